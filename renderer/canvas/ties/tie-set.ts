import { tiesByNode } from '../../../graph/model/graph.ts'
import { isShown } from '../differences.ts'
import { MarkedThings } from '../marked-things.ts'
import type { NodeSet } from '../nodes/node-set.ts'
import { overlaps, type Point, squareAround } from '../plane.ts'
import { type Course, courseBetween, distanceTo } from './course.ts'
import { type TieLook, type TieMark, tieLook, tieMarks } from './look.ts'
import type { Strength, Tie } from './tie.ts'

/** A tie where it runs. */
export interface RunningTie {
  readonly tie: Tie
  readonly course: Course
}

/** The ties that are drawn: those between two nodes that are. */
export class TieSet extends MarkedThings<RunningTie, TieMark, TieLook> {
  readonly #nodes: NodeSet
  #byNode = new Map<string, string[]>()

  constructor(nodes: NodeSet) {
    super({
      marks: tieMarks,
      keyOf: ({ tie }) => `${tie.stroke} ${tie.weight}`,
      lookOf: ({ tie }, marks, palette) => tieLook(tie, marks, palette),
    })
    this.#nodes = nodes
  }

  /** Draws these ties and no others, between the nodes that are drawn by now. */
  show(ties: readonly Tie[]): void {
    this.#byNode = tiesByNode(ties)
    this.hold(
      ties.flatMap((tie) => {
        const course = this.#courseOf(tie)
        return course ? [[tie.id, { tie, course }]] : []
      }),
    )
  }

  /** Lets the ties of nodes that moved follow. */
  follow(nodes: Iterable<string>): void {
    for (const id of new Set([...nodes].flatMap((node) => this.#byNode.get(node) ?? []))) {
      const { tie } = this.get(id) ?? {}
      const course = tie && this.#courseOf(tie)
      if (course) this.set(id, { tie, course })
    }
  }

  isPainted(id: string): boolean {
    return this.get(id) !== undefined && isShown((mark) => this.has(id, mark))
  }

  strengthen(id: string, strength: Strength): void {
    const running = this.get(id)
    if (running) this.set(id, { ...running, tie: { ...running.tie, ...strength } })
  }

  /** The tie that is painted nearest to a point, not farther than so much; null where there is none. */
  nearest(point: Point, most: number): string | null {
    let best: { id: string; distance: number } | null = null
    const near = squareAround(point, most)
    for (const alike of this.alike().values())
      for (const { tie, course } of alike) {
        if (!overlaps(near, course.box)) continue
        const distance = distanceTo(course, point) - tie.weight / 2
        if (distance <= Math.min(most, best?.distance ?? most)) best = { id: tie.id, distance }
      }
    return best?.id ?? null
  }

  #courseOf({ source, target, bend }: Tie): Course | null {
    const [from, to] = [this.#nodes.endAt(source), this.#nodes.endAt(target)]
    return from && to && courseBetween(from, to, bend)
  }
}
