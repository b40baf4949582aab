import type { BriefingSection } from '../model/briefing.ts'
import { widthOf } from './measure.ts'
import { inOneLine } from './runs.ts'

export type LedgerTable = BriefingSection['ledger'][number]

/** A column gains nothing from more than so many letters in a line, and one long word takes the place of no other column. */
const WIDEST = 22
const LONGEST_WORD = 12
const MARGINS = 1.5

/** The rows of a table, each with a cell for every column. */
export function rowsOf({ columns, rows }: LedgerTable): string[][] {
  return rows.map((row) => columns.map((_column, at) => inOneLine(row[at] ?? '')))
}

function widest(texts: readonly string[], most: number): number {
  return texts.reduce((width, text) => Math.min(most, Math.max(width, widthOf(text))), 2)
}

/** How wide each column is to be, in parts that make up 1. */
export function sharesOf(table: LedgerTable): number[] {
  const rows = rowsOf(table)
  const wishes = table.columns.map((column, at) => {
    const cells = [inOneLine(column), ...rows.map((row) => row[at]!)]
    const words = cells.flatMap((cell) => cell.split(' '))
    return MARGINS + Math.max(widest(words, LONGEST_WORD), widest(cells, WIDEST) * 0.75)
  })
  const all = wishes.reduce((sum, wish) => sum + wish, 0)
  return wishes.map((wish) => wish / all)
}
