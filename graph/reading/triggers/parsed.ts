import type { ActorPhrase } from '../actors/actor-phrase.ts'
import type { Discourse } from '../actors/discourse.ts'
import { isPlace } from '../names/actor-ids.ts'
import type { Callings } from '../names/callings.ts'
import type { Stretch } from '../text/sentences.ts'
import type { Token } from '../text/tokens.ts'
import type { Segment } from './segments.ts'
import type { FoundTrigger } from './trigger.ts'

export interface SentenceWords {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly from: number
  readonly to: number
  /** The quotations of the text. */
  readonly quotations: readonly Stretch[]
}

/** A sentence with all that was found in it. */
export interface Parsed extends SentenceWords {
  readonly phrases: readonly ActorPhrase[]
  readonly triggers: readonly FoundTrigger[]
  readonly segments: readonly Segment[]
  /** The numbers of segments that only stand within a clause: ودعا أردوغان، خلال زيارة إلى قطر، إسرائيل إلى. */
  readonly inserted: ReadonlySet<number>
  readonly discourse: Discourse
  readonly callings: Callings
  /** Whether a place of the text is within quotation marks. */
  readonly isQuoted: (place: number) => boolean
  /** Whether what is signed stands in front of a verb, behind a word. */
  readonly isSigned: (at: number, from: number) => boolean
  /** Who acted last in this sentence, for the participle behind. */
  acted: readonly string[]
  /** Who acted last in it of those whom it is about: in no relative clause, and in nothing that somebody says. */
  spoke: readonly string[]
}

/** The number of the segment in which a word stands. */
export function segmentOf({ segments }: Pick<Parsed, 'segments'>, at: number): number {
  return segments.findLastIndex(({ from }) => from <= at)
}

export function canAct({ ids, preposition }: ActorPhrase): boolean {
  return preposition === null && !ids.every(isPlace)
}

export function actsBefore(parsed: Parsed, from: number, at: number): ActorPhrase | undefined {
  const within = parsed.phrases.filter((phrase) => phrase.at >= from && phrase.after <= at)
  const before = within.filter(canAct)
  // The presidents of Liberia and Nigeria act, where nobody else does.
  return (
    before.findLast(({ via }) => via !== 'demonym') ??
    before.at(-1) ??
    within.find(({ preposition }) => preposition === 'of' || preposition === 'from')
  )
}

export function antecedent({ phrases }: Parsed, at: number): ActorPhrase | undefined {
  return phrases.findLast(({ after }) => after <= at)
}

export const RELATIVE_EN = /^(?:which|who|whose|whom|that)$/
export const RELATIVE_AR = /^(?:الذي|التي|الذين|اللذين)$/

/** Who acts by a verb, the word behind which those follow whom it concerns, and of a passive whom it is done to. */
export interface Acting {
  readonly subject: readonly string[]
  readonly after: number
  readonly patient?: readonly string[]
}
