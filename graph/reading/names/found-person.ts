import type { Office } from './offices.ts'

/** A person whom a text introduces, most often by an office: `وزير الخارجية الروسي سيرغي لافروف`. Places are of the folded text. */
export interface FoundPerson {
  readonly id: string
  /** The words of the name, folded. */
  readonly name: string
  readonly start: number
  readonly end: number
  readonly office: Office | null
  /** The state or organisation of the office, where the text says it. */
  readonly of: string | null
  /** Where the whole phrase begins: at the title, or at the state in front of it. */
  readonly phraseStart: number
  /** Where it ends: at the name, or at the title behind it. */
  readonly phraseEnd?: number
}
