import type PptxGenJS from 'pptxgenjs'
import { colours, FONT } from './look.ts'
import { directionOf, runsIn, type SlideOfCitation } from './pptx-text.ts'
import { type SlideRow, type SlideTable, tableLook } from './slide-tables.ts'
import { BODY } from './slide-text.ts'

/** Direction and language of a table. */
interface Reading {
  readonly language: string
  readonly isRtl: boolean
}

/** The first column stands where one begins to read. LibreOffice does not know tables from right to left: for them columns are turned round. */
function fromItsSide<T>(columns: readonly T[], { isRtl }: Reading): T[] {
  return isRtl ? columns.toReversed() : [...columns]
}

const NONE = { type: 'none' } as const

function rowIn({ cells }: SlideRow, isHeader: boolean, reading: Reading, slideOf: SlideOfCitation): PptxGenJS.TableCell[] {
  const { size, leading, margin } = tableLook
  const line = { type: 'solid', pt: isHeader ? 1.5 : 0.5, color: isHeader ? colours.accent : colours.line } as const
  const look = { fontSize: size, lineSpacing: leading, ...(isHeader && { bold: true, color: colours.text }) }
  return fromItsSide(cells, reading).map((spans) => ({
    // Nothing at all would be as high as a line of 18 points.
    text:
      spans.length === 0
        ? [{ text: '', options: { ...look, ...directionOf(reading.isRtl) } }]
        : runsIn(spans, reading, slideOf, look),
    options: {
      border: [NONE, NONE, line, NONE],
      margin: [margin, margin, margin, margin],
      valign: 'top',
      fontFace: FONT,
      fontSize: size,
      ...(isHeader && { fill: { color: colours.fill } }),
    },
  }))
}

/** Puts a table on a slide, below its title. */
export function addTable(
  slide: PptxGenJS.Slide,
  table: SlideTable,
  reading: Reading,
  slideOf: SlideOfCitation,
  name: string,
): void {
  const { widths, header, rows } = table
  slide.addTable([rowIn(header, true, reading, slideOf), ...rows.map((row) => rowIn(row, false, reading, slideOf))], {
    x: BODY.x,
    y: BODY.y,
    w: BODY.w,
    colW: fromItsSide(widths, reading),
    rowH: [header, ...rows].map(({ height }) => height),
    objectName: name,
  })
}
