import { z } from 'zod'
import { foldWord } from '../text/folded-text.ts'
import { cellList } from '../text/lexicon-cell.ts'
import { alternatives } from './time-pattern.ts'

/** A row of data/lexicon/months.csv. */
export const monthRowSchema = z.strictObject({
  month: z.coerce.number().int().min(1).max(12),
  words_en: cellList,
  words_ar: cellList,
})
export type MonthRow = z.output<typeof monthRowSchema>

/** The names of the months, as a named group of a pattern, and which one a name is of. */
export interface MonthNames {
  /** The words that they begin with. */
  readonly cues: readonly string[]
  /** Also twice, in both of the calendars' names: نيسان/أبريل, نيسان (أبريل). */
  readonly named: (group: string) => string
  readonly of: (found: string | undefined) => number
}

export function monthNames(rows: readonly MonthRow[]): MonthNames {
  const months = new Map(
    rows.flatMap(({ month, words_en, words_ar }) => [...words_en, ...words_ar].map((word) => [foldWord(word), month] as const)),
  )
  const names = alternatives(months.keys())
  return {
    cues: [...months.keys()].map((name) => name.split(' ')[0]!),
    named: (group) => `(?<${group}>${names})(?:\\.(?= ?[\\d/-]))?(?: ?(?:/ ?(?:${names})|\\((?:${names})\\)))?`,
    of: (found) => months.get(found ?? '')!,
  }
}
