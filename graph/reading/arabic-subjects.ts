import { isNameless, isPerson, isState } from './actor-ids.ts'
import type { ActorPhrase } from './actor-phrase.ts'
import {
  aroundClause,
  behindPronoun,
  didBefore,
  goesThere,
  inRelativeClause,
  ofThing,
  ofWeapon,
  saidInFront,
  sameAgain,
  whoseAttack,
} from './arabic-deeds.ts'
import { verbGender } from './arabic-gender.ts'
import { authorOf, bodyBehind, relayed, textBehind } from './arabic-speakers.ts'
import { type ArabicVerb, arabicVerb, by, bySame, type SubjectRule } from './arabic-verb.ts'
import { DAYS_AR } from './day-names.ts'
import { type Acting, actsBefore, canAct, type Parsed, segmentOf } from './parsed.ts'
import { raiders } from './raiders.ts'
import type { Segment } from './segments.ts'
import type { Token } from './tokens.ts'
import type { FoundTrigger } from './triggers.ts'

/** Who does what an Arabic verb says: rules in order, the first that tells. */

/** Where what is said or done begins, behind a verb: its subject stands in front of that. */
const CONTENT_AR = /^(?:ا?ل?ب?(?:ان|انه|انها|انهم|انهما)|الي|بان)$/

/** What may stand between an Arabic verb of saying and its subject: for whom the subject acts, when, and pronouns. */
const STANDS_BETWEEN = new RegExp(
  `^(?:منظمه|لجنه|هييه|وكاله|بعثه|نايب|موسسه|جمعيه|شبكه|نقابه|بيان|الجانب|الطرف|الشعب|الاسطول|البحريه|الحكومه|السلطات|القوات|الجيش|القياده|الوفد|قاده|روساء|زعماء|زعيما|رييسا|قايدا|سفيرا|مندوبا|ممثلو|ممثلا|ممثل|وفد|وفدا|وفود|متحدث|متحدثه|المتحدث|ناطق|باسم|عواصم|سفن|قوات|جيش|طايرات|مقاتلات|مقاتلو|دول|حكومه|حكومات|مسوول|مسوولون|مسوولو|مسوولين|مسوولان|وزراء|وزيرا|كبير|كبار|كل|من|كلا|كلتا|بعض|اعضاء|عضو|جماعه|حركه|حزب|تنظيم|سلطات|نواب|قياده|قيادات|اهالي|مندوب|مندوبو|سفراء|سفارات|خارجيه|فصايل|ميليشيا|ميليشيات|وحدات|وحده|عسكريه|عناصر|كتيبه|كتايب|طلايع|جنود|بدوره|بدورها|ايضا|كذلك|اليوم|امس|غدا|يوم|صباح|مساء|فجر|ظهر|ليله|ليل|${DAYS_AR}|الماضي|الماضيه|الجاري|مساءا|رسميا|مجددا|بشده|علنا|لاحقا|فورا|به|بها|له|لها|عليه|عليها|منه|منها|اليه|اليها|معه|معها|فيه|فيها|بعده|بعدها|قبله|قبلها|كلاهما|اول|الرييس|السيد|سمو|معالي|سعاده|فخامه)$`,
)

/** دعا في القمة رؤساء: where it is said or done stands between, too. */
function isWhere(between: readonly Token[], at: number): boolean {
  const [word, before] = [between[at]!.text, between[at - 1]?.text ?? '']
  return word === 'في' ? /^ال/.test(between[at + 1]?.text ?? 'ال') : before === 'في' && /^ال/.test(word)
}

const TITLE =
  /^(?:ال)?(?:وزير|وزيره|نايب|نايبه|رييس|رييسه|امين|سفير|سفيره|مبعوث|مبعوثه|قايد|مستشار|مستشاره|ملك|امير|سلطان|حاكم|زعيم|مدير|عاهل|مفوض|مفوضه)$/
const OF_TITLE = /^(?:ال\p{L}{2,}|خارجيه|دفاع|داخليه|ماليه|وزراء|اركان|حكومه|عام|مجلس|طاقه|نفط|عدل|اعلام|تجاره)$/u

