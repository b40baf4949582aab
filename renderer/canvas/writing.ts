import type { Point } from './plane.ts'

/** The letters of the network. */
export const FONT = '"Inter Variable", "Noto Sans Arabic Variable", sans-serif'
/** What is smaller than so many pixels of CSS cannot be read, and is not written. */
export const LEGIBLE = 7
const PADDING = 2
const LINE = 1.15

/** Words in the network, around or below a point of the plane. */
export interface Writing {
  readonly lines: readonly string[]
  readonly at: Point
  /** Whether the point is the middle of the first line's upper edge, or the middle of all. */
  readonly hangs: boolean
  readonly size: number
  readonly weight: number
  readonly colour: string
  readonly opacity: number
  readonly ground: { readonly colour: string; readonly opacity: number }
}

/** Writes words on a ground of their own. */
export function write(
  context: CanvasRenderingContext2D,
  { lines, at, hangs, size, weight, colour, opacity, ground }: Writing,
): void {
  const line = size * LINE
  Object.assign(context, { font: `${weight} ${size}px ${FONT}`, textAlign: 'center', textBaseline: 'middle', direction: 'ltr' })
  const width = Math.max(...lines.map((each) => context.measureText(each).width))
  const height = lines.length * line
  const top = hangs ? at.y : at.y - height / 2
  Object.assign(context, { fillStyle: ground.colour, globalAlpha: ground.opacity * opacity })
  context.beginPath()
  context.roundRect(at.x - width / 2 - PADDING, top - PADDING, width + 2 * PADDING, height + 2 * PADDING, 3)
  context.fill()
  Object.assign(context, { fillStyle: colour, globalAlpha: opacity })
  for (const [nth, each] of lines.entries()) context.fillText(each, at.x, top + (nth + 0.5) * line)
  context.globalAlpha = 1
}
