import type { Palette } from '../canvas/palette.ts'
import { lookOf } from '../ui/kinds.ts'
import type { Bar, Lane, Row } from './rows.ts'
import type { TimeScale } from './time-scale.ts'

export const ROW = 24
export const AXIS = 30
const BAR = 12
const LANE_GAP = 8

export const FONT = '"Inter Variable", "Noto Sans Arabic Variable", sans-serif'

/** Everything that painting needs to know. */
export interface Paint {
  readonly context: CanvasRenderingContext2D
  readonly scale: TimeScale
  readonly palette: Palette
  readonly isMirrored: boolean
  readonly lit: ReadonlySet<string>
}

/** Where a row stands, in pixels from the top of the first lane. */
export interface PlacedRow {
  readonly row: Row
  readonly lane: Lane
  readonly top: number
}

export interface PlacedLane {
  readonly lane: Lane
  readonly top: number
  readonly height: number
}

export function placeLanes(lanes: readonly Lane[]): { rows: PlacedRow[]; lanes: PlacedLane[]; height: number } {
  const rows: PlacedRow[] = []
  const placed: PlacedLane[] = []
  let top = LANE_GAP / 2
  for (const lane of lanes) {
    const height = lane.rows.length * ROW
    placed.push({ lane, top, height })
    rows.push(...lane.rows.map((row, at) => ({ row, lane, top: top + at * ROW })))
    top += height + LANE_GAP
  }
  return { rows, lanes: placed, height: top }
}

/** Room at either end of the axis, where what goes on beyond it has an arrow. */
const BEYOND = 12

/** A stretch in pixels, left to right, cut to the axis. */
function stretch({ scale }: Paint, first: number, last: number): { left: number; right: number } {
  const clamp = (day: number) => Math.min(scale.left + scale.width - BEYOND, Math.max(scale.left + BEYOND, scale.x(day)))
  const [a, b] = [clamp(first), clamp(last)]
  return { left: Math.min(a, b), right: Math.max(a, b) }
}

function hatch({ context }: Paint, colour: string, left: number, right: number, top: number): void {
  context.save()
  context.beginPath()
  context.roundRect(left, top, right - left, BAR, 3)
  context.globalAlpha *= 0.18
  context.fillStyle = colour
  context.fill()
  context.globalAlpha /= 0.18
  context.clip()
  context.strokeStyle = colour
  context.lineWidth = 1.2
  for (let x = left - BAR; x < right; x += 6) {
    context.beginPath()
    context.moveTo(x, top + BAR)
    context.lineTo(x + BAR, top)
    context.stroke()
  }
  context.restore()
}

function outline({ context }: Paint, colour: string, left: number, right: number, top: number): void {
  context.save()
  context.setLineDash([3, 3])
  context.strokeStyle = colour
  context.beginPath()
  context.roundRect(left, top, right - left, BAR, 3)
  context.stroke()
  context.restore()
}

function diamond({ context }: Paint, colour: string, x: number, top: number): void {
  const half = BAR / 2 + 1
  context.fillStyle = colour
  context.beginPath()
  context.moveTo(x, top - 1)
  context.lineTo(x + half, top + BAR / 2)
  context.lineTo(x, top + BAR + 1)
  context.lineTo(x - half, top + BAR / 2)
  context.fill()
}

/** An edge that goes on beyond what is known. */
function arrow({ context }: Paint, colour: string, x: number, top: number, towards: 1 | -1): void {
  context.fillStyle = colour
  context.beginPath()
  context.moveTo(x - towards * 7, top)
  context.lineTo(x, top + BAR / 2)
  context.lineTo(x - towards * 7, top + BAR)
  context.fill()
}

function dots({ context }: Paint, colour: string, left: number, right: number, top: number): void {
  context.save()
  context.setLineDash([2, 5])
  context.strokeStyle = colour
  context.lineWidth = 2
  context.beginPath()
  context.moveTo(left, top + BAR / 2)
  context.lineTo(right, top + BAR / 2)
  context.stroke()
  context.restore()
}

function solid({ context }: Paint, colour: string, left: number, right: number, top: number): void {
  context.fillStyle = colour
  context.beginPath()
  context.roundRect(left, top, Math.max(3, right - left), BAR, 3)
  context.fill()
}

function paintDated(paint: Paint, bar: Bar, colour: string, top: number): void {
  const whole = stretch(paint, bar.first, bar.last + 1)
  if (bar.first === bar.last) {
    diamond(paint, colour, (whole.left + whole.right) / 2, top)
    return
  }
  hatch(paint, colour, whole.left, whole.right, top)
  outline(paint, colour, whole.left, whole.right, top)
  if (bar.sureFirst <= bar.sureLast) {
    const sure = stretch(paint, bar.sureFirst, bar.sureLast + 1)
    solid(paint, colour, sure.left, sure.right, top)
  }
}

function paintBar(paint: Paint, bar: Bar, colour: string, top: number): { left: number; right: number } {
  const whole = stretch(paint, bar.first, bar.last + 1)
  if (bar.isDated) paintDated(paint, bar, colour, top)
  else dots(paint, colour, whole.left, whole.right, top)
  const later = paint.isMirrored ? whole.left : whole.right
  const earlier = paint.isMirrored ? whole.right : whole.left
  const side = paint.isMirrored ? -1 : 1
  if (bar.last > paint.scale.last) arrow(paint, colour, later + side * BEYOND, top, side)
  if (bar.first < paint.scale.first) arrow(paint, colour, earlier - side * BEYOND, top, side === 1 ? -1 : 1)
  return whole
}

/** Paper under a label that stands on its bar. */
function paper({ context, palette, isMirrored }: Paint, x: number, middle: number, width: number): void {
  context.fillStyle = palette.surface
  context.beginPath()
  context.roundRect(isMirrored ? x - width + 5 : x - 5, middle - 8, width, 16, 3)
  context.fill()
}

/** The label stands after its bar where it fits, else before it, else on it. */
function paintLabel(paint: Paint, text: string, { left, right }: { left: number; right: number }, middle: number): void {
  const { context, scale, palette, isMirrored } = paint
  const width = context.measureText(text).width + 10
  const [room, other] = isMirrored
    ? [left - scale.left, scale.left + scale.width - right]
    : [scale.left + scale.width - right, left - scale.left]
  const start = (x: number) => (isMirrored ? Math.min(x, scale.left + scale.width - 6) : Math.max(x, scale.left + 6))
  let x = isMirrored ? left - 6 : right + 6
  if (room < width && other >= width) x = isMirrored ? right + width - 4 : left - width + 4
  else if (room < width) x = start(isMirrored ? right - 8 : left + 8)
  if (room < width && other < width) paper(paint, x, middle, width)
  context.fillStyle = palette.text
  context.fillText(text, x, middle)
}

export function paintRow(paint: Paint, { row }: PlacedRow, top: number): void {
  const { context, palette, lit, scale } = paint
  const colour = palette[lookOf(row.kind).hue]
  const isLit = lit.has(row.claim)
  context.save()
  context.globalAlpha = lit.size > 0 && !isLit ? 0.35 : 1
  if (isLit) {
    context.fillStyle = palette.accent
    context.globalAlpha = 0.12
    context.fillRect(scale.left, top, scale.width, ROW)
    context.globalAlpha = 1
  }
  const whole = paintBar(paint, row.bar, colour, top + (ROW - BAR) / 2)
  context.font = `${isLit ? 600 : 400} 12px ${FONT}`
  context.textAlign = 'start'
  context.textBaseline = 'middle'
  paintLabel(paint, row.label, whole, top + ROW / 2)
  context.restore()
}
