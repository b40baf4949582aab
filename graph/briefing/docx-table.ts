import { BorderStyle, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import { type LedgerTable, rowsOf, sharesOf } from './columns.ts'
import { childrenOf, type Reading } from './docx-runs.ts'
import { colours } from './look.ts'
import { cellSpans, type Span } from './paragraphs.ts'
import { inOneLine } from './runs.ts'

/** Around the text of a cell, in twentieths of a point. */
const PADDING = { top: 60, bottom: 60, left: 100, right: 100 }
const LINE = { style: BorderStyle.SINGLE, size: 4, color: colours.line }
const NONE = { style: BorderStyle.NONE }
/** A row of more letters in a cell may go on on the next page. */
const LONG = 500

type Cells = readonly (readonly Span[])[]

function tableRow(cells: Cells, isHead: boolean, widths: readonly number[], reading: Reading): TableRow {
  const shading = isHead ? { shading: { type: ShadingType.CLEAR, fill: colours.fill, color: 'auto' } } : {}
  const children = cells.map((spans, column) => {
    const text = new Paragraph({ bidirectional: reading.isRtl, style: 'Cell', children: childrenOf(spans, reading) })
    return new TableCell({ children: [text], width: { size: widths[column]!, type: WidthType.DXA }, ...shading })
  })
  const isLong = cells.some((spans) => spans.some(({ text }) => text.length > LONG))
  return new TableRow({ children, tableHeader: isHead, cantSplit: !isLong })
}

/**
 * A table whose headings stand on each page.
 * @param width In twentieths of a point.
 * @returns null where it has no columns
 */
export function wordTable(table: LedgerTable, reading: Reading, width: number, numbers: ReadonlySet<number>): Table | null {
  if (table.columns.length === 0) return null
  const widths = sharesOf(table).map((share) => Math.floor(share * width))
  const head = table.columns.map((text): Span[] => [{ text: inOneLine(text), look: 'strong' }])
  const rows = rowsOf(table).map((row) => row.map((text) => cellSpans(text, numbers)))
  return new Table({
    rows: [head, ...rows].map((cells, at) => tableRow(cells, at === 0, widths, reading)),
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { ...PADDING, marginUnitType: WidthType.DXA },
    borders: { top: LINE, bottom: LINE, insideHorizontal: LINE, insideVertical: NONE, left: NONE, right: NONE },
    visuallyRightToLeft: reading.isRtl,
  })
}
