import type { Day } from '../../graph/model/day.ts'
import type { Palette } from '../canvas/palette.ts'
import type { Language } from '../i18n/language.ts'
import { lookOf } from '../ui/kinds.ts'
import { paintAxis, paintCursor } from './axis.ts'
import { AXIS, FONT, type Paint, type PlacedLane, paintRow, placeLanes, ROW } from './paint.ts'
import { type Lane, rangeOf } from './rows.ts'
import { fitted, TimeScale } from './time-scale.ts'

/** Everything that a timeline shows. */
export interface TimelineContent {
  readonly lanes: readonly Lane[]
  readonly language: Language
  readonly palette: Palette
  readonly lit: ReadonlySet<string>
  readonly cursor: Day | null
}

const LANE_NAMES = 132

/** The timeline as it is drawn on a canvas: only what is in view is painted, so that length costs nothing. */
export class DrawnTimeline {
  #content: TimelineContent | null = null
  #placed = placeLanes([])
  #scale = new TimeScale(0, 1, 0, 1, false)
  #isFitted = false
  #scroll = 0
  #size = { width: 0, height: 0 }
  readonly #canvas: HTMLCanvasElement

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas
  }

  show(content: TimelineContent): void {
    if (content.lanes !== this.#content?.lanes) this.#placed = placeLanes(content.lanes)
    this.#content = content
    this.#layOut()
    if (!this.#isFitted) this.fit()
    this.paint()
  }

  resize(width: number, height: number): void {
    this.#size = { width, height }
    this.#canvas.width = Math.round(width * devicePixelRatio)
    this.#canvas.height = Math.round(height * devicePixelRatio)
    this.#layOut()
    if (!this.#isFitted) this.fit()
    this.paint()
  }

  #layOut(): void {
    const isMirrored = this.#content?.language.direction === 'rtl'
    const width = Math.max(50, this.#size.width - LANE_NAMES)
    this.#scale = this.#scale.over(isMirrored ? 0 : LANE_NAMES, width, isMirrored)
  }

  /** Shows all dates. */
  fit(): void {
    const range = this.#content ? rangeOf(this.#content.lanes) : null
    if (!range || this.#size.width === 0) return
    this.#scale = fitted(range, this.#scale.left, this.#scale.width, this.#scale.isMirrored)
    this.#isFitted = true
    this.paint()
  }

  scrollTo(top: number): void {
    this.#scroll = top
    this.paint()
  }

  zoom(factor: number, x = this.#scale.left + this.#scale.width / 2): void {
    this.#scale = this.#scale.zoomed(factor, this.#scale.day(x))
    this.paint()
  }

  move(pixels: number): void {
    this.#scale = this.#scale.moved(pixels)
    this.paint()
  }

  dayAt(x: number): Day {
    return Math.round(this.#scale.day(x))
  }

  xOf(day: Day): number {
    return this.#scale.x(day)
  }

  get shown(): { first: Day; last: Day } {
    return { first: Math.round(this.#scale.first), last: Math.round(this.#scale.last) }
  }

  /** How high all lanes are, the axis included, in pixels. */
  get height(): number {
    return this.#placed.height + AXIS
  }

  /** The claim under a point, or null. */
  pick(y: number): string | null {
    const inLanes = y - AXIS + this.#scroll
    const hit = y < AXIS ? undefined : this.#placed.rows.find(({ top }) => top <= inLanes && inLanes < top + ROW)
    return hit?.row.claim ?? null
  }

  topOf(claim: string): number | null {
    return this.#placed.rows.find(({ row }) => row.claim === claim)?.top ?? null
  }

  paint(): void {
    const context = this.#canvas.getContext('2d')
    if (!context || !this.#content || this.#size.width === 0) return
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0)
    this.#paintOn(context, this.#size.height, this.#scroll)
  }

  #paintOn(context: CanvasRenderingContext2D, height: number, scroll: number): void {
    const { palette, language, lit, cursor } = this.#content!
    const { isMirrored } = this.#scale
    const paint: Paint = { context, scale: this.#scale, palette, isMirrored, lit }
    context.fillStyle = palette.surface
    context.fillRect(0, 0, this.#size.width, height)
    context.direction = language.direction
    paintAxis(paint, language, height)
    context.save()
    context.beginPath()
    context.rect(0, AXIS, this.#size.width, height - AXIS)
    context.clip()
    const inView = (top: number, size: number) => top + size > scroll && top < scroll + height
    for (const row of this.#placed.rows) if (inView(row.top, ROW)) paintRow(paint, row, row.top - scroll + AXIS)
    for (const lane of this.#placed.lanes) if (inView(lane.top, lane.height)) this.#paintLaneName(paint, lane, scroll)
    context.restore()
    if (cursor !== null) paintCursor(paint, cursor, language, height)
  }

  #paintLaneName({ context, palette, isMirrored }: Paint, { lane, top, height }: PlacedLane, scroll: number): void {
    const left = isMirrored ? this.#scale.width : 0
    const y = top - scroll + AXIS
    context.fillStyle = palette.surface
    context.fillRect(left, y, LANE_NAMES, height)
    context.fillStyle = palette[lookOf(lane.kind).hue]
    context.fillRect(isMirrored ? left + LANE_NAMES - 4 : 0, y + 3, 4, height - 6)
    context.font = `600 12px ${FONT}`
    context.textAlign = 'start'
    context.textBaseline = 'middle'
    context.fillStyle = palette.text
    context.fillText(shortened(context, lane.label, LANE_NAMES - 22), isMirrored ? left + LANE_NAMES - 12 : 12, y + ROW / 2)
    context.fillStyle = palette.line
    context.fillRect(0, y + height + 3, this.#size.width, 1)
  }

  /** The whole timeline, its full height, as an image of `scale` times as many pixels. */
  image(scale: number): HTMLCanvasElement {
    const picture = document.createElement('canvas')
    picture.width = this.#size.width * scale
    picture.height = this.height * scale
    const context = picture.getContext('2d')!
    context.setTransform(scale, 0, 0, scale, 0, 0)
    this.#paintOn(context, this.height, 0)
    return picture
  }
}

function shortened(context: CanvasRenderingContext2D, text: string, width: number): string {
  if (context.measureText(text).width <= width) return text
  let end = text.length
  while (end > 1 && context.measureText(`${text.slice(0, end)}…`).width > width) end--
  return `${text.slice(0, end)}…`
}
