import { isAgency, isPerson, isState } from './actor-ids.ts'
import { ACCORDING, type ActorPhrase, AUSPICES, OF_TEXT, OF_TREATY } from './actor-phrase.ts'
import { actorGender, type Gender } from './arabic-gender.ts'
import { type Attributions, attributedAt } from './attributions.ts'
import { isCalledByCity } from './capital-places.ts'
import type { Discourse } from './discourse.ts'
import { type Epithets, epithetAt } from './epithets.ts'
import { joined } from './joined-phrases.ts'
import type { Lexicon } from './lexicon.ts'
import type { Naming, Via } from './namings.ts'
import { type Offices, titleAt } from './offices.ts'
import { prepositionOf } from './prepositions.ts'
import type { Stretch } from './sentences.ts'
import { type Token, tokenFrom } from './tokens.ts'
import type { Heads } from './unknown-names.ts'

export interface PhraseRules {
  readonly heads: Heads
  readonly attributions: Attributions
  readonly lexicon: Lexicon
  readonly epithets: Epithets
  readonly offices: Offices
}

const HELPED =
  /^(?:[وف]?ب(?:وساطه|رعايه|دعم|مشاركه|حضور|ضمان|ضمانه|دعوه|طلب|تنسيق|اشراف|تمويل|مباركه|مسانده|امر|اسناد|موافقه|ضغط)|auspices|mediation|sponsorship)$/

const HELPED_BY =
  /^(?:brokered|mediated|sponsored|facilitated|supervised|monitored|backed|supported|organised|organized|arranged)$/

const POSTS =
  /^(?:embass(?:y|ies)|consulates?|ambassadors?|envoys?|سفار(?:ه|ته|تها|تيهما|تهما|ات)|سفراء(?:ها|ه)?|سفير(?:ها|ه|هما)?|قنصلي(?:تها|ته|اتها))$/
/** قمة الرياض: a city that something is called by. */
const BY_CITY =
  /^[وفبل]?(?:اتفاق|اتفاقيه|اتفاقات|قمه|اعلان|معاهده|مفاوضات|محادثات|موتمر|بروتوكول|مسار|بيان|ميثاق|منتدي|اجتماع|اجتماعات|لقاء)$/

/** The Swedish capital, العاصمة السويدية: where something is. */
const LAND_OF = /^(?:capital|city|town|village|port|coast|border|soil|territory|airspace|waters|side|island)$/
const OF_LAND = /(?:^|ال)(?:عاصمه|مدينه|بلده|قريه|اراضي|حدود|اجواء|سواحل)$/

const LONGEST_TITLE = 4

/** Whether an adjective is of an office that nobody is named for: his Iranian counterpart, الرئيس المصري. The state acts by its officers. */
function isOfOffice(tokens: readonly Token[], at: number, after: number, { offices }: PhraseRules): boolean {
  if (!tokens[at]!.isArabic) return tokens[after] !== undefined && titleAt(tokens, after, offices) !== null
  for (let length = 1; length <= LONGEST_TITLE && length <= at; length++)
    if (titleAt(tokens, at - length, offices)?.words.length === length) return true
  return false
}

/** A sentence, where each naming of the text begins, and who was spoken of before. */
interface Speech {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly outer: ReadonlyMap<number, Naming>
  readonly rules: PhraseRules
  readonly discourse: Discourse
}

/** Whose word it is takes no part in what is told. */
function attributionBefore(text: string, tokens: readonly Token[], at: number, { attributions }: PhraseRules): string | null {
  const found = attributedAt(tokens, at, attributions)
  return found && !/[,،.;]/.test(text.slice(tokens[found.from]!.start, tokens[at]!.start)) ? ACCORDING : null
}

/** A title tells a person's gender; a person without one may be of either. */
function genderOf(
  id: string,
  via: Via,
  tokens: readonly Token[],
  at: number,
  after: number,
  { lexicon, offices }: PhraseRules,
): Gender | null {
  if (!tokens[at]!.isArabic) return null
  const title = isPerson(id) ? titleAt(tokens, at, offices) : null
  if (title) return /ه$/.test(title.words[0]!) ? 'f' : 'm'
  const words = tokens.slice(at, after).map(({ text }) => text)
  return actorGender(id, via, words, lexicon.masculine)
}

