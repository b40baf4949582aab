import type { BriefingSection } from '../model/briefing.ts'
import { widthOf } from './measure.ts'
import { inOneLine } from './runs.ts'

export type LedgerTable = BriefingSection['ledger'][number]

/** In parts of the size of their letters: how wide tables are, on a slide and on a page; and what is around a cell. */
const ROOM = 72
const MARGINS = 1.2
/** A column gains nothing from longer lines, and one long word takes the place of no other column. */
const WIDEST = 28
const LONGEST_WORD = 14
/** Headings are bold. */
const BOLD = 1.1

/** The rows of a table, each with a cell for every column. */
export function rowsOf({ columns, rows }: LedgerTable): string[][] {
  return rows.map((row) => columns.map((_column, at) => inOneLine(row[at] ?? '')))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0)
}

function widest(texts: readonly string[], most: number): number {
  return texts.reduce((width, text) => Math.min(most, Math.max(width, widthOf(text))), 2)
}

/** How wide each column is to be, in parts that make up 1: its longest word has room, and the rest goes to those with long lines. */
export function sharesOf(table: LedgerTable): number[] {
  const rows = rowsOf(table)
  const wishes = table.columns.map((column, at) => {
    const cells = [inOneLine(column), ...rows.map((row) => row[at]!)]
    const words = cells.flatMap((cell) => cell.split(' '))
    const least = MARGINS + widest(words, LONGEST_WORD) * BOLD
    return { least, more: Math.max(1, MARGINS + widest(cells, WIDEST) - least) }
  })
  const [least, more] = [sum(wishes.map((wish) => wish.least)), sum(wishes.map((wish) => wish.more))]
  const rest = Math.max(0, ROOM - least)
  return wishes.map((wish) => (wish.least + (rest * wish.more) / more) / (least + rest))
}
