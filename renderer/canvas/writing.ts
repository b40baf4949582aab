import { FONT } from '../ui/font.ts'
import type { Pen } from './pen.ts'
import type { Box, Point } from './plane.ts'

/** What is smaller than so many pixels of CSS cannot be read, and is not written. */
export const LEGIBLE = 7
/** Between a node and its name. */
export const BELOW = 4
const PADDING = 2
const LINE = 1.15

/** Words in the network. */
export interface Writing {
  readonly lines: readonly string[]
  readonly size: number
  readonly weight: number
  readonly colour: string
  readonly opacity: number
  readonly ground: { readonly colour: string; readonly opacity: number }
}

function setFont(context: Pen, { size, weight }: Writing): void {
  Object.assign(context, { font: `${weight} ${size}px ${FONT}`, textAlign: 'center', textBaseline: 'middle', direction: 'ltr' })
}

/** The room that words take around a point, or below it. */
export function roomOf(context: Pen, writing: Writing, { x, y }: Point, isBelow = false): Box {
  setFont(context, writing)
  const half = Math.max(...writing.lines.map((line) => context.measureText(line).width)) / 2 + PADDING
  const height = writing.lines.length * writing.size * LINE + 2 * PADDING
  const top = isBelow ? y - PADDING : y - height / 2
  return { x1: x - half, y1: top, x2: x + half, y2: top + height }
}

/** Writes words into their room, on a ground of their own. */
export function write(context: Pen, writing: Writing, { x1, y1, x2, y2 }: Box): void {
  const { lines, size, colour, opacity, ground } = writing
  Object.assign(context, { fillStyle: ground.colour, globalAlpha: ground.opacity * opacity })
  context.beginPath()
  context.roundRect(x1, y1, x2 - x1, y2 - y1, 3)
  context.fill()
  setFont(context, writing)
  Object.assign(context, { fillStyle: colour, globalAlpha: opacity })
  for (const [at, line] of lines.entries()) context.fillText(line, (x1 + x2) / 2, y1 + PADDING + (at + 0.5) * size * LINE)
  context.globalAlpha = 1
}

function sharedArea(a: Box, b: Box): number {
  const width = Math.min(a.x2, b.x2) - Math.max(a.x1, b.x1)
  const height = Math.min(a.y2, b.y2) - Math.max(a.y1, b.y1)
  return width > 0 && height > 0 ? width * height : 0
}

/** Of some rooms the first that hides nothing of what is there already, or the one that hides the least. */
export function freestRoom(rooms: readonly Box[], taken: readonly Box[]): Box {
  const hidden = rooms.map((room) => taken.reduce((sum, each) => sum + sharedArea(room, each), 0))
  return rooms[hidden.indexOf(Math.min(...hidden))]!
}