/** Words from `at` to before `after` as a phrase of some actors. */
function phraseOf(
  { text, tokens, rules }: Speech,
  ids: readonly string[],
  via: Via,
  at: number,
  after: number,
  place: Stretch,
): ActorPhrase {
  const last = tokens[at - 1]?.text ?? ''
  const isOfTitle = tokens[at]!.isArabic && /^ال/.test(last) && HELPED.test(tokens[at - 2]?.text ?? '')
  const isBy = last === 'by' && HELPED_BY.test(tokens[at - 2]?.text ?? '')
  // بدعم من واشنطن: so do those behind a من.
  const isFrom = last === 'من' && HELPED.test(tokens[at - 2]?.text ?? '')
  const helped = isBy || isFrom || isOfTitle || HELPED.test(last) ? AUSPICES : null
  const before = attributionBefore(text, tokens, at, rules) ?? helped ?? prepositionOf(text, tokens, via, at, place.start)
  // عبر in front of a person is a verb; to call on one is to meet.
  const isOfVerb = before === 'عبر' || (before === 'on' && /^call(?:s|ed)$/.test(tokens[at - 2]?.text ?? ''))
  const preposition = isOfVerb && isPerson(ids[0]!) ? null : before
  // The Ottawa convention.
  const isBehind = isCalledByCity(tokens[after]?.text ?? '') || /^(?:pact|deal)$/.test(tokens[after]?.text ?? '')
  const isOfText = via === 'capital' && (isBehind || BY_CITY.test(last))
  if (isOfText) return { ids, via, ...place, at, after, preposition: 'in', gender: null }
  const isLand = via === 'demonym' && (LAND_OF.test(tokens[after]?.text ?? '') || OF_LAND.test(last))
  if (isLand && before === null) return { ids, via, ...place, at, after, preposition: 'in', gender: null }
  const isPost = POSTS.test(tokens[at - 2]?.text ?? '') && /^(?:in|to|at|في|لدي|من)$/.test(before ?? '')
  return { ids, via, ...place, at, after, preposition, isPost, gender: genderOf(ids[0]!, via, tokens, at, after, rules) }
}

function namedAt(speech: Speech, at: number): ActorPhrase | null {
  const { tokens, outer, rules, discourse } = speech
  const naming = outer.get(at)
  if (!naming) return null
  const { actorId, from, to } = naming
  const after = tokenFrom(tokens, to - 1) + 1
  const via = naming.via === 'demonym' && isOfOffice(tokens, at, after, rules) ? 'body' : naming.via
  discourse.note([actorId])
  if (actorId.startsWith('org:') && (isAgency(actorId) || [at - 1, at].some((word) => MEDIA.test(tokens[word]?.text ?? ''))))
    discourse.reportedBy(actorId)
  const title = via === 'body' && naming.via === 'demonym' && !tokens[at]!.isArabic ? titleAt(tokens, after, rules.offices) : null
  if (title && isState(actorId)) return officerOf(speech, actorId, title, at, after + title.words.length, from)
  return phraseOf(speech, [actorId], via, at, after, { start: from, end: to })
}

/** The U.S. president: whoever the text knows by that title, else the state, with the words of the title. */
function officerOf(
  speech: Speech,
  state: string,
  title: NonNullable<ReturnType<typeof titleAt>>,
  at: number,
  after: number,
  start: number,
): ActorPhrase {
  const { tokens, discourse } = speech
  const holder = title.office.id === 'counterpart' ? null : discourse.holderOf(title.office.id, state)
  const place = { start, end: tokens[after - 1]!.end }
  return phraseOf(speech, [holder ?? state], holder ? 'epithet' : 'body', at, after, place)
}

/** By what a newspaper, an agency is introduced. */
const MEDIA =
  /^(?:[وفبل]?(?:صحيفه|جريده|مجله|وكاله|قناه|شبكه|موقع|اذاعه|تلفزيون)|newspaper|daily|magazine|broadcaster|network|agency|website|weekly)$/

/** Whether الأخير is no adjective: لكن الأخير رفض, and not القرار الأخير. */
function isLatter(tokens: readonly Token[], at: number): boolean {
  return (
    !tokens[at]!.isArabic || /^(?:لكن|ولكن|ان|وان|بان|غير|فيما|بينما|الا|وكان|كان|مع|من|الي)$/.test(tokens[at - 1]?.text ?? '')
  )
}

const PRONOUNS = new Set(['he', 'she', 'it', 'they', 'him', 'them', 'himself', 'herself'])

