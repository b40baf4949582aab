import type { Day } from '../../graph/model/day.ts'
import { besideNames, paintTimeline, type TimelineContent } from './paint-timeline.ts'
import { AXIS, inViewOf, placeLanes, ROW, type RowId, type Stretch } from './placed.ts'
import { rangeOf } from './rows.ts'
import { fitted, TimeScale } from './time-scale.ts'

/** The timeline as it is drawn on a canvas: only what is in view is painted, so that length costs nothing. */
export class DrawnTimeline {
  #content: TimelineContent | null = null
  #placed = placeLanes([])
  #scale = new TimeScale(0, 1, 0, 1, false)
  /** Whether a person zoomed or moved: as long as nobody did, all dates are shown, those of a later load, too. */
  #isTouched = false
  #scroll = 0
  #size = { width: 0, height: 0 }
  readonly #canvas: HTMLCanvasElement
  /** Told of the days that the axis shows, whenever they change, and whether a person chose them. */
  onShown: ((days: { first: Day; last: Day }, isChosen: boolean) => void) | null = null
  #told = { first: 0, last: 0 }

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas
  }

  show(content: TimelineContent): void {
    const isNew = content.lanes !== this.#content?.lanes
    const isMoved = content.cursor !== this.#content?.cursor
    if (isNew) this.#placed = placeLanes(content.lanes)
    this.#content = content
    this.#layOut()
    if (isNew && !this.#isTouched) this.fit()
    if (isMoved) this.#reach(content.cursor)
    this.paint()
  }

  resize(width: number, height: number): void {
    this.#size = { width, height }
    this.#canvas.width = Math.round(width * devicePixelRatio)
    this.#canvas.height = Math.round(height * devicePixelRatio)
    this.#layOut()
    if (!this.#isTouched) this.fit()
    this.paint()
  }

  #layOut(): void {
    this.#scale = besideNames(this.#scale, this.#size.width, this.#content?.language.direction === 'rtl')
  }

  /** Shows all dates. */
  fit(): void {
    const range = this.#content ? rangeOf(this.#content.lanes) : null
    if (!range || this.#size.width === 0) return
    this.#scale = fitted(range, this.#scale.left, this.#scale.width, this.#scale.isMirrored)
    this.#isTouched = false
    this.#reach(this.#content?.cursor ?? null)
    this.paint()
  }

  /** Moves the axis so far that the cursor is on it. */
  #reach(cursor: Day | null): void {
    const { first, last } = this.#scale
    // The day at an edge begins or ends a little beyond it.
    if (cursor === null || (cursor >= first - 1 && cursor <= last + 1)) return
    const room = (last - first) * 0.05
    const days = cursor < first ? first - cursor + room : last - cursor - room
    this.#scale = this.#scale.moved((days / (last - first)) * this.#scale.width * (this.#scale.isMirrored ? -1 : 1))
  }

  /** Shows the days that a person chose at another time. */
  lookAt({ first, last }: { first: Day; last: Day }): void {
    const { left, width, isMirrored } = this.#scale
    this.#scale = new TimeScale(first, Math.max(last, first + 1), left, width, isMirrored)
    this.#isTouched = true
    this.paint()
  }

  scrollTo(top: number): void {
    this.#scroll = top
    this.paint()
  }

  zoom(factor: number, x = this.#scale.left + this.#scale.width / 2): void {
    this.#scale = this.#scale.zoomed(factor, this.#scale.day(x))
    this.#isTouched = true
    this.paint()
  }

  move(pixels: number): void {
    this.#scale = this.#scale.moved(pixels)
    this.#isTouched = true
    this.paint()
  }

  /** The day at a place of the axis; beyond its ends, the day at the end: the cursor never leaves what is shown. */
  dayAt(x: number): Day {
    const { left, width } = this.#scale
    return Math.round(this.#scale.day(Math.min(left + width, Math.max(left, x))))
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

  /** The row under a point, or null. */
  pick(y: number): RowId | null {
    const inLanes = y - AXIS + this.#scroll
    const hit = y < AXIS ? undefined : this.#placed.rows.find(({ top }) => top <= inLanes && inLanes < top + ROW)
    return hit ? { lane: hit.lane.id, claim: hit.row.claim } : null
  }

  /** Where to scroll to so that a claim's first row, or the one in a lane, is in view; null where it is. */
  scrollFor({ claim, lane }: { claim: string; lane: string | null }): number | null {
    const found = this.#placed.rows.find(({ row, lane: its }) => row.claim === claim && (lane === null || its.id === lane))
    const room = this.#size.height - AXIS
    if (!found || (found.top >= this.#scroll && found.top + ROW <= this.#scroll + room)) return null
    return Math.max(0, found.top - (room - ROW) / 2)
  }

  #tell(): void {
    const { first, last } = this.shown
    if (first === this.#told.first && last === this.#told.last) return
    this.#told = { first, last }
    this.onShown?.(this.#told, this.#isTouched)
  }

  paint(): void {
    const context = this.#canvas.getContext('2d')
    const { width, height } = this.#size
    if (!context || !this.#content || width === 0) return
    this.#tell()
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0)
    paintTimeline(context, this.#content, {
      placed: this.#placed,
      scale: this.#scale,
      part: this.inView,
      width,
      height,
      scroll: this.#scroll,
    })
  }

  /** The rows that are in view. */
  get inView(): Stretch {
    return inViewOf(this.#placed, this.#scroll, this.#size.height - AXIS)
  }
}
