import type { Point } from '../canvas/plane.ts'

/** Numbers to a hundredth: finer than any printer. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100)
}

/** A path in the making, as the `d` of SVG; its points are placed by whoever draws it. */
export class SvgPath {
  readonly #commands: string[] = []
  readonly #place: (point: Point) => Point
  readonly #size: (length: number) => number
  #at: Point = { x: 0, y: 0 }
  #start: Point = { x: 0, y: 0 }

  /** @param place Where a point of the drawing stands in the picture, and @param size how long a length of it is there. */
  constructor(place: (point: Point) => Point, size: (length: number) => number) {
    this.#place = place
    this.#size = size
  }

  get isEmpty(): boolean {
    return this.#commands.length === 0
  }

  get d(): string {
    return this.#commands.join('')
  }

  #add(command: string, ...points: Point[]): void {
    const placed = points.map((point) => this.#place(point))
    this.#commands.push(command + placed.map(({ x, y }) => `${short(x)} ${short(y)}`).join(' '))
    this.#at = points.at(-1) ?? this.#at
  }

  moveTo(to: Point): void {
    this.#add('M', to)
    this.#start = to
  }

  lineTo(to: Point): void {
    this.#add(this.isEmpty ? 'M' : 'L', to)
  }

  quadraticCurveTo(control: Point, to: Point): void {
    this.#add('Q', control, to)
  }

  bezierCurveTo(first: Point, second: Point, to: Point): void {
    this.#add('C', first, second, to)
  }

  closePath(): void {
    this.#commands.push('Z')
    this.#at = this.#start
  }

  #arcTo(to: Point, radius: number, isClockwise: boolean): void {
    const size = short(this.#size(radius))
    this.#add(`A${size} ${size} 0 0 ${isClockwise ? 1 : 0} `, to)
  }

  /** An arc in the direction of the clock; SVG has no whole circle in one piece: it is drawn in halves. */
  arc({ x, y }: Point, radius: number, start: number, end: number): void {
    const at = (angle: number) => ({ x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) })
    this.lineTo(at(start))
    const parts = Math.ceil((end - start) / Math.PI)
    for (let part = 1; part <= parts; part++) this.#arcTo(at(start + ((end - start) * part) / parts), radius, true)
  }

  /** A corner rounded off, as canvas has it: the circle touches the lines to the corner and from it. */
  arcTo(corner: Point, to: Point, radius: number): void {
    const [a, b] = [wayFrom(corner, this.#at), wayFrom(corner, to)]
    const angle = Math.acos(Math.min(1, Math.max(-1, a.x * b.x + a.y * b.y)))
    const away = radius / Math.tan(angle / 2)
    // Without a turn there is nothing to round.
    if (radius === 0 || !Number.isFinite(away) || angle > Math.PI - 1e-6) {
      this.lineTo(corner)
      return
    }
    this.lineTo({ x: corner.x + a.x * away, y: corner.y + a.y * away })
    this.#arcTo({ x: corner.x + b.x * away, y: corner.y + b.y * away }, radius, a.x * b.y - a.y * b.x < 0)
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.moveTo({ x, y })
    for (const to of [
      { x: x + width, y },
      { x: x + width, y: y + height },
      { x, y: y + height },
    ])
      this.lineTo(to)
    this.closePath()
  }

  roundRect(x: number, y: number, width: number, height: number, radius: number): void {
    const round = Math.min(radius, Math.abs(width) / 2, Math.abs(height) / 2)
    const corners = [
      { x: x + width, y },
      { x: x + width, y: y + height },
      { x, y: y + height },
      { x, y },
    ]
    this.moveTo({ x: x + width / 2, y })
    for (const [at, corner] of corners.entries()) this.arcTo(corner, corners[(at + 1) % 4]!, round)
    this.closePath()
  }
}

/** The way from a point to another, one long. */
function wayFrom(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length }
}
