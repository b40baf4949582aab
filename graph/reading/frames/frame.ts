import type { Status } from '../../model/claim.ts'
import type { ClaimType } from '../../model/claim-types.ts'
import type { ActorPhrase } from '../actors/actor-phrase.ts'
import { isPlace, isState } from '../names/actor-ids.ts'
import type { Stretch } from '../text/sentences.ts'
import type { Mark } from '../triggers/modality.ts'
import type { FoundTrigger } from '../triggers/trigger.ts'

/** Who says so, and in which words. */
export interface Attributed extends Stretch {
  readonly ids: readonly string[]
  /** What an agency or a report tells is reported, what a side says of others is claimed. */
  readonly certainty: 'reported' | 'claimed'
}

/** Something that a sentence says: of what kind, who did it, to or with whom, in which words. */
export interface Frame {
  readonly trigger: FoundTrigger | null
  readonly subject: readonly string[]
  /** Who acted before an Arabic verb of meeting that may have no subject of its own: والتقى. */
  readonly wasActing?: readonly string[] | undefined
  /** Which persons of the promiser's own side say a promise. */
  readonly voicedBy?: readonly string[]
  /** Whom the sentence is about: the subject, or whom a passive is done to. */
  readonly topic?: readonly string[] | undefined
  readonly objects: readonly ActorPhrase[]
  /** Everyone whom its sentence speaks of. */
  readonly sentence: readonly ActorPhrase[]
  /** Where a clause of what is said begins: that, أن. Null where none does. */
  readonly contentFrom: number | null
  /** Where what is said begins by what its speakers themselves will do: we will. */
  readonly promisedFrom?: number | null
  /** Whether what is promised or planned is done to whoever is named: plans to attack Iran. */
  readonly isAgainst?: boolean
  /** Whether two do it to each other. */
  readonly isMutual: boolean
  /** Whether it is only the object of a preposition: over the war, since the war. */
  readonly isOblique: boolean
  /** Whether it is a war in a place, and nobody in front of it wages it. */
  readonly isOnlyThere?: boolean
  /** Whether it only says when or of whom: after they met, which was signed. */
  readonly isBackground?: boolean
  /** Whether a verb only says that it is said, and not to whom or against whom: said, announced. */
  readonly isPlainlySaid?: boolean
  /** Whether it only decides on what is told behind it: قررت رفع العقوبات. */
  readonly isDecision?: boolean
  /** Whether it is a plan: what one means to do is nothing for whoever was given something before. */
  readonly isPlan?: boolean
  /** Whether its words speak of money, goods or help: what is given to somebody. */
  readonly isGift?: boolean
  /** Whether it only says that what is told behind it goes on: بدأت تسليم, continued. */
  readonly isGoingOn?: boolean
  /** What it says of a treaty beside it: that it takes effect, lapses, ends. */
  readonly fate?: Status | null
  /** Whether it says that what was agreed is broken. */
  readonly isBreach?: boolean
  /** Of whom something bad is said, or who is told what to do. */
  readonly blamed?: readonly string[] | null
  /** Of an attack: who tells of it in its sentence, and does not say that it was on them. */
  readonly toldBy?: readonly string[]
  /** On whom blame is put. */
  readonly blamedOn?: readonly string[] | null
  /** Whether it speaks of what may come: warned, threatened. */
  readonly isWarning?: boolean
  /** Whether it only says of whom something is said, and not by whom: companies accused of. */
  readonly isByNobody?: boolean
  /** Whether somebody comes into office: elected, sworn in. */
  readonly isElection?: boolean
  /** Whether it calls for something that is not there yet. */
  readonly isCall?: boolean
  /** Whether it is named by a noun behind a verb that accuses somebody of it, or condemns it. */
  readonly isDenounced?: boolean
  /** Whether a pronoun on the verb stands for what is said: التي أعلنها. */
  readonly isOfWhat?: boolean
  /** Whether whom it is said to stands right behind the verb: told. */
  readonly isTelling?: boolean
  /** Whether whoever does it is named right beside its verb. */
  readonly isBesideSubject?: boolean
  /** Whose accusations it rejects, where it rejects any; empty where they are not named beside them. */
  readonly repliesTo?: readonly string[] | null
  /** Whether it only holds on a condition: if, unless, until. */
  readonly isConditional?: boolean
  /** Whose word it is, where the sentence says so: a source that is named, an agency, a speaker who tells of others. */
  readonly sources?: readonly Attributed[]
  readonly evidence: Stretch
  /** The clause of the trigger alone. */
  readonly clause: Stretch
  readonly marks: readonly Mark[]
  /** Who acts right before or right behind a place within what is said; null where nobody is named there. */
  readonly contentSubject: (at: number) => readonly string[] | null
  /** Only possible: an assessment, whatever the trigger. */
  readonly isAssessment: boolean
}