/** "Zelensky must take responsibility," he said: whoever speaks is nobody whom the words name. */
function outsideQuotes({ text, tokens }: Speech, at: number, before: readonly ActorPhrase[]): readonly ActorPhrase[] {
  const { start } = tokens[at]!
  if (!/^(?:he|she)$/.test(tokens[at]!.text) || !/" ?$/.test(text.slice(start - 2, start))) return before
  const opening = text.lastIndexOf('"', text.lastIndexOf('"', start) - 1)
  return before.filter((phrase) => phrase.start < opening)
}

const BEHIND_TWO =
  /^(?:also|both|later|then|have|had|are|were|will|would|met|spoke|held|said|agreed|signed|\p{L}{3,}ed|do|did|remain|share)$/u

/** A team of doctors said they: whoever says it is nobody who is known, and so are they. */
function isOfNobody({ text, tokens }: Speech, at: number, before: readonly ActorPhrase[]): boolean {
  const [saying, word] = [tokens[at - 1], tokens[at]!]
  const isSaid = saying !== undefined && /^(?:said|says|say|told|added|claimed)$/.test(saying.text)
  if (!isSaid || before.length > 0 || text.slice(saying.end, word.start) !== ' ') return false
  return /^(?:they|it|he|she)$/.test(word.text) && text[saying.start - 2] !== '"'
}

function meantAt(speech: Speech, at: number, all: readonly ActorPhrase[]): ActorPhrase | null {
  const { tokens, rules, discourse } = speech
  const epithet = epithetAt(tokens, at, rules.epithets)
  // The government of Peru has a name of its own.
  if (epithet?.words.some((_, step) => step > 0 && speech.outer.has(at + step))) return null
  const before = outsideQuotes(speech, at, all)
  const named = before.filter(({ via, preposition }) => via !== 'demonym' && preposition === null).map(({ ids }) => ids)
  // Behind a verb a pronoun is whom it is done to: not who does it.
  const isObject = /^(?:it|him|her|them)$/.test(tokens[at]!.text) && /(?:ed|ing|told|met)$/.test(tokens[at - 1]?.text ?? '')
  const acting = isObject && named.length > 1 ? named.slice(1).reverse() : named
  if (epithet?.meaning === 'latter' && !isLatter(tokens, at)) return null
  if (isOfNobody(speech, at, all)) return null
  // The North is a state, the north a direction.
  if (epithet?.hasCapital && tokens[at + epithet.words.length - 1]!.letters === 'lower') return null
  // The two signed: alone only in front of a verb.
  const isAlone = epithet?.words.join(' ') === 'the two'
  if (isAlone && !BEHIND_TWO.test(tokens[at + 2]?.text ?? '')) return null
  // بلدة is a town, بلده his country: folded, they are the same.
  if (/^(?:own-state|host)$/.test(epithet?.meaning ?? '') && tokens[at]!.written.endsWith('ة')) return null
  const ids = epithet ? discourse.resolve(epithet.meaning, acting, epithet.states) : []
  if (!epithet || ids.length === 0) return null
  const after = at + epithet.words.length
  const phrase = phraseOf(speech, ids, 'epithet', at, after, {
    start: tokens[at]!.start + epithet.skip,
    end: tokens[after - 1]!.end,
  })
  if (PRONOUNS.has(tokens[at]!.text)) return { ...phrase, isPronoun: true }
  // A step acts in nothing; whoever took it may be meant by what is said of it.
  if (epithet.meaning === 'treaty') return { ...phrase, preposition: OF_TREATY }
  if (epithet.meaning === 'text') return { ...phrase, preposition: OF_TEXT }
  return epithet.meaning === 'deed' ? { ...phrase, preposition: 'about' } : phrase
}

/** Behind these, or behind no word at all, officials are those who were named before. */
const SUCH = /^(?:the|one|these)$/

/** Officials said, one official added: those who were named before. */
function officialsAt(speech: Speech, at: number): ActorPhrase | null {
  const { text, tokens, discourse } = speech
  const [before, word] = [tokens[at - 1], tokens[at]!]
  if (!/^officials?$/.test(word.text)) return null
  const isFirst = !before || text.slice(before.end, word.start) !== ' '
  const id = isFirst || SUCH.test(before.text) ? discourse.officials : null
  return id ? phraseOf(speech, [id], 'epithet', at, at + 1, word) : null
}

/** المسؤول الروسي, الدبلوماسي الأمريكي: whoever of a state was spoken of last. */
function officialAt(speech: Speech, at: number): ActorPhrase | null {
  const { tokens, outer, discourse } = speech
  if (!tokens[at]!.isArabic) return officialsAt(speech, at)
  const state = /^[وفبل]?ال(?:مسوول|دبلوماسي)$/.test(tokens[at]!.text) ? outer.get(at + 1) : undefined
  if (state?.via !== 'demonym' || !isState(state.actorId)) return null
  const id = discourse.officialOf(state.actorId)
  const after = tokenFrom(tokens, state.end - 1) + 1
  return id ? phraseOf(speech, [id], 'epithet', at, after, { start: tokens[at]!.start, end: state.end }) : null
}

/** The president of Chile: of which state somebody without a name is an officer. */
function stateBehindOf({ tokens, outer }: Speech, behind: number): Naming | null {
  if (tokens[behind]?.text !== 'of') return null
  const state = outer.get(tokens[behind + 1]?.text === 'the' ? behind + 2 : behind + 1)
  return state && state.via !== 'demonym' && isState(state.actorId) ? state : null
}

/** A title without a name: the person whom the text knows by it. */
function holderAt(speech: Speech, at: number, last: ActorPhrase | undefined): ActorPhrase | null {
  const { tokens, outer, rules, discourse } = speech
  const official = officialAt(speech, at)
  if (official) return official
  const title = titleAt(tokens, at, rules.offices)
  if (!title || title.office.id === 'counterpart') return null
  // Egypt's president is nobody else's.
  if (!tokens[at]!.isArabic && last?.after === at && isState(last.ids[0]!)) {
    const own = discourse.holderOf(title.office.id, last.ids[0]!)
    const place = { start: tokens[at]!.start, end: tokens[at + title.words.length - 1]!.end }
    return own ? phraseOf(speech, [own], 'epithet', at, at + title.words.length, place) : null
  }
  const behind = at + title.words.length
  const of = stateBehindOf(speech, behind)
  if (of) return officerOf(speech, of.actorId, title, at, tokenFrom(tokens, of.to - 1) + 1, tokens[at]!.start)
  const next = [1, 2, 3, 4].map((step) => outer.get(at + step)).find((each) => each !== undefined)
  // اتهم الوزير تشيلي: behind a title with its article a state is somebody else; رئيس تشيلي is its own.
  const isWhose = !/^[وفبلك]?ال/.test(tokens[behind - 1]!.text) || next?.via === 'demonym' || !tokens[at]!.isArabic
  const state = next && isWhose && tokenFrom(tokens, next.start) === behind && isState(next.actorId) ? next : null
  const id = discourse.holderOf(title.office.id, state?.actorId ?? null)
  const after = state ? tokenFrom(tokens, state.end - 1) + 1 : behind
  const end = state?.end ?? tokens[behind - 1]!.end
  return id ? phraseOf(speech, [id], 'epithet', at, after, { start: tokens[at]!.start, end }) : null
}

/** The Center said: a word with a capital is all that the body is called here. The Council of Ministers is another. */
function isWholeName(tokens: readonly Token[], at: number): boolean {
  const [word, next] = [tokens[at]!, tokens[at + 1]]
  return word.letters === 'lower' || !next || (next.letters === 'lower' && next.text !== 'of') || next.start - word.end !== 1
}

/** The court, الوكالة: whoever was named last by a name with that word in it. */
function calledAt(speech: Speech, at: number): ActorPhrase | null {
  const { tokens, rules, discourse } = speech
  const word = tokens[at]!
  const bare = word.isArabic ? /^[وف]?[بكل]?ال(\p{L}{3,})$|^[وف]?لل(\p{L}{3,})$/u.exec(word.text) : null
  const head = word.isArabic
    ? (bare?.[1] ?? bare?.[2])
    : tokens[at - 1]?.text === 'the' && isWholeName(tokens, at)
      ? word.text
      : null
  if (!head || rules.heads.get(head) !== 'organization') return null
  const id = discourse.called(head)
  if (id === null) return null
  const start = word.isArabic ? word.end - head.length - 2 : word.start
  return phraseOf(speech, [id], 'epithet', at, at + 1, { start, end: word.end })
}

/** Everyone a sentence speaks of, in order, those spoken of together as one. `outer` are the namings of the whole text. */
export function actorPhrases(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  outer: ReadonlyMap<number, Naming>,
  rules: PhraseRules,
  discourse: Discourse,
): ActorPhrase[] {
  const speech = { text, tokens, outer, rules, discourse }
  const phrases: ActorPhrase[] = []
  for (let at = from; at < to; at++) {
    const phrase =
      namedAt(speech, at) ?? meantAt(speech, at, phrases) ?? holderAt(speech, at, phrases.at(-1)) ?? calledAt(speech, at)
    if (!phrase) continue
    phrases.push(phrase)
    at = phrase.after - 1
  }
  return joined(text, withSource(text, tokens, to, phrases))
}

/** Strike kills 60: activists. Who stands alone behind the last colon of a sentence tells it. */
function withSource(text: string, tokens: readonly Token[], to: number, phrases: readonly ActorPhrase[]): readonly ActorPhrase[] {
  const last = phrases.at(-1)
  const isSource =
    last?.after === to && phrases.length > 1 && /^: $/.test(text.slice(tokens[last.at - 1]!.end, tokens[last.at]!.start))
  return isSource ? [...phrases.slice(0, -1), { ...last, preposition: ACCORDING }] : phrases
}
