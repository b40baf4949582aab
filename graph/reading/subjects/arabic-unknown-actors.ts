import type { ActorPhrase } from '../actors/actor-phrase.ts'
import { verbGender } from '../actors/arabic-gender.ts'
import { isPerson, isState } from '../names/actor-ids.ts'
import type { Token } from '../text/tokens.ts'
import { canAct, type Parsed } from '../triggers/parsed.ts'
import { isNounAlone, isOfMen, isText } from '../unnamed/arabic-own-subject.ts'
import { type ArabicVerb, by, hasPronoun, type SubjectRule } from './arabic-verb.ts'
import { isLocalOfficer, isOfTradeBefore, standsNext } from './stands-between.ts'

/** Whoever no list knows and who stands right behind an Arabic verb that says what they do: احتل قراصنة سفينة. */

/** What is often done to people: arrested, killed, sent. */
const TO_PEOPLE =
  /^[وف]?س?[يت]?(?:اعتقل|عتقل|قتل|خطف|اختطف|اوقف|سلم|طرد|استقبل|ستقبل|التقي|التق|لتقي|عين|ارسل|رسل|قابل|اعدم|اصاب|حرر|انقذ|استدع|احتجز|حتجز|شكل|اسس|انش|زار|زور|ضم|استهدف|ستهدف|بعث|وفد|حاكم|ادان|اتهم|تهم|انتقد|نتقد|هاجم|طالب|دمر|قصف|حاصر|هن|حذر|شكر|كرم|باع|دعم|مول|اغلق|هدد)\p{L}?ت?$/u

/** Adjectives and words behind which a noun without its alif is no object. */
const ADJECTIVE =
  /^(?:\p{L}{3,}ي(?:ه|ون)?|مسلح|مسلحه|مجهول|مجهوله|اخر|اخري|كبيره?|جديده?|مفخخه|غاضب|غاضبون|ملثم|ملثمون|متطرف|متطرفه|عدد|واحد)$/u

/** Plurals by their form that take no alif when something is done to them: قبائل, خبراء, مدارس. */
const WITHOUT_ALIF = /(?:[هىاي]|ات|اء)$|^\p{L}{2}ا\p{L}{1,2}[يو]?\p{L}$|^م\p{L}{1,2}ا\p{L}ي?\p{L}$/u

/** شاب محلي, مسلحون: by its ending a noun is whoever does it. */
function isNominative({ text }: Token, next: Token | undefined): boolean {
  if (/^\p{L}{3,}ون$/u.test(text)) return true
  return (
    !text.startsWith('ال') &&
    !WITHOUT_ALIF.test(text) &&
    next !== undefined &&
    ADJECTIVE.test(next.text) &&
    !next.text.startsWith('ال')
  )
}

/** هاجم طلاب الجامعة السفارة: behind whoever does it stands to what it is done, with no preposition. */
function hasObjectBehind({ phrases, tokens, text }: Parsed, behind: number, to: number): boolean {
  for (let at = behind + 1; at < Math.min(to, behind + FARTHEST_OBJECT); at++) {
    if (text.slice(tokens[at - 1]!.end, tokens[at]!.start) !== ' ') return false
    if (/^(?:علي|في|من|الي|عن|مع|ب\p{L}+|ل\p{L}+)$/u.test(tokens[at]!.text)) return false
    if (/\p{L}{3}ا$/u.test(tokens[at]!.text) && !tokens[at]!.text.startsWith('ال')) return true
    if (phrases.some((phrase) => phrase.at === at && phrase.via !== 'demonym' && phrase.preposition === null && at > behind + 1))
      return true
  }
  return false
}

const FARTHEST_OBJECT = 5

/** Whether a noun agrees with a verb in front of it, and may so be its subject. */
function agrees(verb: string, { text, written }: Token): boolean {
  const gender = verbGender(verb)
  const isFeminine = written.endsWith('ة') || /(?:ات|ايل)$/.test(text)
  if (gender === 'm') return !isFeminine || isOfMen(text)
  return gender !== 'f' || isFeminine || /^(?:ال)?(?:قبايل|عشاير|حشود|جموع|نساء|نسوه|بنوك|امطار|سيول|ميليشيا)$/.test(text)
}

/** هاجم انتحاري السفارة: of whom no state or body is. */
const LONE = /^(?:انتحاري|مسلح|مسلحون|مجهول|مجهولون|شاب|لص|لصوص|قراصنه|متظاهرون|محتجون|خاطفون|مهربون)$/

/** وهاجم مسلحون, استولى قراصنة على: nobody who was spoken of, and nobody who is named behind. */
export const unknownActor: SubjectRule = (verb) => {
  const { parsed, found, tokens, behind, word, segment, before, isSaying } = verb
  const noun = tokens[behind]
  if (found.trigger.kind !== 'verb' || before || !noun || behind >= segment.to || hasPronoun(word)) return null
  if (parsed.text.slice(tokens[behind - 1]!.end, noun.start) !== ' ' || !isNounAlone(noun) || isText(noun) || !agrees(word, noun))
    return null
  // جندي إسرائيلي, شركة بوينغ: whose they are is said, or their name.
  const isOfState = parsed.phrases.some(
    ({ at, via, preposition }) => at === behind + 1 && (via === 'demonym' || (preposition === null && !LONE.test(noun.text))),
  )
  if (isOfState || parsed.phrases.some(({ at }) => at === behind) || parsed.triggers.some(({ at }) => at === behind)) return null
  const isLocal = isLocalOfficer(tokens, behind)
  if (!isLocal && standsNext(tokens, behind, behind + 1)) return null
  // What is done to people and bodies ends in an alif, where it is no feminine.
  const { actors, isStranger } = parsed.callings
  const isSomebody =
    isLocal ||
    (isSaying ? isStranger(noun.text) && !isOfTradeBefore(parsed, noun.text) : actors.has(noun.text.replace(/^ال/, '')))
  const isSubject =
    LONE.test(noun.text) ||
    isNominative(noun, tokens[behind + 1]) ||
    (isSomebody && (!TO_PEOPLE.test(word) || hasObjectBehind(parsed, behind, segment.to)))
  return isSubject ? by([], verb) : null
}

