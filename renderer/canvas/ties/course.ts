import type { Shape } from '../../ui/kinds.ts'
import { reachOf } from '../nodes/shape.ts'
import { around, type Box, type Point, squareAround, wayTo } from '../plane.ts'

/** A node as a tie meets it. */
export interface End extends Point {
  readonly shape: Shape
  /** Half of its width and height. */
  readonly half: number
}

/** Where a tie runs: a straight line, or a Bézier curve with one or two points that draw it aside. */
export interface Course {
  readonly from: Point
  readonly controls: readonly Point[]
  readonly to: Point
  /** Nothing of the course lies outside. */
  readonly box: Box
}

/** How far two ties between the same ends are drawn apart. */
const APART = 40
/** The rim of a node lies around it. */
const RIM = 1
const LOOP = 60

/** Where a way from the middle of a node leaves it. */
function leaving(end: End, towards: Point): Point {
  const way = wayTo(end, towards)
  const reach = reachOf(end.shape, way) * end.half + RIM
  return { x: end.x + way.x * reach, y: end.y + way.y * reach }
}

function loopAt(end: End, bend: number): readonly Point[] {
  const size = end.half + LOOP + bend * APART
  return [-1, 1].map((side) => ({ x: end.x + (side * size) / 2, y: end.y - size }))
}

function aside(a: End, b: End, bend: number): readonly Point[] {
  if (bend === 0) return []
  const way = wayTo(a, b)
  return [{ x: (a.x + b.x) / 2 - way.y * bend * APART, y: (a.y + b.y) / 2 + way.x * bend * APART }]
}

/** The course between two nodes, from border to border; from a node to itself it is a loop above it. */
export function courseBetween(source: End, target: End, bend: number): Course {
  const isLoop = source.x === target.x && source.y === target.y
  const controls = isLoop ? loopAt(source, bend) : aside(source, target, bend)
  const from = leaving(source, controls[0] ?? target)
  const to = leaving(target, controls.at(-1) ?? source)
  return { from, controls, to, box: around([from, ...controls, to].map((point) => squareAround(point, 0)))! }
}

/** A point of a course: 0 at its beginning, 1 at its end. */
export function pointOn({ from, controls, to }: Course, at: number): Point {
  let points = [from, ...controls, to]
  while (points.length > 1)
    points = points.slice(1).map(({ x, y }, before) => {
      const { x: left, y: top } = points[before]!
      return { x: left + (x - left) * at, y: top + (y - top) * at }
    })
  return points[0]!
}

function toLine(point: Point, a: Point, b: Point): number {
  const [x, y] = [b.x - a.x, b.y - a.y]
  const length = x * x + y * y
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((point.x - a.x) * x + (point.y - a.y) * y) / length))
  return Math.hypot(point.x - a.x - x * along, point.y - a.y - y * along)
}

const PIECES = 16

/** How far a point is from a course. */
export function distanceTo(course: Course, point: Point): number {
  if (course.controls.length === 0) return toLine(point, course.from, course.to)
  const points = Array.from({ length: PIECES + 1 }, (_, at) => pointOn(course, at / PIECES))
  return Math.min(...points.slice(1).map((end, before) => toLine(point, points[before]!, end)))
}
