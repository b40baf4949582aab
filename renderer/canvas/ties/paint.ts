import type { Pen } from '../pen.ts'
import { enlarged, overlaps, type Point, type Sight, wayTo } from '../plane.ts'
import type { Course } from './course.ts'
import type { Head, TieLook } from './look.ts'

/** Below so many pixels a head is only a blur, and so would the gaps of a dash be. */
const LEAST_HEAD = 1.5
const LEAST_DASH = 1.5
/** Below so much of a pixel a line is a shade. */
const LEAST_LINE = 0.25
const HALO = 4

/** How long a head is on a line of a width. */
function headLength(width: number): number {
  return 0.24 * Math.max(29, (width * 13.37) ** 0.9)
}

function follow(context: Pen, { from, controls: [first, second], to }: Course): void {
  context.moveTo(from.x, from.y)
  if (!first) context.lineTo(to.x, to.y)
  else if (!second) context.quadraticCurveTo(first.x, first.y, to.x, to.y)
  else context.bezierCurveTo(first.x, first.y, second.x, second.y, to.x, to.y)
}

/** Corners of a head by how far they are behind its tip, and aside, in its length. */
const OUTLINES: Record<Head, readonly (readonly [back: number, aside: number])[]> = {
  triangle: [
    [0, 0],
    [1, 0.5],
    [1, -0.5],
  ],
  vee: [
    [0, 0],
    [1, 0.5],
    [0.5, 0],
    [1, -0.5],
  ],
  tee: [
    [0, -0.5],
    [0, 0.5],
    [0.33, 0.5],
    [0.33, -0.5],
  ],
}

/** How far behind its tip the line before a head may end, in its length. */
const COVERED: Record<Head, number> = { triangle: 0.9, vee: 0.45, tee: 0.3 }

interface Pointed {
  readonly head: Head
  readonly tip: Point
  readonly way: Point
}

function drawHead(context: Pen, { head, tip, way }: Pointed, length: number): void {
  for (const [at, [back, aside]] of OUTLINES[head].entries()) {
    const x = tip.x - length * (back * way.x + aside * way.y)
    const y = tip.y - length * (back * way.y - aside * way.x)
    if (at === 0) context.moveTo(x, y)
    else context.lineTo(x, y)
  }
  context.closePath()
}

type Ends = readonly [Pointed | null, Pointed | null]

/** What a course has at its source and at its target. */
function endsOf({ from, controls, to }: Course, [atSource, atTarget]: TieLook['heads']): Ends {
  return [
    atSource && { head: atSource, tip: from, way: wayTo(controls[0] ?? to, from) },
    atTarget && { head: atTarget, tip: to, way: wayTo(controls.at(-1) ?? from, to) },
  ]
}

/** The course without what its heads cover: paint that is not opaque would show twice. */
function between(course: Course, [source, target]: Ends, length: number): Course {
  const behind = ({ head, tip, way }: Pointed) => ({
    x: tip.x - way.x * length * COVERED[head],
    y: tip.y - way.y * length * COVERED[head],
  })
  return { ...course, from: source ? behind(source) : course.from, to: target ? behind(target) : course.to }
}

/** Strokes lines: what is thinner than a pixel is fastest as one path, what is wider is as one path the slowest. */
function stroke(context: Pen, courses: readonly Course[], isThin: boolean): void {
  context.beginPath()
  for (const course of courses) {
    follow(context, course)
    if (isThin) continue
    context.stroke()
    context.beginPath()
  }
  if (isThin) context.stroke()
}

function paintHeads(context: Pen, ends: readonly Ends[], colour: string, length: number): void {
  context.fillStyle = colour
  context.beginPath()
  for (const end of ends.flat()) if (end) drawHead(context, end, length)
  context.fill()
}

/**
 * A dash whose gaps are seen from afar, too: a broken line is told from a whole one by nothing else. From so far that a line is
 * hardly a shade, it is whole, which is painted in half the time.
 */
function seenDash({ dash, width }: TieLook, scale: number): number[] {
  if (dash.length === 0 || width * scale < LEAST_LINE) return []
  const longer = Math.max(1, LEAST_DASH / (Math.min(...dash) * scale))
  return dash.map((length) => length * longer)
}

/** Paints the ties of one look that are in sight, in the plane's own coordinates. */
export function paintTies(
  context: Pen,
  look: TieLook,
  ties: readonly { readonly course: Course }[],
  { box, scale }: Sight,
): void {
  const { width, colour, opacity, heads, halo } = look
  const length = headLength(width)
  const room = enlarged(box, HALO + width + length)
  const seen = ties.map(({ course }) => course).filter((course) => overlaps(room, course.box))
  const hasHeads = (heads[0] ?? heads[1]) !== null && length * scale >= LEAST_HEAD
  const ends = hasHeads ? seen.map((course) => endsOf(course, heads)) : []
  const lines = hasHeads ? seen.map((course, at) => between(course, ends[at]!, length)) : seen
  if (halo) {
    Object.assign(context, { strokeStyle: halo, lineWidth: width + 2 * HALO, globalAlpha: 0.35 })
    stroke(context, seen, false)
  }
  Object.assign(context, { strokeStyle: colour, lineWidth: width, globalAlpha: opacity })
  context.setLineDash(seenDash(look, scale))
  stroke(context, lines, width * scale <= 1)
  context.setLineDash([])
  if (hasHeads) paintHeads(context, ends, colour, length)
  context.globalAlpha = 1
}