const LONGEST_TITLE = 4
/** Who speaks for a state, whatever else their title says. */
const OFFICER =
  /^(?:ال)?(?:قنصل|ملحق|سيناتور|نايب|مدعي|قايم|مفوض|مندوب|سفير|مبعوث|وزير|محافظ|حاكم|متحدث|ناطق|مستشار|قايد|جنرال|امين|رييس|مدير|وكيل|كبير|ممثل|منسق|مفاوض|وسيط|مقرر|زعيم|قيادي|مسوول)ه?$/

/** An adjective alone says of which state somebody is. */
function tellsState({ via, at, after, ids }: ActorPhrase, tokens: readonly Token[]): boolean {
  return (
    via === 'demonym' || (via === 'body' && after === at + 1 && ids.every(isState) && /^ال\p{L}+يه?$/u.test(tokens[at]!.text))
  )
}

/** The words of a title behind a verb whose state an adjective tells; null where something else stands there. */
function stateOfTitle({ parsed, found, tokens, behind, word }: ArabicVerb): ActorPhrase | null {
  const { phrases, text, triggers } = parsed
  const state = phrases.find((phrase) => phrase.at > behind && phrase.at - behind <= LONGEST_TITLE && tellsState(phrase, tokens))
  const first = tokens[behind]
  if (!state || !first || hasPronoun(word) || !agrees(word, first)) return null
  const isSpaced = tokens
    .slice(behind, state.after + 1)
    .every(({ start }, at) => text.slice(tokens[behind + at - 1]!.end, start) === ' ')
  const isTitle = tokens
    .slice(behind, state.at)
    .every((token, at) => isNounAlone(token) || (at > 0 && /^(?:ال|بال|لل)/.test(token.text)))
  const isOther =
    phrases.some(({ at }) => at >= behind && at < state.at) ||
    triggers.some(({ at, trigger }) => at > found.at && at < state.at && trigger.kind !== 'noun')
  return isSpaced && isTitle && !isOther ? state : null
}

/** اتهم القنصل العام البيروفي تشيلي: whoever has a title that no list knows, in front of whom it is done to. */
export const officerOfState: SubjectRule = (verb) => {
  const { phrases } = verb.parsed
  if (verb.found.trigger.kind !== 'verb') return null
  const state = stateOfTitle(verb)
  const behind = (place: number) =>
    phrases.find(({ at, via, preposition }) => at === place && preposition === null && via !== 'demonym')
  const next = state && behind(state.after)
  if (!next || next.at >= verb.segment.to) return null
  const isNamed = next.ids.every(isPerson) && behind(next.after) !== undefined
  if (isNamed) return { subject: next.ids, after: next.after }
  // اتهم الطالب الليبي مصر: a student speaks for nobody.
  return { subject: OFFICER.test(verb.next) ? state.ids : [], after: state.after }
}

const BEFORE_VERB = /^(?:قد|لم|لن|لا|سوف|ايضا|بدوره|بدورها)$/
const OPENS_CLAUSE = /^[وف]?(?:لكن|ولكن|ان|الا|فيما|بينما|حيث|كان|كانت|اما|غير)$/
const MOST_IN_FRONT = 4

/** Where the words stand between which and a verb nothing but nouns stand; null where there are none, or more than a subject has. */
function nounsInFront({ text, tokens, phrases }: Parsed, from: number, verb: number): number | null {
  let to = verb
  while (to > from && BEFORE_VERB.test(tokens[to - 1]!.text)) to--
  let first = to
  const isSpaced = (at: number) => text.slice(tokens[at]!.end, tokens[at + 1]!.start) === ' '
  const isNoun = (at: number) =>
    isNounAlone(tokens[at]!) || (at > from && /^(?![وفب]?(?:لكن|ان|لان|كان)(?:ها|هما|نا)$)\p{L}{3,}ا$/u.test(tokens[at]!.text))
  while (
    first > from &&
    to - first <= MOST_IN_FRONT &&
    isSpaced(first - 1) &&
    isNoun(first - 1) &&
    !OPENS_CLAUSE.test(tokens[first - 1]!.text)
  )
    first--
  const isWhole = first < to && (first === from || OPENS_CLAUSE.test(tokens[first - 1]!.text))
  return isWhole && !phrases.some((phrase) => phrase.at < to && phrase.after > first) ? first : null
}

/** المكتب قال, وكان القاضي قد أعلن: who stands in front of the verb and is nobody who was spoken of. */
export const unknownInFront: SubjectRule = (verb) => {
  const { parsed, found, segment, before, behind, tokens } = verb
  if (before || found.trigger.kind !== 'verb' || found.isJoined) return null
  const first = nounsInFront(parsed, segment.from, found.at)
  // عاجل أعلنت روسيا: who does it stands behind.
  if (first === null || parsed.phrases.some((phrase) => phrase.at === behind && canAct(phrase))) return null
  const noun = tokens[first]!.text.replace(/ا$/, '')
  return parsed.callings.isStranger(noun) || parsed.callings.isStranger(noun.replace(/^[وف](?=ال)/, '')) ? by([], verb) : null
}
