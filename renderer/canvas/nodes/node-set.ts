import { lookOf } from '../../ui/kinds.ts'
import { isShown } from '../differences.ts'
import { MarkedThings } from '../marked-things.ts'
import type { Point } from '../plane.ts'
import type { End } from '../ties/course.ts'
import { type NodeLook, type NodeMark, nodeLook, nodeMarks } from './look.ts'
import { type DrawnNode, sizeOf } from './node.ts'

/** A node where it stands. */
export interface PlacedNode {
  readonly node: DrawnNode
  readonly at: Point
}

/** The nodes that are drawn. */
export class NodeSet extends MarkedThings<PlacedNode, NodeMark, NodeLook> {
  constructor() {
    super({
      marks: nodeMarks,
      keyOf: ({ node }) => node.kind,
      lookOf: ({ node }, marks, palette) => nodeLook(node.kind, marks, palette),
    })
  }

  /** Draws these nodes and no others. */
  show(nodes: readonly PlacedNode[]): void {
    this.hold(nodes.map((placed) => [placed.node.id, placed]))
  }

  move(id: string, at: Point): void {
    const placed = this.get(id)
    if (placed) this.set(id, { ...placed, at })
  }

  /** A node as ties meet it; null where it is not drawn. */
  endAt(id: string): End | null {
    const placed = this.get(id)
    if (!placed) return null
    const { kind } = placed.node
    return { ...placed.at, shape: lookOf(kind).shape, half: sizeOf(kind) / 2 }
  }

  isPainted(id: string): boolean {
    return this.get(id) !== undefined && isShown((mark) => this.has(id, mark))
  }
}
