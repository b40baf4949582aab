import type { Palette, PaletteName } from '../canvas/palette.ts'
import { iconImage } from '../ui/icon.tsx'
import { lookOf } from '../ui/kinds.ts'

/** What stands around a picture, so that it can go into a briefing as it is. */
export interface Frame {
  readonly title: string
  readonly subtitle: string
  readonly legend: readonly { readonly kind: string | null; readonly stroke: string | null; readonly label: string }[]
  readonly sourcesTitle: string
  readonly sources: readonly string[]
  readonly direction: 'ltr' | 'rtl'
}

const FONT = '"Inter Variable", "Noto Sans Arabic Variable", sans-serif'
const MARGIN = 28
const HEAD = 74
const LINE = 20

interface Pen {
  readonly context: CanvasRenderingContext2D
  readonly palette: Palette
  readonly isMirrored: boolean
  readonly width: number
}

function write({ context, width, isMirrored }: Pen, text: string, at: number, y: number, font: string, colour: string): void {
  Object.assign(context, { font: `${font} ${FONT}`, fillStyle: colour, textAlign: 'start', textBaseline: 'alphabetic' })
  context.fillText(text, isMirrored ? width - at : at, y, width - at - MARGIN)
}

async function loadImage(address: string): Promise<HTMLImageElement> {
  const image = new Image()
  image.src = address
  await image.decode()
  return image
}

function disc({ context, palette }: Pen, hue: PaletteName, x: number, y: number): void {
  context.fillStyle = palette[hue]
  context.beginPath()
  context.arc(x, y, 9, 0, 2 * Math.PI)
  context.fill()
}

async function mark(pen: Pen, { kind, stroke }: Frame['legend'][number], x: number, y: number): Promise<void> {
  const { context, palette } = pen
  if (kind) {
    disc(pen, lookOf(kind).hue, x, y)
    context.drawImage(await loadImage(iconImage(lookOf(kind).icon, palette['on-hue'])), x - 6, y - 6, 12, 12)
    return
  }
  if (stroke) line(pen, stroke, x, y)
}

const DASHES: Record<string, number[]> = { possible: [4, 4], affiliation: [2, 3], undated: [2, 5], uncertain: [3, 3] }

function line({ context, palette }: Pen, stroke: string, x: number, y: number): void {
  context.save()
  context.strokeStyle = stroke in palette ? palette[stroke as PaletteName] : palette['text-soft']
  context.lineWidth = stroke === 'uncertain' ? 1.5 : 2.5
  context.setLineDash(DASHES[stroke] ?? [])
  context.beginPath()
  if (stroke === 'uncertain') context.rect(x - 10, y - 6, 20, 12)
  else
    for (const [from, to] of strokeParts(stroke)) {
      context.moveTo(x + from.x, y + from.y)
      context.lineTo(x + to.x, y + to.y)
    }
  context.stroke()
  context.restore()
}

interface Offset {
  readonly x: number
  readonly y: number
}

/** A stroke is a line; that of a conflict has a bar at either end. */
function strokeParts(stroke: string): [from: Offset, to: Offset][] {
  const bars: [Offset, Offset][] = [-10, 10].map((end) => [
    { x: end, y: -5 },
    { x: end, y: 5 },
  ])
  return [
    [
      { x: -10, y: 0 },
      { x: 10, y: 0 },
    ],
    ...(stroke === 'conflict' ? bars : []),
  ]
}

interface Slot {
  readonly entry: Frame['legend'][number]
  readonly at: number
  readonly line: number
}

/** Legend entries in as many lines as their words need. */
function legendSlots({ context, width }: Pen, legend: Frame['legend']): Slot[] {
  context.font = `12px ${FONT}`
  let [at, line] = [MARGIN, 0]
  return legend.map((entry) => {
    const size = 26 + context.measureText(entry.label).width + 20
    if (at + size > width - MARGIN) [at, line] = [MARGIN, line + 1]
    const slot = { entry, at, line }
    at += size
    return slot
  })
}

async function paintLegend(pen: Pen, slots: readonly Slot[], top: number): Promise<void> {
  for (const { entry, at, line } of slots) {
    const y = top + line * (LINE + 4)
    await mark(pen, entry, pen.isMirrored ? pen.width - at - 10 : at + 10, y)
    write(pen, entry.label, at + 26, y + 4, '12px', pen.palette.text)
  }
}

function paintSources(pen: Pen, { sourcesTitle, sources }: Frame, top: number): void {
  write(pen, sourcesTitle, MARGIN, top, '600 12px', pen.palette.text)
  for (const [at, source] of sources.entries())
    write(pen, source, MARGIN, top + (at + 1) * LINE, '12px', pen.palette['text-soft'])
}

/**
 * Puts a picture into its frame: title and as-of date above, legend and sources below. `width` and `height` are those of the picture
 * in CSS pixels; the canvas has `scale` times as many.
 */
export async function compose(
  picture: CanvasImageSource,
  width: number,
  height: number,
  frame: Frame,
  palette: Palette,
  scale: number,
): Promise<HTMLCanvasElement> {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')!
  const pen: Pen = { context, palette, isMirrored: frame.direction === 'rtl', width }
  const slots = legendSlots(pen, frame.legend)
  const legendTop = HEAD + height + 26
  const sourcesTop = legendTop + ((slots.at(-1)?.line ?? 0) + 1) * (LINE + 4) + 16
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round((sourcesTop + frame.sources.length * LINE + MARGIN) * scale)
  context.setTransform(scale, 0, 0, scale, 0, 0)
  context.direction = frame.direction
  context.fillStyle = palette.surface
  context.fillRect(0, 0, canvas.width, canvas.height)
  write(pen, frame.title, MARGIN, 36, '700 22px', palette.text)
  write(pen, frame.subtitle, MARGIN, 60, '14px', palette['text-soft'])
  context.drawImage(picture, 0, HEAD, width, height)
  await paintLegend(pen, slots, legendTop)
  paintSources(pen, frame, sourcesTop)
  return canvas
}
