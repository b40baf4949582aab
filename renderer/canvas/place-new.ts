import { groupedBy } from '../../graph/model/grouped.ts'
import { FreeCells } from './free-cells.ts'
import { force } from './layouts/force.ts'
import { type Drawing, LABELLED, type Positions } from './layouts/layout.ts'
import type { Point } from './plane.ts'

function neighboursOf({ edges }: Drawing): Map<string, string[]> {
  const both = edges.flatMap(([a, b]) => [[a, b] as const, [b, a] as const])
  return new Map([...groupedBy(both, ([from]) => from)].map(([from, ties]) => [from, ties.map(([, to]) => to)]))
}

function middleOf(points: readonly Point[]): Point {
  const sum = (axis: 'x' | 'y') => points.reduce((total, point) => total + point[axis], 0)
  return { x: sum('x') / points.length, y: sum('y') / points.length }
}

/** Places what known nodes lead to, step by step outwards, each by the middle of those that it is tied to. */
function grow(drawing: Drawing, known: Positions): Map<string, Point> {
  const neighbours = neighboursOf(drawing)
  const wanted = new Set(drawing.nodes)
  const placed = new Map(Object.entries(known))
  const cells = new FreeCells(placed.values(), LABELLED)
  const queue = [...placed.keys()].sort()
  for (const from of queue) {
    const next = [...new Set(neighbours.get(from) ?? [])].filter((id) => wanted.has(id) && !placed.has(id)).sort()
    for (const id of next) {
      const near = (neighbours.get(id) ?? []).map((other) => placed.get(other)).filter((point) => point !== undefined)
      placed.set(id, cells.takeNear(middleOf(near)))
    }
    queue.push(...next)
  }
  return placed
}

function edgesOf(points: Iterable<Point>): { left: number; right: number } {
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { x } of points) {
    left = Math.min(left, x)
    right = Math.max(right, x)
  }
  return { left, right }
}

/** What nothing known leads to is arranged by itself, beside the rest. */
function beside({ nodes, edges }: Drawing, placed: ReadonlyMap<string, Point>): Positions {
  const rest = nodes.filter((id) => !placed.has(id))
  if (rest.length === 0) return {}
  const own = force({ nodes: rest, edges })
  const shift = edgesOf(placed.values()).right + 2 * LABELLED.width - edgesOf(Object.values(own)).left
  return Object.fromEntries(Object.entries(own).map(([id, { x, y }]) => [id, { x: x + shift, y }]))
}

/** Positions for the nodes that have none, near those they are tied to and clear of all others. Those that have one keep it. */
export function placeNew(drawing: Drawing, known: Positions): Positions {
  const placed = grow(drawing, known)
  const added = [...placed].filter(([id]) => !known[id])
  return { ...Object.fromEntries(added), ...beside(drawing, placed) }
}