/** وزير الخارجية الروسي, رئيس أركان الجيش التركي: the office whose state is named stands between, too. */
function isOfTitle(between: readonly Token[], at: number): boolean {
  const title = between.findIndex(({ text }) => TITLE.test(text))
  return title >= 0 && at >= title && between.slice(title + 1).every(({ text }) => OF_TITLE.test(text))
}

/** Whether nothing stands between a verb and an actor behind it but the office and the body by which it acts: سيشكل شراء فنزويلا. */
export function standsNext(tokens: readonly Token[], behind: number, at: number): boolean {
  const between = tokens.slice(behind, at)
  // والتقت وفدا من كندا: the delegation is met, and meets nobody.
  if (between.some(({ text }, index) => text === 'وفدا' && between[index + 1]?.text === 'من')) return false
  return between.every(({ text }, index) => STANDS_BETWEEN.test(text) || isWhere(between, index) || isOfTitle(between, index))
}

/** وصل إلى بغداد وزير الخارجية التركي: where one goes may stand between a verb and who goes. */
function standsBehindPlace({ tokens, phrases }: Parsed, behind: number, at: number): boolean {
  if (!/^(?:الي|ل.+)$/.test(tokens[behind]?.text ?? '')) return false
  const place = phrases.find(
    (phrase) => phrase.at >= behind && phrase.at <= behind + 2 && /^(?:الي|ل)$/.test(phrase.preposition ?? ''),
  )
  return place !== undefined && place.after <= at && standsNext(tokens, place.after, at)
}

const LAST_WITHIN = 3

/** وانضم إلى المشاركين الرئيس الأمريكي: a person with a title may stand behind a few words of what they do it to. */
function comesLast({ tokens }: Parsed, behind: number, { at, ids, via }: ActorPhrase): boolean {
  const isTitled = via === 'person' && TITLED.test(tokens[at]!.text)
  return isTitled && ids.every(isPerson) && /^(?:الي|عن|في|من)$/.test(tokens[behind]?.text ?? '') && at - behind <= LAST_WITHIN
}

const TITLED = /^(?:ال)?(?:رييس|رييسه|وزير|وزيره|ملك|امير|عاهل|ولي|امين|زعيم|نايب|سفير|مبعوث|مستشار|مستشاره)$/

/** قال رجل الأعمال سيرغي كونسوليان, الخبير المستقل: what somebody is who is named behind it. */
function isOfTrade(between: readonly Token[], { via }: ActorPhrase): boolean {
  return (
    via === 'person' &&
    between.length <= 3 &&
    between.every(({ text }) => /^(?:ال\p{L}{3,}|رجل|سيده|عضو|كبير|ابرز|قايد|عمده|حاكم)$/u.test(text))
  )
}

/** قصف الطيران مواقع الحوثيين, شنت طائرات ضربات ضد الحوثيين: behind these is whom it is done to. */
const AT_WHOM = /^(?:ضد|مواقع|موقعا?|اهدافا?|معسكرا?|معسكرات|مقار|مقرات)$/

/** قال أيضا "إيران ملتزمة", لمح إلى قيام الولايات المتحدة: who is named in what is said does not say it. */
function isReached(parsed: Parsed, behind: number, phrase: ActorPhrase, isSaying: boolean): boolean {
  const { text, tokens, isQuoted } = parsed
  const between = tokens.slice(behind, phrase.at)
  if (!isSaying && (standsBehindPlace(parsed, behind, phrase.at) || comesLast(parsed, behind, phrase))) return true
  // على لسان الكرملين: by whose mouth it is said.
  if (between.length === 2 && between[0]!.text === 'علي' && between[1]!.text === 'لسان') return true
  if (between.some(({ text: word }) => CONTENT_AR.test(word) || AT_WHOM.test(word))) return false
  if (isSaying && !standsNext(tokens, behind, phrase.at) && !isOfTrade(between, phrase)) return false
  const from = tokens[behind - 1]!
  if (isQuoted(from.start) || !isQuoted(phrase.start)) return true
  // A name in quotation marks: الوزير "إيتمار بن غفير".
  return /^\s*"/.test(text.slice(phrase.end, phrase.end + 2))
}

