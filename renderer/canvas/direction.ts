import type { Point } from './plane.ts'

export type Direction = 'up' | 'down' | 'left' | 'right'

const UNIT: Record<Direction, Point> = { up: { x: 0, y: -1 }, down: { x: 0, y: 1 }, left: { x: -1, y: 0 }, right: { x: 1, y: 0 } }

/**
 * The node to go to from a point in a direction: the nearest of those that lie within 60 degrees of it, straying sideways counting
 * double. Null where there is none.
 */
export function nextIn(from: Point, direction: Direction, nodes: Iterable<readonly [id: string, at: Point]>): string | null {
  const { x, y } = UNIT[direction]
  let best: { id: string; cost: number } | null = null
  for (const [id, at] of nodes) {
    const ahead = (at.x - from.x) * x + (at.y - from.y) * y
    const aside = Math.abs((at.x - from.x) * y) + Math.abs((at.y - from.y) * x)
    const cost = ahead + 2 * aside
    if (ahead > 0 && aside <= ahead * 1.74 && (best === null || cost < best.cost)) best = { id, cost }
  }
  return best?.id ?? null
}
