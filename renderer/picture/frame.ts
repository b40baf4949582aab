import type { Palette } from '../canvas/palette.ts'
import type { Pen } from '../canvas/pen.ts'
import { FONT } from '../ui/font.ts'
import { type LegendEntry, paintMark, REACH } from './legend-marks.ts'
import type { Size } from './pictured.ts'

/** What stands around a picture, so that it can go into a briefing as it is. */
export interface Frame {
  /** Empty where the page has the title. */
  readonly title: string
  /** Lines below the title. */
  readonly lines: readonly string[]
  readonly legend: readonly LegendEntry[]
  readonly sourcesTitle: string
  /** None where the page has them. */
  readonly sources: readonly string[]
  readonly direction: 'ltr' | 'rtl'
}

const MARGIN = 28
const TITLE = 36
const FIRST_LINE = 60
const LINE = 20
const LEGEND_LINE = LINE + 4
/** Between the picture and its legend, and between that and the sources. */
const [ABOVE_LEGEND, ABOVE_SOURCES] = [26, 16]

interface Slot {
  readonly entry: LegendEntry
  readonly at: number
  readonly line: number
}

/** Where each part of a framed picture stands, from the top; the picture's own room is in between. */
export interface Layout {
  readonly slots: readonly Slot[]
  readonly firstLine: number
  readonly picture: number
  readonly room: Size
  readonly legend: number
  readonly sources: number
  readonly size: Size
}

/** Legend entries in as many lines as their words need. */
function legendSlots(pen: Pen, legend: Frame['legend'], width: number): Slot[] {
  pen.font = `12px ${FONT}`
  let [at, line] = [MARGIN, 0]
  return legend.map((entry) => {
    const size = 26 + pen.measureText(entry.label).width + 20
    if (at + size > width - MARGIN && at > MARGIN) [at, line] = [MARGIN, line + 1]
    const slot = { entry, at, line }
    at += size
    return slot
  })
}

/** Lays a frame out around a picture of a size. */
export function layOutFrame(pen: Pen, frame: Frame, picture: Size): Layout {
  const slots = legendSlots(pen, frame.legend, picture.width)
  const firstLine = frame.title === '' ? TITLE : FIRST_LINE
  const top = firstLine + frame.lines.length * LINE - 6
  const legend = top + picture.height + ABOVE_LEGEND
  const sources = legend + ((slots.at(-1)?.line ?? 0) + 1) * LEGEND_LINE + ABOVE_SOURCES
  const height = frame.sources.length === 0 ? sources : sources + frame.sources.length * LINE + MARGIN
  return { slots, firstLine, picture: top, room: picture, legend, sources, size: { width: picture.width, height } }
}

/** As much of a line as there is room for: letters that are squeezed cannot be read. */
function fitting(pen: Pen, text: string, room: number): string {
  if (pen.measureText(text).width <= room) return text
  let length = text.length
  while (length > 1 && pen.measureText(`${text.slice(0, length)}…`).width > room) length -= Math.ceil(length / 20)
  return `${text.slice(0, length)}…`
}

/** What paints a frame. */
export interface FramePainter {
  readonly context: Pen
  readonly palette: Palette
  readonly isMirrored: boolean
  readonly width: number
}

interface Letters {
  readonly font: string
  readonly colour: string
}

function write({ context, width, isMirrored }: FramePainter, text: string, at: number, y: number, letters: Letters): void {
  Object.assign(context, {
    font: `${letters.font} ${FONT}`,
    fillStyle: letters.colour,
    textAlign: 'start',
    textBaseline: 'alphabetic',
    direction: isMirrored ? 'rtl' : 'ltr',
  })
  context.fillText(fitting(context, text, width - at - MARGIN), isMirrored ? width - at : at, y)
}

function paintHead(painter: FramePainter, { title, lines }: Frame, { firstLine }: Layout): void {
  const { text, 'text-soft': soft } = painter.palette
  if (title !== '') write(painter, title, MARGIN, TITLE, { font: '700 22px', colour: text })
  for (const [at, line] of lines.entries()) write(painter, line, MARGIN, firstLine + at * LINE, { font: '14px', colour: soft })
}

function paintLegend(painter: FramePainter, { slots, legend }: Layout): void {
  const { isMirrored, width, palette } = painter
  for (const { entry, at, line } of slots) {
    const y = legend + line * LEGEND_LINE
    paintMark(painter, entry.mark, isMirrored ? width - at - REACH : at + REACH, y)
    write(painter, entry.label, at + 26, y + 4, { font: '12px', colour: palette.text })
  }
}

function paintSources(painter: FramePainter, { sourcesTitle, sources }: Frame, top: number): void {
  const { text, 'text-soft': soft } = painter.palette
  write(painter, sourcesTitle, MARGIN, top, { font: '600 12px', colour: text })
  for (const [at, source] of sources.entries())
    write(painter, source, MARGIN, top + (at + 1) * LINE, { font: '12px', colour: soft })
}

/** Title and as-of date above, legend and sources below. */
export function paintFrame(painter: FramePainter, frame: Frame, layout: Layout): void {
  paintHead(painter, frame, layout)
  paintLegend(painter, layout)
  if (frame.sources.length > 0) paintSources(painter, frame, layout.sources)
}