/** أدانت الهجوم كل من: who does something together is listed behind it all. */
function eachOf({ tokens, phrases }: Parsed, { at, words }: FoundTrigger): Acting | null {
  for (let next = at + words; next < at + words + SIDE_BY_SIDE; next++)
    if (tokens[next]?.text === 'كل' && tokens[next + 1]?.text === 'من') {
      const listed = phrases.find((phrase) => phrase.at === next + 2)
      return listed ? { subject: listed.ids, after: at + words } : null
    }
  return null
}

const SIDE_BY_SIDE = 8

/** وتعتقد الشرطة أن, قال شاهد إن: who says it stands behind the verb, and has no name. */
function saysSomebodyElse({ tokens, phrases }: Parsed, behind: number): boolean {
  const first = tokens[behind]
  if (!first || phrases.some(({ at }) => at >= behind && at <= behind + FARTHEST_THAT)) return false
  if (
    // وأضاف الأمين العام: who was named before.
    STANDS_BETWEEN.test(first.text) ||
    TITLE.test(first.text) ||
    !/^(?:ال\p{L}{3,}|\p{L}{3,}(?:ون|ين|و)|شاهد|خبير|محلل|مصدر|مصادر|مسوول|مواطن|ناشط|قيادي|استاذ|باحث)$/u.test(first.text)
  )
    return false
  return [1, 2, 3, 4].some((step) => /^(?:ان|انه|انها|انهم|بان)$/.test(tokens[behind + step]?.text ?? ''))
}

const FARTHEST_THAT = 4

/** ودعت إيران إلى: behind what somebody said, they go on and ask whoever stands in front of the to. */
function isOnwardCall({ parsed, found, tokens, word, behind }: ArabicVerb): boolean {
  const { phrases, spoke, from } = parsed
  if (!found.isJoined || found.at === from || spoke.length === 0 || !/^و(?:دع|حث|ناشد|طالب)/.test(word)) return false
  const asked = phrases.find((phrase) => phrase.at === behind && canAct(phrase))
  const isTo = asked && /^(?:الي|علي|ب.*)$/.test(tokens[asked.after]?.text ?? '')
  return isTo === true && asked.ids.every((id) => isState(id)) && !asked.ids.some((id) => spoke.includes(id))
}

/** The actor in front, where كان or قد or nothing stands between: فرنسا قد أعلنت. */
const inFront: SubjectRule = (verb) => {
  const { found, segment, tokens, before } = verb
  const isTold = /^(?:[وف]?(?:كان|كانت)|اما)$/.test(tokens[segment.from]!.text)
  const isAfterNoun = isTold || /^[وف]?(?:قد|كان|كانت)$/.test(tokens[found.at - 1]?.text ?? '') || before?.after === found.at
  return before && isAfterNoun ? by(before.ids, verb) : null
}

/** أما شامير، فرأى: of whom it is said stands in front of the comma. */
const fronted: SubjectRule = (verb) => {
  const { parsed, found, segment, tokens, word } = verb
  const front = parsed.segments[segmentOf(parsed, found.at) - 1]
  // وكان سالفيني، أصر على: so does a comma behind كان.
  const opening = front ? tokens[front.from]!.text : ''
  const isFronted =
    front !== undefined && found.at === segment.from && (opening === 'اما' ? word.startsWith('ف') : /^[وف]?كانت?$/.test(opening))
  const actor = isFronted ? actsBefore(parsed, front.from, front.to) : undefined
  return actor ? by(actor.ids, verb) : null
}

/** روسيا مستعدة ل, إنها مستعدة: who is ready stands right in front; قوة جاهزة is a force that is. */
const ready: SubjectRule = (verb) => {
  const { parsed, found, tokens } = verb
  if (found.trigger.order !== 'ready') return null
  const front = parsed.phrases.find((phrase) => phrase.after === found.at && canAct(phrase))
  if (front) return by(front.ids, verb)
  return /^(?:[وفبل]?ان(?:ه|ها|هم|هما|نا)|مازالت|لا|كانت|كان|تزال|هي|هو)$/.test(tokens[found.at - 1]?.text ?? '')
    ? bySame(verb)
    : by([], verb)
}