/** Whether an actor is of the side of some others: themselves, or of their state. */
export type IsOwn = (id: string, subject: readonly string[]) => boolean

/** What is known of sides: who is of whose, and whether it is known of somebody at all. */
export interface Sides {
  readonly isOwn: IsOwn
  readonly hasSide: (id: string) => boolean
}

/** The number of its trigger's first word; -1 where it has none. */
export function triggerAt({ trigger }: Frame): number {
  return trigger?.at ?? -1
}

/** From a noun a verb that says it is planned stands further: will fly to Indonesia for an official visit. */
const PLANNED_WITHIN = { noun: 10, verb: 5 }

/** Whether a frame is told as planned: will visit, من المقرر أن يزور. */
export function isPlanned({ trigger, marks }: Frame): boolean {
  if (trigger === null) return false
  const within = trigger.trigger.kind === 'noun' ? PLANNED_WITHIN.noun : PLANNED_WITHIN.verb
  return (
    trigger.trigger.status === 'planned' ||
    marks.some(({ meaning, at }) => meaning === 'planned' && Math.abs(at - trigger.at) <= within)
  )
}

/** What a frame is of by its trigger; without one it only says what may be. */
export function kindOf({ trigger }: Frame): ClaimType {
  return trigger?.trigger.frame ?? 'assessment'
}

const IN = new Set(['in', 'at', 'في', 'داخل', 'عبر', 'near', 'around'])
/** Where something comes from, or what it is done to: a place only where a place or a capital is named. */
const FROM = new Set(['ب', 'from', 'من'])

/** What is said or asked, and neither accuses nor praises anybody. */
export function isPlainStatement(frame: Frame): boolean {
  return kindOf(frame) === 'statement' && frame.trigger?.trigger.plover === null
}

/** Whether the words that say one thing are among those that say another. */
export function overlaps(a: Frame, b: Frame): boolean {
  return a.evidence.start < b.evidence.end && b.evidence.start < a.evidence.end
}

/** A capital or a state in which something happens acts in nothing. */
export function isLocation({ preposition, via, ids }: ActorPhrase): boolean {
  if (preposition === null) return false
  if (IN.has(preposition)) return ids.every((id) => isPlace(id) || isState(id))
  return FROM.has(preposition) && ids.every((id) => isPlace(id) || (preposition !== 'ب' && isState(id) && via !== 'capital'))
}

/** How many words lie at most between a verb and the noun of what is done by it. */
export const NEAR = 9

/** Whether what is told stands a few words behind another thing, in one clause. */
export function isRightBehind(frame: Frame, other: Frame): boolean {
  const distance = triggerAt(frame) - triggerAt(other)
  return other.clause.start === frame.clause.start && distance > 0 && distance <= NEAR
}

/** Whether more than one takes part, places apart. */
export function isOfTwo({ subject, objects }: Frame): boolean {
  return new Set([...subject, ...objects.flatMap(({ ids }) => ids)].filter((id) => !isPlace(id))).size > 1
}
