import type { Stretch } from '../text/sentences.ts'
import type { FoundBody } from './found-body.ts'
import type { FoundPerson } from './found-person.ts'
import type { NamingForm } from './lexicon.ts'

/**
 * How a place of a text points at an actor: by a name or adjective of the lexicon, as a body of a state, as a person, or as somebody
 * without a name who only says something there.
 */
export type Via = NamingForm | 'body' | 'person' | 'epithet' | 'speaker'

/** A place of a folded text that names an actor. */
export interface Naming {
  readonly actorId: string
  readonly via: Via
  readonly start: number
  readonly end: number
  /** Where the whole phrase begins and ends: a person's title with the state of the office belongs to it. */
  readonly from: number
  readonly to: number
  /** Whether only the whole text says of which state a body is: it is somebody only where it does something. */
  readonly isSupposed?: boolean
}

export interface FoundNamings {
  /** Every naming, in order; those within the phrase of another are among them. */
  readonly all: readonly Naming[]
  /** Those that are within no other's phrase: what a sentence speaks of. */
  readonly outer: readonly Naming[]
  readonly persons: readonly FoundPerson[]
  readonly bodies: readonly FoundBody[]
}

/** A naming whose whole phrase is the name. */
export function simple(actorId: string, via: Via, { start, end }: Stretch): Naming {
  return { actorId, via, start, end, from: start, to: end }
}
