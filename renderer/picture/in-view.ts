import type { Point } from '../canvas/plane.ts'

/** A window on a plane, in its own pixels. */
export interface Box {
  readonly width: number
  readonly height: number
}

/** For which part of a line, from 0 to 1, it is between 0 and `size` in one direction; first > last where it never is. */
function within(start: number, end: number, size: number): { first: number; last: number } {
  const length = end - start
  if (length === 0) return start >= 0 && start <= size ? { first: 0, last: 1 } : { first: 1, last: 0 }
  const [a, b] = [-start / length, (size - start) / length]
  return { first: Math.max(0, Math.min(a, b)), last: Math.min(1, Math.max(a, b)) }
}

/** Whether a straight line has a part in a box that starts at the origin. */
export function crosses(from: Point, to: Point, { width, height }: Box): boolean {
  const across = within(from.x, to.x, width)
  const down = within(from.y, to.y, height)
  return Math.max(across.first, down.first) <= Math.min(across.last, down.last)
}

/** Whether a disc has a part in a box that starts at the origin. */
export function touches({ x, y }: Point, radius: number, { width, height }: Box): boolean {
  const [beyondX, beyondY] = [Math.max(-x, 0, x - width), Math.max(-y, 0, y - height)]
  return Math.hypot(beyondX, beyondY) < radius
}
