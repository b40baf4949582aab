import { z } from 'zod'
import type { Names } from '../../model/names.ts'
import { cellList } from '../text/lexicon-cell.ts'
import { foldedWords, lexiconPhrases, longestAt, type Phrase, type Phrases } from '../text/phrases.ts'
import type { Token } from '../text/tokens.ts'

/** A row of data/lexicon/offices.csv: what holders of an office are called. */
export const officeRowSchema = z.strictObject({
  office: z.string().regex(/^[a-z-]+$/),
  title_en: z.string().min(1),
  title_ar: z.string().min(1),
  words_en: cellList,
  words_ar: cellList,
})
export type OfficeRow = z.output<typeof officeRowSchema>

export interface Office {
  readonly id: string
  readonly title: Names
}

interface Title extends Phrase {
  readonly office: Office
}

export type Offices = Phrases<Title>

export function makeOffices(rows: readonly OfficeRow[]): Offices {
  return lexiconPhrases(
    rows.flatMap(({ office, title_en, title_ar, words_en, words_ar }) =>
      [...words_en, ...words_ar].map((text) => ({
        office: { id: office, title: { en: title_en, ar: title_ar } },
        words: foldedWords(text),
      })),
    ),
  )
}

/** The longest title that begins at a word, and how many words it has; null where none does. */
export function titleAt(tokens: readonly Token[], at: number, offices: Offices): Title | null {
  return longestAt(tokens, at, offices)
}

/** Who leads a state. */
const LEADERS = new Set(['president', 'prime-minister', 'king', 'queen', 'emir', 'sultan', 'supreme-leader', 'chancellor'])

/** Whether the holder of an office is meant by another: the minister, the Cuban leader. */
export function isHeldAs(held: string, office: string, isOfState: boolean): boolean {
  if (held === office) return true
  if (office === 'leader') return isOfState && LEADERS.has(held)
  return office === 'minister' && held.endsWith('minister') && held !== 'prime-minister'
}
