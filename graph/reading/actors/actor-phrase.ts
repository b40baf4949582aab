import type { Via } from '../names/naming.ts'
import type { Gender } from './arabic-gender.ts'

/** A place of a sentence that speaks of one actor or of several together; `at` and `after` are numbers of words. */
export interface ActorPhrase {
  readonly ids: readonly string[]
  readonly via: Via
  readonly start: number
  readonly end: number
  readonly at: number
  readonly after: number
  /** The preposition that it hangs on, if any. */
  readonly preposition: string | null
  /** Whether an embassy or an ambassador there is spoken of: its embassy in Lima. */
  readonly isPost?: boolean
  /** Whether only a pronoun means them: it, they, he. */
  readonly isPronoun?: boolean
  /** Of its first actor, in Arabic, where it can be told. */
  readonly gender: Gender | null
}

/** The preposition of whoever is only named as a source. */
export const ACCORDING = 'according to'
/** Who backs somebody: المدعومة من رواندا, backed by Iran. They take no part in what those do. */
export const BACKING = 'backed by'
/** Who is backed: by whom stands behind it. */
export const BACKED = /^(?:(?:ال)?مدعوم(?:ه|ين|ون)?|backed|supported|funded|financed|sponsored)$/
/** The preposition of those whose deed is spoken of again, the move, the attack: what is told is about them. */
export const OF_DEED = 'about'
/** The preposition of those whose text says something: only by a verb of saying they act. */
export const OF_TEXT = 'in the words of'
/** The preposition of those whose treaty is spoken of: only who rejects it means them. */
export const OF_TREATY = 'of the treaty'
/** The preposition of whoever only helped or watched: برعاية قطرية. */
export const AUSPICES = 'under the auspices of'
/** The preposition of whoever did the same: as did Beijing. */
export const ALSO = 'as did'
