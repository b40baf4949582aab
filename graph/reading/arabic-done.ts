import type { ClaimType } from '../model/claim-types.ts'
import type { ActorPhrase } from './actor-phrase.ts'
import { byHand } from './arabic-casualties.ts'
import type { Acting, Parsed } from './parsed.ts'
import { raiders } from './raiders.ts'
import type { Token } from './tokens.ts'
import { type FoundTrigger, type Triggers, verbAt } from './triggers.ts'

/** تم اعتقال السفير: what is done, by the noun of the deed behind a verb that says only that it is. */

const DONE = /^[وف]?(?:تمت?|جرت?|جري|س?[يت]تم|س?[يت]جري)$/

const FRAMES = new Set<ClaimType>(['event', 'sanction', 'aid'])

/** The verb whose noun a word is: اعتقل of اعتقال, دمر of تدمير, صادر of مصادرة, ألغى of إلغاء. A noun of three letters is written as its verb. */
function verbOf(noun: string): string {
  const bare = noun.replace(/^ب?ال/, '')
  return bare
    .replace(/^ت(\p{L}{2})ي(\p{L})$/u, '$1$2')
    .replace(/^م(\p{L})ا(\p{L}{2})ه$/u, '$1ا$2')
    .replace(/^(ا\p{L}ا\p{L})ه$/u, '$1')
    .replace(/^(ا\p{L}{2,4})اء$/u, '$1ي')
    .replace(/^(ا\p{L}{2,4})ا(\p{L})$/u, '$1$2')
}

/** What is done in a stretch of words, by verbs of the lexicon. */
export function doneIn(tokens: readonly Token[], from: number, to: number, triggers: Triggers): FoundTrigger[] {
  const found: FoundTrigger[] = []
  for (let at = from + 1; at < to; at++) {
    if (!isDoneTo(tokens, at)) continue
    const each = verbAt(tokens, at, verbOf(tokens[at]!.text), triggers)
    if (each && FRAMES.has(each.trigger.frame)) found.push(each)
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
    const deed = tokens.slice(at + 1, Math.min(to, at + DOES_WITHIN)).findIndex(({ text }) => /^ب\p{L}{3,}/u.test(text))
    const noun = deed < 0 ? null : at + 1 + deed
    const each = noun === null ? null : verbAt(tokens, noun, verbOf(tokens[noun]!.text.slice(1)), triggers)
    const { start, end } = tokens[at]!
    if (each && FRAMES.has(each.trigger.frame))
      found.push({ ...each, at, words: 1, start, end, isJoined: /^[وف]ق/.test(tokens[at]!.text) })
  }
  return found
}

/** Whether a word is the noun of what is said to be done. */
export function isDoneTo(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.isArabic && DONE.test(tokens[at - 1]?.text ?? '')
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
