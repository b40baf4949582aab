import type { Shape } from '../../ui/kinds.ts'
import type { Point } from '../plane.ts'

/** Corners of a node's shape, whose middle is the origin, and which reaches from -1 to 1 both ways. */
type Corners = readonly Point[]

/** A regular polygon, stretched to the square, standing as Cytoscape has it: an odd one on its side, an even one on a side, too. */
function regular(sides: number): Corners {
  const turn = (2 * Math.PI) / sides
  const start = Math.PI / 2 + (sides % 2 === 0 ? turn / 2 : 0)
  const points = Array.from({ length: sides }, (_, at) => ({
    x: Math.cos(start + at * turn),
    y: -Math.sin(start + at * turn),
  }))
  const stretched = (axis: 'x' | 'y') => {
    const values = points.map((point) => point[axis])
    const [least, most] = [Math.min(...values), Math.max(...values)]
    return values.map((value) => (2 * (value - least)) / (most - least) - 1)
  }
  const [xs, ys] = [stretched('x'), stretched('y')]
  return points.map((_, at) => ({ x: xs[at]!, y: ys[at]! }))
}

function corners(...points: readonly (readonly [x: number, y: number])[]): Corners {
  return points.map(([x, y]) => ({ x, y }))
}

/** The shapes that are not round. */
export const SHAPES: Record<Exclude<Shape, 'ellipse'>, Corners> = {
  'round-rectangle': corners([-1, -1], [1, -1], [1, 1], [-1, 1]),
  'round-diamond': corners([0, -1], [1, 0], [0, 1], [-1, 0]),
  'round-tag': corners([-1, -1], [0.25, -1], [1, 0], [0.25, 1], [-1, 1]),
  'round-triangle': regular(3),
  'round-pentagon': regular(5),
  'round-hexagon': regular(6),
  'round-heptagon': regular(7),
  'round-octagon': regular(8),
}

/** How many times a way from the origin fits before it meets the side between two corners; null where it does not. */
function timesTo(a: Point, b: Point, { x, y }: Point): number | null {
  const [sideX, sideY] = [b.x - a.x, b.y - a.y]
  const turn = x * sideY - y * sideX
  if (Math.abs(turn) < 1e-12) return null
  const times = (a.x * sideY - a.y * sideX) / turn
  const along = (a.x * y - a.y * x) / turn
  return times > 0 && along >= -1e-9 && along <= 1 + 1e-9 ? times : null
}

/** How far the border of a shape is from its middle, in its half sizes, on a way that is one long. */
export function reachOf(shape: Shape, way: Point): number {
  if (shape === 'ellipse') return 1
  const sides = SHAPES[shape]
  const times = sides.map((corner, at) => timesTo(corner, sides[(at + 1) % sides.length]!, way) ?? Number.POSITIVE_INFINITY)
  return Math.min(...times)
}