/** Whose word it is, where a spokesman, a text or whoever spoke before says it. */
const speaking: SubjectRule = (verb) => {
  const { parsed, found, segment, isSaying } = verb
  if (!isSaying) return null
  // قالت الوكالة إن … ودعت إيران إلى: whoever spoke before goes on, and asks whoever stands in front of the to.
  const onward = isOnwardCall(verb) ? by(parsed.spoke, verb) : null
  return bodyBehind(parsed, found) ?? authorOf(parsed, found, segment) ?? onward
}

/** قال منقذون إن: somebody whom nobody knows. */
const unknownSpeaker: SubjectRule = (verb) => {
  const { parsed, next, behind, isSaying } = verb
  if (!isSaying) return null
  const isUnknown = /^\p{L}{3,}ون$/u.test(next) && !parsed.phrases.some((phrase) => phrase.at === behind)
  return isUnknown || saysSomebodyElse(parsed, behind) ? by([], verb) : null
}

/** قال إن, عبر عن: who does it is not said again. */
const notAgain: SubjectRule = (verb) => {
  const isThat = /^[ال]?(?:ان|انه|انها|انهما|انهم|بان|بانه)$/.test(verb.next)
  const isOf = /^(?:بانه|عنه|عنها|فيه|فيها|بموجبه|بموجبها|خلاله|خلالها)$/.test(verb.next)
  // غاب عن القمة: from what, and not of what.
  return isThat || isOf || (verb.next === 'عن' && verb.isSaying) ? bySame(verb) : null
}

const FARTHEST = 8

const OTHER = /^ال(?:وزير|وزيره|رييس|رييسه|سفير|سفيره|ملك|امير|حكومه|وزاره|وفد|خارجيه|دفاع|داخليه|ماليه|برلمان|جيش|رياسه|وزراء)$/

/** اتهم وزير الدفاع تشيلي: who does it has a title and no name, and the state behind it is whom it is done to. */
function isBehindOther({ tokens }: Parsed, behind: number, { at, via, ids }: ActorPhrase): boolean {
  return at > behind && via === 'name' && isState(ids[0]!) && OTHER.test(tokens[at - 1]!.text)
}

const DIED_WITHIN = 6

/** توفي مؤسس الجماعة: who dies is a person behind the verb, or nobody who is named. */
const dies: SubjectRule = (verb) => {
  const { parsed, behind, word } = verb
  if (!/^[وف]?توفيت?$/.test(word)) return null
  const who = parsed.phrases.find(({ at, ids }) => at >= behind && at - behind <= DIED_WITHIN && ids.every(isPerson))
  return by(who?.ids ?? [], verb)
}

/** ودعمت متمردين: a plural in ين right behind a verb is whom it is done to. */
function isAccusative(tokens: readonly Token[], behind: number, { at, ids }: ActorPhrase): boolean {
  return at === behind && /^\p{L}{3,}ين$/u.test(tokens[at]!.text) && ids.every(isNameless)
}

/** The actor behind the verb, in its gender. */
const rightBehind: SubjectRule = (verb) => {
  const { parsed, found, segment, tokens, behind, word, isSaying } = verb
  const blocker = parsed.triggers.find((other) => other.at > found.at && other.trigger.kind !== 'noun')?.at ?? segment.to
  const gender = verbGender(word)
  // What stands between may be of another gender: رؤساء فرنسا, تقارب الجزائر.
  const agrees = (phrase: ActorPhrase) =>
    gender === null || phrase.gender === null || phrase.gender === gender || phrase.at > behind
  const next = parsed.phrases.find(
    (phrase) =>
      phrase.at >= behind &&
      canAct(phrase) &&
      agrees(phrase) &&
      !isAccusative(tokens, behind, phrase) &&
      phrase.at - behind <= FARTHEST &&
      isReached(parsed, behind, phrase, isSaying),
  )
  if (!next || next.at >= Math.min(segment.to, blocker)) return null
  return by(isBehindOther(parsed, behind, next) ? [] : next.ids, verb)
}

