import { type LedgerTable, rowsOf, sharesOf } from './columns.ts'
import { linesOf, spansOf } from './measure.ts'
import { cellSpans, type Span } from './paragraphs.ts'
import { inOneLine } from './runs.ts'
import { BODY } from './slide-text.ts'

/** In points. */
export const tableLook = { size: 12, leading: 17, margin: 5 } as const

const POINTS = 72

export interface SlideRow {
  readonly cells: readonly (readonly Span[])[]
  /** In inches. */
  readonly height: number
}

export interface SlideTable {
  /** In inches. */
  readonly widths: readonly number[]
  readonly header: SlideRow
  readonly rows: readonly SlideRow[]
}

function heightOf(lines: number): number {
  return (lines * tableLook.leading + 2 * tableLook.margin) / POINTS
}

type CellLines = readonly (readonly Span[])[]

function rowOf(cells: readonly CellLines[]): SlideRow {
  return { cells: cells.map(spansOf), height: heightOf(Math.max(1, ...cells.map(({ length }) => length))) }
}

/** A row, in parts where it is higher than a slide has room. */
function partsOf(cells: readonly CellLines[], most: number): SlideRow[] {
  const longest = Math.max(...cells.map(({ length }) => length))
  const starts = Array.from({ length: Math.max(1, Math.ceil(longest / most)) }, (_part, at) => at * most)
  return starts.map((start) => rowOf(cells.map((lines) => lines.slice(start, start + most))))
}

/** Rows slide by slide, as many as have room. */
function slidesOfRows(rows: readonly SlideRow[], room: number): SlideRow[][] {
  const slides: SlideRow[][] = [[]]
  let left = room
  for (const row of rows) {
    if (row.height > left && slides.at(-1)!.length > 0) {
      slides.push([])
      left = room
    }
    slides.at(-1)!.push(row)
    left -= row.height
  }
  return slides
}

/** Spreads a table over slides, its header on each. */
export function tablesOf(table: LedgerTable, known: ReadonlySet<number>): SlideTable[] {
  if (table.columns.length === 0) return []
  const widths = sharesOf(table).map((share) => share * BODY.w)
  const linesIn = (spans: readonly Span[], at: number) =>
    linesOf(spans, (widths[at]! * POINTS - 2 * tableLook.margin) / tableLook.size)
  const header = rowOf(table.columns.map((column, at) => linesIn([{ text: inOneLine(column), look: 'strong' }], at).slice(0, 4)))
  const room = BODY.h - header.height
  const most = Math.floor((room * POINTS - 2 * tableLook.margin) / tableLook.leading)
  const rows = rowsOf(table).flatMap((row) =>
    partsOf(
      row.map((cell, at) => linesIn(cellSpans(cell, known), at)),
      most,
    ),
  )
  return slidesOfRows(rows, room).map((each) => ({ widths, header, rows: each }))
}
