import { isAgency, isState } from '../names/actor-ids.ts'
import type { Naming } from '../names/naming.ts'
import { titleAt } from '../names/offices.ts'
import { type Token, tokenFrom } from '../text/tokens.ts'
import { type ActorPhrase, OF_DEED, OF_TEXT, OF_TREATY } from './actor-phrase.ts'
import { withColonSpeakers } from './colon-speakers.ts'
import type { Discourse } from './discourse.ts'
import { type EpithetMeaning, epithetAt } from './epithets.ts'
import { calledAt, holderAt, officerOf } from './holders.ts'
import { joined } from './joined-phrases.ts'
import { type PhraseRules, phraseOf, type Speech } from './phrase-of.ts'

const LONGEST_TITLE = 4

/** Whether an adjective is of an office that nobody is named for: his Iranian counterpart, الرئيس المصري. The state acts by its officers. */
function isOfOffice(tokens: readonly Token[], at: number, after: number, { offices }: PhraseRules): boolean {
  if (!tokens[at]!.isArabic) return tokens[after] !== undefined && titleAt(tokens, after, offices) !== null
  for (let length = 1; length <= LONGEST_TITLE && length <= at; length++)
    if (titleAt(tokens, at - length, offices)?.words.length === length) return true
  return false
}

/** The U.S. president: a shortened name stands for the adjective. */
const SHORTENED = /^(?:u\.?s|u\.?k|uae|drc)$/

function namedAt(speech: Speech, at: number): ActorPhrase | null {
  const { tokens, outer, rules, discourse } = speech
  const naming = outer.get(at)
  if (!naming) return null
  const { actorId, from, to } = naming
  // A name that goes on behind a stop ends with its sentence.
  const after = Math.min(tokenFrom(tokens, to - 1) + 1, tokens.length)
  const isAdjective = naming.via === 'demonym' || (after === at + 1 && SHORTENED.test(tokens[at]!.text))
  const via = isAdjective && isOfOffice(tokens, at, after, rules) ? 'body' : naming.via
  discourse.note([actorId])
  if (actorId.startsWith('org:') && (isAgency(actorId) || [at - 1, at].some((word) => MEDIA.test(tokens[word]?.text ?? ''))))
    discourse.reportedBy(actorId)
  const title = via === 'body' && isAdjective && !tokens[at]!.isArabic ? titleAt(tokens, after, rules.offices) : null
  if (title && isState(actorId)) return officerOf(speech, actorId, title, at, after + title.words.length, from)
  const phrase = phraseOf(speech, [actorId], via, at, after, { start: from, end: to })
  if (phrase.gender !== null) discourse.isOfGender(actorId, phrase.gender)
  return phrase
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

function isDeed(meaning: EpithetMeaning): boolean {
  return meaning === 'deed' || meaning === 'attack'
}

/** الضربات الروسية, the attack by Israel, الأطراف في ليبيا: a deed or sides whose own name stands behind them are no others. */
function isOfOthers({ tokens, outer }: Speech, after: number, meaning: EpithetMeaning): boolean {
  const next = outer.get(after)
  if (isDeed(meaning)) {
    const by = /^(?:by|of|من)$/.test(tokens[after]?.text ?? '') ? (outer.get(after + 1) ?? outer.get(after + 2)) : undefined
    return next?.via === 'demonym' || by !== undefined
  }
  if (meaning !== 'all-states') return false
  const isIn = /^(?:in|of|to|في)$/.test(tokens[after]?.text ?? '')
  return next?.via === 'demonym' || (isIn && (outer.get(after + 1) ?? outer.get(after + 2)) !== undefined)
}

/** His war-torn country: an adjective stands between. */
function ownCountryAt(tokens: readonly Token[], at: number): ReturnType<typeof epithetAt> {
  const [adjective, noun] = [tokens[at + 1], tokens[at + 2]]
  if (!/^(?:his|her|their)$/.test(tokens[at]!.text) || adjective?.letters !== 'lower') return null
  if (!/^(?:country|nation|homeland)$/.test(noun?.text ?? '')) return null
  const words = tokens.slice(at, at + 3).map(({ text }) => text)
  return { meaning: 'own-state', states: [], words, hasCapital: false, skip: 0 }
}

function meantAt(speech: Speech, at: number, all: readonly ActorPhrase[]): ActorPhrase | null {
  const { tokens, rules, discourse } = speech
  const epithet = epithetAt(tokens, at, rules.epithets) ?? ownCountryAt(tokens, at)
  if (!epithet || isOfOthers(speech, at + epithet.words.length, epithet.meaning)) return null
  // The government of Peru has a name of its own.
  if (epithet.words.some((_, step) => step > 0 && speech.outer.has(at + step))) return null
  const before = outsideQuotes(speech, at, all)
  const named = before.filter(({ via, preposition }) => via !== 'demonym' && preposition === null).map(({ ids }) => ids)
  // Behind a verb a pronoun is whom it is done to: not who does it.
  const isObject = /^(?:it|him|her|them)$/.test(tokens[at]!.text) && /(?:ed|ing|told|met)$/.test(tokens[at - 1]?.text ?? '')
  const acting = isObject && named.length > 1 ? named.slice(1).reverse() : named
  if (epithet.meaning === 'latter' && !isLatter(tokens, at)) return null
  if (isOfNobody(speech, at, all)) return null
  // The North is a state, the north a direction.
  if (epithet.hasCapital && tokens[at + epithet.words.length - 1]!.letters === 'lower') return null
  // The two signed: alone only in front of a verb.
  const isAlone = epithet.words.join(' ') === 'the two'
  if (isAlone && !BEHIND_TWO.test(tokens[at + 2]?.text ?? '')) return null
  // بلدة is a town, بلده his country: folded, they are the same.
  if (/^(?:own-state|host)$/.test(epithet.meaning) && tokens[at]!.written.endsWith('ة')) return null
  const ids = discourse.resolve(epithet.meaning, acting, epithet.states)
  if (ids.length === 0) return null
  const after = at + epithet.words.length
  const phrase = phraseOf(speech, ids, 'epithet', at, after, {
    start: tokens[at]!.start + epithet.skip,
    end: tokens[after - 1]!.end,
  })
  if (PRONOUNS.has(tokens[at]!.text)) return { ...phrase, isPronoun: true }
  // A step acts in nothing; whoever took it may be meant by what is said of it.
  if (epithet.meaning === 'treaty') return { ...phrase, preposition: OF_TREATY }
  if (epithet.meaning === 'text') return { ...phrase, preposition: OF_TEXT }
  return isDeed(epithet.meaning) ? { ...phrase, preposition: OF_DEED } : phrase
}

/** Everyone a sentence speaks of, in order, those spoken of together as one. `outer`: the naming that begins at each word of it. */
export function actorPhrases(
  text: string,
  tokens: readonly Token[],
  outer: ReadonlyMap<number, Naming>,
  rules: PhraseRules,
  discourse: Discourse,
): ActorPhrase[] {
  const speech = { text, tokens, outer, rules, discourse }
  const phrases: ActorPhrase[] = []
  for (let at = 0; at < tokens.length; at++) {
    const phrase =
      namedAt(speech, at) ?? meantAt(speech, at, phrases) ?? holderAt(speech, at, phrases.at(-1)) ?? calledAt(speech, at)
    if (!phrase) continue
    phrases.push(phrase)
    at = phrase.after - 1
  }
  return joined(text, withColonSpeakers(text, tokens, phrases))
}