/** وندد بالهجوم عدد من الرؤساء: some whom nobody names. */
const MANY_OF = /^(?:عدد|العديد|الكثير|كثير|كثيرون|بعض|البعض|معظم|ميات|عشرات|الاف)$/

const ARRIVES = /^[وف]?(?:[يت]صل|وصل|[يت]?توجه|غادر|[يت]غادر|عاد|عادت|[يت]عود|سافر|[يت]سافر)ت?$/
const BEHIND_ARRIVES =
  /^(?:الي|في|من|على|علي|عن|عبر|مع|ل.*|ب.*|امس|اليوم|غدا|يوم|مساء|صباح|فجر|ظهر|ليل|بعد|قبل|عقب|خلال|منذ|حتي|برفقه|ال\p{L}+|ايضا|مجددا|لاحقا|كذلك|\d+)$/u

/** Some of many, or a text that is signed by nobody who is named. */
const byNobody: SubjectRule = (verb) => {
  const { parsed, found, segment, tokens, before, behind, word } = verb
  if (before) return null
  const isOfMany = tokens.slice(behind, behind + 3).some(({ text }) => MANY_OF.test(text))
  // ووصلت قوة من الشرطة: who arrives stands behind the verb, and is nobody who is named.
  if (ARRIVES.test(word) && found.words === 1 && behind < segment.to && !BEHIND_ARRIVES.test(tokens[behind]!.text))
    return by([], verb)
  const isSigned = found.trigger.frame === 'treaty' && parsed.isSigned(found.at, segment.from)
  return isOfMany || isSigned ? by([], verb) : null
}

const RULES: readonly SubjectRule[] = [
  ({ parsed, found }) => relayed(parsed, found) ?? textBehind(parsed, found) ?? eachOf(parsed, found),
  ofThing,
  ready,
  inFront,
  inRelativeClause,
  fronted,
  aroundClause,
  goesThere,
  whoseAttack,
  ofWeapon,
  behindPronoun,
  didBefore,
  sameAgain,
  saidInFront,
  speaking,
  notAgain,
  unknownSpeaker,
  dies,
  rightBehind,
  byNobody,
]

/** The subject of an Arabic verb: the actor right behind it, else in front of it in its segment, else whoever acted last. */
export function arabicSubject(parsed: Parsed, found: FoundTrigger, segment: Segment): Acting {
  const verb = arabicVerb(parsed, found, segment)
  for (const rule of RULES) {
    const told = rule(verb)
    if (told) return told
  }
  return bySame(verb)
}

/** وُصفت, اتُّفق: a damma on the first letter, or behind the first alif, says that it is done to somebody. */
const DAMMA = /^[وف]?(?:س[يت]\u064f|[يت]\u064f|[اٱأإ]?\p{L}?\u064f|[اٱ]\p{L}\u0651?\u064f)/u

/** A passive of Arabic, where the text writes its vowel: whom it is done to follows; who did it, behind من قبل or على يد. */
export function vowelled(parsed: Parsed, found: FoundTrigger, { to }: Segment): Acting | null {
  const { tokens, phrases } = parsed
  const { at, words, trigger } = found
  if (!DAMMA.test(tokens[at]!.written)) return null
  const behind = phrases.filter((phrase) => phrase.at >= at + words && phrase.at < to)
  const by = behind.find((phrase) => /^(?:قبل|يد)$/.test(tokens[phrase.at - 1]!.text))
  const whom = behind.find((phrase) => canAct(phrase) && phrase.via !== 'demonym' && phrase.at - (at + words) <= 2)
  const isBetween = behind.some(({ preposition, ids }) => preposition === 'بين' && ids.length > 1)
  if (!by && !whom && !isBetween && trigger.frame !== 'statement' && trigger.order !== 'attack') return null
  const subject = by?.ids ?? (trigger.order === 'attack' ? raiders(parsed, found) : [])
  return { subject, after: at + words, ...(whom ? { patient: whom.ids } : {}) }
}
