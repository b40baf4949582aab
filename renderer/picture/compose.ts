import type { Palette } from '../canvas/palette.ts'
import { FONT } from '../ui/font.ts'
import { densityFor } from './density.ts'
import { type Mark, paintMark, REACH } from './legend-marks.ts'

export interface LegendEntry {
  readonly mark: Mark
  readonly label: string
}

/** What stands around a picture, so that it can go into a briefing as it is. */
export interface Frame {
  readonly title: string
  /** Lines below the title. */
  readonly lines: readonly string[]
  readonly legend: readonly LegendEntry[]
  readonly sourcesTitle: string
  readonly sources: readonly string[]
  readonly direction: 'ltr' | 'rtl'
}

/** A picture by its size in CSS pixels, and how to paint it with its corner at the origin. */
export interface Picture {
  readonly width: number
  readonly height: number
  paint(context: CanvasRenderingContext2D, density: number): void | Promise<void>
}

const MARGIN = 28
const TITLE = 36
const FIRST_LINE = 60
const LINE = 20
const LEGEND_LINE = LINE + 4

interface Pen {
  readonly context: CanvasRenderingContext2D
  readonly palette: Palette
  readonly isMirrored: boolean
  readonly width: number
}

/** As much of a line as there is room for: letters that are squeezed cannot be read. */
function fitting(context: CanvasRenderingContext2D, text: string, room: number): string {
  if (context.measureText(text).width <= room) return text
  let length = text.length
  while (length > 1 && context.measureText(`${text.slice(0, length)}…`).width > room) length -= Math.ceil(length / 20)
  return `${text.slice(0, length)}…`
}

function write({ context, width, isMirrored }: Pen, text: string, at: number, y: number, font: string, colour: string): void {
  Object.assign(context, { font: `${font} ${FONT}`, fillStyle: colour, textAlign: 'start', textBaseline: 'alphabetic' })
  context.fillText(fitting(context, text, width - at - MARGIN), isMirrored ? width - at : at, y)
}

interface Slot {
  readonly entry: LegendEntry
  readonly at: number
  readonly line: number
}

/** Legend entries in as many lines as their words need. */
function legendSlots({ context, width }: Pen, legend: Frame['legend']): Slot[] {
  context.font = `12px ${FONT}`
  let [at, line] = [MARGIN, 0]
  return legend.map((entry) => {
    const size = 26 + context.measureText(entry.label).width + 20
    if (at + size > width - MARGIN && at > MARGIN) [at, line] = [MARGIN, line + 1]
    const slot = { entry, at, line }
    at += size
    return slot
  })
}

/** Where each part of a framed picture stands, from the top. */
interface Layout {
  readonly slots: readonly Slot[]
  readonly picture: number
  readonly legend: number
  readonly sources: number
  readonly height: number
}

function layOut(pen: Pen, height: number, frame: Frame): Layout {
  const slots = legendSlots(pen, frame.legend)
  const picture = FIRST_LINE + frame.lines.length * LINE - 6
  const legend = picture + height + 26
  const sources = legend + ((slots.at(-1)?.line ?? 0) + 1) * LEGEND_LINE + 16
  return { slots, picture, legend, sources, height: sources + frame.sources.length * LINE + MARGIN }
}

function paintHead(pen: Pen, { title, lines }: Frame): void {
  write(pen, title, MARGIN, TITLE, '700 22px', pen.palette.text)
  for (const [at, line] of lines.entries()) write(pen, line, MARGIN, FIRST_LINE + at * LINE, '14px', pen.palette['text-soft'])
}

async function paintLegend(pen: Pen, { slots, legend }: Layout): Promise<void> {
  for (const { entry, at, line } of slots) {
    const y = legend + line * LEGEND_LINE
    await paintMark(pen, entry.mark, pen.isMirrored ? pen.width - at - REACH : at + REACH, y)
    write(pen, entry.label, at + 26, y + 4, '12px', pen.palette.text)
  }
}

function paintSources(pen: Pen, { sourcesTitle, sources }: Frame, top: number): void {
  write(pen, sourcesTitle, MARGIN, top, '600 12px', pen.palette.text)
  for (const [at, source] of sources.entries())
    write(pen, source, MARGIN, top + (at + 1) * LINE, '12px', pen.palette['text-soft'])
}

async function paintPicture({ context }: Pen, picture: Picture, top: number, density: number): Promise<void> {
  context.save()
  context.translate(0, top)
  context.beginPath()
  context.rect(0, 0, picture.width, picture.height)
  context.clip()
  await picture.paint(context, density)
  context.restore()
}

/**
 * Puts a picture into its frame: title and as-of date above, legend and sources below. The canvas has as many pixels for each of
 * the picture's as fit on one; null where the picture is larger than any canvas.
 */
export async function compose(picture: Picture, frame: Frame, palette: Palette): Promise<HTMLCanvasElement | null> {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')!
  const pen: Pen = { context, palette, isMirrored: frame.direction === 'rtl', width: picture.width }
  const layout = layOut(pen, picture.height, frame)
  const density = densityFor(picture.width, layout.height)
  if (density === null) return null
  canvas.width = Math.floor(picture.width * density)
  canvas.height = Math.floor(layout.height * density)
  context.setTransform(density, 0, 0, density, 0, 0)
  context.direction = frame.direction
  context.fillStyle = palette.surface
  context.fillRect(0, 0, picture.width, layout.height)
  paintHead(pen, frame)
  await paintPicture(pen, picture, layout.picture, density)
  await paintLegend(pen, layout)
  paintSources(pen, frame, layout.sources)
  return canvas
}
