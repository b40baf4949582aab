import type { Palette } from '../canvas/palette.ts'
import type { Pen } from '../canvas/pen.ts'
import { FONT } from '../ui/font.ts'
import { lookOf } from '../ui/kinds.ts'
import { arrow, BAR, diamond, solid, uncertain, undated } from './bar-marks.ts'
import { isAt, type PlacedRow, ROW, type RowId } from './placed.ts'
import type { Bar, Row } from './rows.ts'
import type { TimeScale } from './time-scale.ts'

/** Everything that painting needs to know. */
export interface Paint {
  readonly context: Pen
  readonly scale: TimeScale
  readonly palette: Palette
  readonly isMirrored: boolean
  readonly lit: ReadonlySet<string>
  readonly fades: boolean
  /** The row that the keyboard is at. */
  readonly active: RowId | null
}

/** Room at either end of the axis, where what goes on beyond it has an arrow. */
const BEYOND = 12

/** How thick the line is that stands for a bar below its label. */
const LINE = 3

interface Ends {
  readonly left: number
  readonly right: number
}

/** A stretch in pixels, left to right, cut to the axis. */
function stretch({ scale }: Paint, first: number, last: number): Ends {
  const clamp = (day: number) => Math.min(scale.left + scale.width - BEYOND, Math.max(scale.left + BEYOND, scale.x(day)))
  const [a, b] = [clamp(first), clamp(last)]
  return { left: Math.min(a, b), right: Math.max(a, b) }
}

function paintDated(paint: Paint, bar: Bar, colour: string, top: number): void {
  const whole = stretch(paint, bar.first, bar.last + 1)
  if (bar.first === bar.last) {
    diamond(paint.context, colour, (whole.left + whole.right) / 2, top)
    return
  }
  uncertain(paint.context, colour, whole.left, whole.right, top)
  if (bar.sureFirst <= bar.sureLast) {
    const sure = stretch(paint, bar.sureFirst, bar.sureLast + 1)
    solid(paint.context, colour, sure.left, sure.right, top)
  }
}

function paintBar(paint: Paint, bar: Bar, colour: string, top: number): Ends {
  const whole = stretch(paint, bar.first, bar.last + 1)
  if (bar.isDated) paintDated(paint, bar, colour, top)
  else undated(paint.context, colour, whole.left, whole.right, top)
  const later = paint.isMirrored ? whole.left : whole.right
  const earlier = paint.isMirrored ? whole.right : whole.left
  const side = paint.isMirrored ? -1 : 1
  if (bar.last > paint.scale.last) arrow(paint.context, colour, later + side * BEYOND, top, side)
  if (bar.first < paint.scale.first) arrow(paint.context, colour, earlier - side * BEYOND, top, side === 1 ? -1 : 1)
  return whole
}

/** Paper under a label that stands on its bar; it hides the bar where the row steps back, too. */
function paper({ context, palette, isMirrored }: Paint, x: number, middle: number, width: number): void {
  context.save()
  context.globalAlpha = 1
  context.fillStyle = palette.surface
  context.beginPath()
  context.roundRect(isMirrored ? x - width + 5 : x - 5, middle - 8, width, 16, 3)
  context.fill()
  context.restore()
}

/** What a label hides of its bar, as a line below the label: a time does not begin where its name ends. */
function underline(paint: Paint, bar: Bar, colour: string, x: number, middle: number, width: number): void {
  const { context, isMirrored } = paint
  context.save()
  context.beginPath()
  context.rect(isMirrored ? x - width + 5 : x - 5, middle + BAR / 2 + 2, width, LINE)
  context.clip()
  context.translate(0, LINE + 2)
  paintDated(paint, bar, colour, middle - BAR / 2)
  context.restore()
}

/** The label stands after its bar where it fits, else before it, else on it. */
function paintLabel(paint: Paint, { label: text, bar }: Row, colour: string, { left, right }: Ends, middle: number): void {
  const { context, scale, palette, isMirrored } = paint
  const width = context.measureText(text).width + 10
  const [room, other] = isMirrored
    ? [left - scale.left, scale.left + scale.width - right]
    : [scale.left + scale.width - right, left - scale.left]
  const start = (x: number) => (isMirrored ? Math.min(x, scale.left + scale.width - 6) : Math.max(x, scale.left + 6))
  let x = isMirrored ? left - 6 : right + 6
  if (room < width && other >= width) x = isMirrored ? right + width - 4 : left - width + 4
  else if (room < width) x = start(isMirrored ? right - 8 : left + 8)
  if (room < width && other < width) {
    paper(paint, x, middle, width)
    if (bar.isDated) underline(paint, bar, colour, x, middle, width)
  }
  context.fillStyle = palette.text
  context.fillText(text, x, middle)
}

function paintGround({ context, palette, scale }: Paint, isActive: boolean, top: number): void {
  context.fillStyle = palette.accent
  context.globalAlpha = 0.12
  context.fillRect(scale.left, top, scale.width, ROW)
  context.globalAlpha = 1
  if (!isActive) return
  context.strokeStyle = palette.accent
  context.lineWidth = 1
  context.strokeRect(scale.left + 0.5, top + 0.5, scale.width - 1, ROW - 1)
}

export function paintRow(paint: Paint, placed: PlacedRow, top: number): void {
  const { context, palette, lit, fades, active } = paint
  const { row } = placed
  const isLit = lit.has(row.claim)
  context.save()
  if (isLit) paintGround(paint, isAt(placed, active), top)
  context.globalAlpha = fades && lit.size > 0 && !isLit ? 0.35 : 1
  const colour = palette[lookOf(row.kind).hue]
  const whole = paintBar(paint, row.bar, colour, top + (ROW - BAR) / 2)
  context.font = `${isLit ? 600 : 400} 12px ${FONT}`
  context.textAlign = 'start'
  context.textBaseline = 'middle'
  paintLabel(paint, row, colour, whole, top + ROW / 2)
  context.restore()
}
