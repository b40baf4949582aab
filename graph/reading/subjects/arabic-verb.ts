import type { ActorPhrase } from '../actors/actor-phrase.ts'
import { verbGender } from '../actors/arabic-gender.ts'
import type { Token } from '../text/tokens.ts'
import { type Acting, actsBefore, type Parsed } from '../triggers/parsed.ts'
import type { Segment } from '../triggers/segments.ts'
import type { FoundTrigger } from '../triggers/trigger.ts'

/** اتهم, وجه, نبه end like verbs with a pronoun. */
const ENDS_SO = /^[وف]?س?(?:[اينت]?تهم|[يتن]?وجه|[يتن]?نبه)$/

/** Whether a verb has a pronoun on it: whom it is done to. */
export function hasPronoun(word: string): boolean {
  return /(?:ه|ها|هم|هما)$/.test(word) && !ENDS_SO.test(word)
}

/** Who a verb without a subject speaks of: who acted last in its sentence, else in the one before. */
function goingOn(parsed: Parsed, segment: Segment, isSaying: boolean, word: string): readonly string[] {
  const { acted, spoke, from, discourse } = parsed
  const last = isSaying ? spoke : acted
  if (segment.from > from && last.length > 0) return last
  // لم تكتفِ ليتوانيا بذلك، بل حظرت: who is named first in the sentence.
  const first = /^بل$/.test(parsed.tokens[segment.from]!.text) ? actsBefore(parsed, from, segment.from) : undefined
  return first?.ids ?? (isSaying ? discourse.agreeing(discourse.subject, verbGender(word)) : discourse.subject)
}

/** An Arabic verb whose subject is looked for, and what stands around it. */
export interface ArabicVerb {
  readonly parsed: Parsed
  readonly found: FoundTrigger
  readonly segment: Segment
  readonly tokens: readonly Token[]
  readonly word: string
  /** The word right behind the verb, and its number. */
  readonly next: string
  readonly behind: number
  readonly isSaying: boolean
  /** Who acts in front of it in its segment. */
  readonly before: ActorPhrase | undefined
}

/** One way to tell who does what an Arabic verb says; null where it does not tell. */
export type SubjectRule = (verb: ArabicVerb) => Acting | null

export function arabicVerb(parsed: Parsed, found: FoundTrigger, segment: Segment): ArabicVerb {
  const { tokens } = parsed
  const behind = found.at + found.words
  return {
    parsed,
    found,
    segment,
    tokens,
    word: tokens[found.at]!.text,
    next: tokens[behind]?.text ?? '',
    behind,
    isSaying: found.trigger.frame === 'statement',
    before: actsBefore(parsed, segment.from, found.at),
  }
}

/** Done by some actors, or by nobody who is named. */
export function by(ids: readonly string[], { behind }: ArabicVerb): Acting {
  return { subject: ids, after: behind }
}

/** Done by whoever acts in front of the verb, or acted before. */
export function bySame(verb: ArabicVerb): Acting {
  const { parsed, segment, isSaying, before, word } = verb
  return by(before?.ids ?? goingOn(parsed, segment, isSaying, word), verb)
}
