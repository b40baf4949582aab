import type { ClaimType } from '../../model/claim-types.ts'
import type { ActorPhrase } from '../actors/actor-phrase.ts'
import type { Token } from '../text/tokens.ts'
import { byHand } from './arabic-casualties.ts'
import { isBeside } from './infinitives.ts'
import { type Acting, type Parsed, RELATIVE_AR } from './parsed.ts'
import { raiders } from './raiders.ts'
import type { FoundTrigger } from './trigger.ts'
import { type Triggers, verbAt } from './triggers.ts'

/** تم اعتقال السفير: what is done, by the noun of the deed behind a verb that says only that it is. */

const DONE = /^[وف]?(?:تمت?|جرت?|جري|س?[يت]تم|س?[يت]جري)$/

const FRAMES = new Set<ClaimType>(['event', 'sanction', 'aid'])

/** The verb whose noun a word is: اعتقل of اعتقال, دمر of تدمير, صادر of مصادرة, ألغى of إلغاء. A noun of three letters is written as its verb. */
function verbOf(noun: string): string {
  return noun
    .replace(/^ت(\p{L}{2})ي(\p{L})$/u, '$1$2')
    .replace(/^م(\p{L})ا(\p{L}{2})ه$/u, '$1ا$2')
    .replace(/^(ا\p{L}ا\p{L})ه$/u, '$1')
    .replace(/^(ا\p{L}{2,4})اء$/u, '$1ي')
    .replace(/^(ا\p{L}{2,4})ا(\p{L})$/u, '$1$2')
}

/** The verb of the lexicon whose noun stands at a place, as one of some ways to read the word, with an article or none. */
function deedAt(tokens: readonly Token[], at: number, nouns: readonly string[], triggers: Triggers): FoundTrigger | undefined {
  // إلغاء begins as an article does.
  return nouns
    .flatMap((noun) => [noun, noun.replace(/^ال/, '')])
    .flatMap((each) => verbAt(tokens, at, verbOf(each), triggers) ?? [])
    .find(({ trigger }) => FRAMES.has(trigger.frame))
}

/** What is done in a stretch of words, by verbs of the lexicon. */
export function doneIn(tokens: readonly Token[], from: number, to: number, triggers: Triggers): FoundTrigger[] {
  const found: FoundTrigger[] = []
  for (let at = from + 1; at < to; at++) {
    if (!isDoneTo(tokens, at)) continue
    const { text } = tokens[at]!
    const deed = deedAt(tokens, at, text.startsWith('ب') ? [text.slice(1), text] : [text], triggers)
    if (deed) found.push(deed)
  }
  return [...found, ...performedIn(tokens, from, to, triggers)]
}

const DOES = /^[وف]?(?:قام(?:ت|ا|تا|وا)?|س?[يت]قوم(?:ان|ون|وا)?)$/
const DOES_WITHIN = 8

/** قامت ميليشيات الحوثي بتوقيف سفينة: who does it stands behind the verb, what is done behind a ب. */
function performedIn(tokens: readonly Token[], from: number, to: number, triggers: Triggers): FoundTrigger[] {
  const found: FoundTrigger[] = []
  for (let at = from; at < to; at++) {
    if (!DOES.test(tokens[at]!.text)) continue
    const deed = deedBehind(tokens, at + 1, Math.min(to, at + DOES_WITHIN), triggers)
    const { start, end } = tokens[at]!
    if (deed) found.push({ ...deed, at, words: 1, start, end, isJoined: /^[وف]ق/.test(tokens[at]!.text) })
  }
  return found
}

/** The first deed behind a ب in a stretch of words: بريطانيا is none. */
function deedBehind(tokens: readonly Token[], from: number, to: number, triggers: Triggers): FoundTrigger | undefined {
  for (let at = from; at < to; at++) {
    const { text } = tokens[at]!
    const deed = /^ب\p{L}{3,}/u.test(text) ? deedAt(tokens, at, [text.slice(1)], triggers) : undefined
    if (deed) return deed
  }
  return undefined
}

/** Whether a word is the noun of what is said to be done; behind الذي جرى, somebody does something. */
export function isDoneTo(tokens: readonly Token[], at: number): boolean {
  if (!tokens[at]!.isArabic || !DONE.test(tokens[at - 1]?.text ?? '') || !isBeside(tokens, at - 1)) return false
  return !RELATIVE_AR.test(tokens[at - 2]?.text ?? '')
}

const WITHIN = 4

/** Who does it stands behind من قبل, and whom it is done to behind the noun: القبض على, الإطاحة ب, الإفراج عن. */
export function done(parsed: Parsed, found: FoundTrigger): Acting | null {
  const { tokens, phrases } = parsed
  const { at, words, trigger } = found
  if (trigger.kind !== 'verb' || !isDoneTo(tokens, at)) return null
  const hand = byHand(parsed, found)
  const isWhom = ({ at: place, preposition }: ActorPhrase) =>
    place > at && place - at - words <= WITHIN && (preposition === null || /^(?:ب|علي|عن|ل|من)$/.test(preposition))
  const whom = phrases.find((phrase) => phrase !== hand && isWhom(phrase))
  return {
    subject: hand?.ids ?? (trigger.order === 'attack' ? raiders(parsed, found) : []),
    after: at + words,
    ...(whom ? { patient: whom.ids } : {}),
  }
}
