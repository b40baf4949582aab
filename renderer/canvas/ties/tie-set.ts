import type { Point } from '../nodes.ts'
import type { Palette } from '../palette.ts'
import { type Course, courseBetween, distanceTo, type End } from './course.ts'
import { type TieLook, type TieMark, tieLook, tieMarks } from './look.ts'
import type { Strength, Tie } from './tie.ts'

/** The nodes between which ties run. */
export interface Ends {
  /** Where a node stands; null where it is not drawn. */
  at(node: string): End | null
  isVisible(node: string): boolean
}

/** A tie that is to be painted. */
export interface Painted {
  readonly tie: Tie
  readonly course: Course
}

interface Held {
  tie: Tie
  course: Course | null
  /** A bit for each of `tieMarks`. */
  marks: number
}

/** Each node's own ties. */
function byNode(ties: Iterable<Held>): Map<string, Held[]> {
  const lists = new Map<string, Held[]>()
  for (const held of ties)
    for (const node of new Set([held.tie.source, held.tie.target])) {
      const list = lists.get(node)
      if (list) list.push(held)
      else lists.set(node, [held])
    }
  return lists
}

function hasMark(marks: number, mark: TieMark): boolean {
  return (marks & (1 << tieMarks.indexOf(mark))) !== 0
}

/** The ties that are drawn: where they run, how they are marked, and which look alike. */
export class TieSet {
  readonly #ends: Ends
  #held = new Map<string, Held>()
  #byNode = new Map<string, Held[]>()
  #palette: Palette | null = null
  /** By stroke, weight and marks: a few looks for all ties. */
  #looks = new Map<string, TieLook | null>()
  #alike: Map<TieLook, Painted[]> | null = null

  constructor(ends: Ends) {
    this.#ends = ends
  }

  /** Draws these ties and no others; what was marked of those that were there already stays so. */
  show(ties: readonly Tie[]): void {
    const before = this.#held
    this.#held = new Map(ties.map((tie) => [tie.id, { tie, course: null, marks: before.get(tie.id)?.marks ?? 0 }]))
    this.#byNode = byNode(this.#held.values())
    this.#run(this.#held.values())
  }

  paint(palette: Palette): void {
    this.#palette = palette
    this.#looks.clear()
    this.#alike = null
  }

  /** Lets the ties of nodes that moved follow. */
  follow(nodes: Iterable<string>): void {
    this.#run(new Set([...nodes].flatMap((node) => this.#byNode.get(node) ?? [])))
  }

  strengthen(id: string, strength: (tie: Tie) => Strength): void {
    const held = this.#held.get(id)
    if (held) held.tie = { ...held.tie, ...strength(held.tie) }
    this.#alike = null
  }

  /** Sets and takes away marks of a tie: of those that are not named it keeps what it has. */
  mark(id: string, marks: Partial<Record<TieMark, boolean>>): void {
    const held = this.#held.get(id)
    for (const [at, mark] of held ? tieMarks.entries() : [])
      if (marks[mark] !== undefined) held!.marks = marks[mark] ? held!.marks | (1 << at) : held!.marks & ~(1 << at)
    this.#alike = null
  }

  get(id: string): Tie | null {
    return this.#held.get(id)?.tie ?? null
  }

  ids(): Iterable<string> {
    return this.#held.keys()
  }

  /** What is painted, by its looks, the lowest first. */
  alike(): ReadonlyMap<TieLook, readonly Painted[]> {
    this.#alike ??= this.#sorted()
    return this.#alike
  }

  /** The tie that is painted nearest to a point, not farther than so much; null where there is none. */
  nearest(point: Point, most: number): string | null {
    let best: { id: string; distance: number } | null = null
    for (const { tie, course } of [...this.alike().values()].flat()) {
      const { x1, y1, x2, y2 } = course.box
      if (point.x < x1 - most || point.x > x2 + most || point.y < y1 - most || point.y > y2 + most) continue
      const distance = distanceTo(course, point) - tie.weight / 2
      if (distance <= Math.min(most, best?.distance ?? most)) best = { id: tie.id, distance }
    }
    return best?.id ?? null
  }

  #run(ties: Iterable<Held>): void {
    for (const held of ties) {
      const [source, target] = [this.#ends.at(held.tie.source), this.#ends.at(held.tie.target)]
      held.course = source && target && courseBetween(source, target, held.tie.bend)
    }
    this.#alike = null
  }

  #lookOf({ tie, marks }: Held, palette: Palette): TieLook | null {
    const key = `${tie.stroke} ${tie.weight} ${marks}`
    let look = this.#looks.get(key)
    if (look === undefined) {
      look = tieLook(tie, new Set(tieMarks.filter((mark) => hasMark(marks, mark))), palette)
      this.#looks.set(key, look)
    }
    return look
  }

  /** What ended is shown though it is absent, unless an end of it is hidden. */
  #isLoose({ tie, marks }: Held): boolean {
    return hasMark(marks, 'absent') && !(this.#ends.isVisible(tie.source) && this.#ends.isVisible(tie.target))
  }

  #sorted(): Map<TieLook, Painted[]> {
    const alike = new Map<TieLook, Painted[]>()
    const palette = this.#palette
    for (const held of palette ? this.#held.values() : []) {
      const { tie, course } = held
      const look = course && this.#lookOf(held, palette!)
      if (!look || this.#isLoose(held)) continue
      const list = alike.get(look)
      if (list) list.push({ tie, course: course! })
      else alike.set(look, [{ tie, course: course! }])
    }
    return new Map([...alike].sort(([a], [b]) => a.rank - b.rank))
  }
}
