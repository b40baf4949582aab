import { z } from 'zod'
import { ploverTypes, type Status, statuses } from '../../model/claim.ts'
import { type ClaimType, claimTypes } from '../../model/claim-types.ts'
import { cellList } from '../text/lexicon-cell.ts'
import type { Phrase } from '../text/phrases.ts'

const orNull = <T extends z.ZodType>(schema: T) => z.union([z.literal('').transform(() => null), schema])

/** A row of data/lexicon/triggers.csv: words that say that something of a kind is spoken of, and how it stands. */
export const triggerRowSchema = z.strictObject({
  frame: z.enum(claimTypes),
  /** A participle has the subject of the verb before it. */
  kind: z.enum(['verb', 'noun', 'participle']),
  status: z.enum(statuses),
  plover: orNull(z.enum(ploverTypes)),
  /** `host`: the subject receives the object; `attack`: it attacks it; `give`: something goes to it; `take`: something comes from it, of sanctions, the subject is under them, and of statements, it is spoken of; `end`: it is put an end to; `attend`: whoever else is there; `terms`: what is signed obliges its parties; `stay`: whoever is there visits, unless it is home; `ready`: one is ready or bound to do what follows, and nothing of it is done. */
  order: orNull(z.enum(['host', 'attack', 'give', 'take', 'end', 'attend', 'terms', 'stay', 'ready'])),
  words_en: cellList,
  words_ar: cellList,
})
export type TriggerRow = z.output<typeof triggerRowSchema>

export interface Trigger {
  readonly frame: ClaimType
  readonly kind: TriggerRow['kind']
  readonly status: Status
  readonly plover: TriggerRow['plover']
  readonly order: TriggerRow['order']
}

export interface TriggerPhrase extends Phrase {
  readonly trigger: Trigger
  /** How many of the words are the trigger: those behind, with a + in the file, only have to follow. */
  readonly own: number
  /** Words of which one has to follow soon, not right behind: عقد الوزراء اجتماعا. None where any may. */
  readonly later: ReadonlySet<string>
}

/** To mean to do something. */
export const INTENDED: Trigger = { frame: 'commitment', kind: 'verb', status: 'intended', plover: 'AGREE', order: null }

/** That something will be done by whoever cannot commit a state. */
export const PLANNED: Trigger = { frame: 'event', kind: 'verb', status: 'planned', plover: null, order: null }

/** That somebody does what no lexicon has a word for. */
export const HAPPENED: Trigger = { frame: 'event', kind: 'verb', status: 'occurred', plover: null, order: null }

/** A trigger in a text; places are of the folded text, `at` is the number of its first word. */
export interface FoundTrigger {
  readonly trigger: Trigger
  readonly at: number
  readonly words: number
  readonly start: number
  readonly end: number
  /** Whether a و or ف stands on its first word. */
  readonly isJoined?: boolean
}
