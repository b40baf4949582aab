import type { Shape } from '../../ui/kinds.ts'
import type { Pen } from '../pen.ts'
import type { Point } from '../plane.ts'
import { SHAPES } from './shape.ts'

/** How round corners are at most. */
const ROUNDEST = 8

/** Adds the outline of a node's shape, which reaches `half` far from its middle, to the path of a pen. */
export function outline(pen: Pen, shape: Shape, { x, y }: Point, half: number): void {
  if (shape === 'ellipse') {
    pen.moveTo(x + half, y)
    pen.arc(x, y, half, 0, 2 * Math.PI)
    return
  }
  const corners = SHAPES[shape].map((corner) => ({ x: x + corner.x * half, y: y + corner.y * half }))
  const radius = Math.min(ROUNDEST, half * (shape === 'round-rectangle' ? 0.4 : 0.2))
  const [first, last] = [corners[0]!, corners.at(-1)!]
  pen.moveTo((first.x + last.x) / 2, (first.y + last.y) / 2)
  for (const [at, corner] of corners.entries()) {
    const next = corners[(at + 1) % corners.length]!
    pen.arcTo(corner.x, corner.y, next.x, next.y, radius)
  }
  pen.closePath()
}
