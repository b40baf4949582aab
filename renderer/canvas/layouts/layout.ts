import type { LayoutName } from '../../../graph/contract.ts'
import type { Point } from '../plane.ts'

/** What is to be arranged: ids, and which are tied by what; and what some layouts go by. */
export interface Drawing {
  readonly nodes: readonly string[]
  readonly edges: readonly (readonly [source: string, target: string, type?: string])[]
  /** The kind of each node, and the first day that its claims name; null where there is none. */
  readonly about?: Readonly<Record<string, { readonly kind: string; readonly day: number | null }>>
  /** The node in the middle, where one is chosen. */
  readonly root?: string | null
}

export type Positions = Record<string, Point>

/** A drawing, by which layout, and where some of its nodes stand and stay. */
export interface Asked {
  readonly layout: LayoutName
  readonly drawing: Drawing
  readonly known: Positions
}

/** Gives every node of a drawing a place; the same drawing always the same. */
export type Layout = (drawing: Drawing) => Positions

/** Room for a node and the label below it, in the network's own units. */
export const LABELLED = { width: 136, height: 104 }

/** The other ends of the edges of each node, sorted; edges to nowhere and loops are left out. */
export function neighboursIn({ nodes, edges }: Drawing): Map<string, string[]> {
  const all = new Map<string, Set<string>>(nodes.map((id) => [id, new Set()]))
  for (const [source, target] of edges) {
    if (source === target || !all.has(source) || !all.has(target)) continue
    all.get(source)!.add(target)
    all.get(target)!.add(source)
  }
  return new Map([...all].map(([id, own]) => [id, [...own].sort()]))
}

/** Nodes on rings around a middle: as many on each as have room, the first ones inside. */
export function onRings(rings: readonly (readonly string[])[], middle: Point = { x: 0, y: 0 }): Positions {
  const positions: Positions = {}
  let radius = 0
  for (const ring of rings) {
    if (ring.length > 1 || radius > 0) radius = Math.max(radius + LABELLED.width, (ring.length * LABELLED.width) / (2 * Math.PI))
    ring.forEach((id, at) => {
      const angle = (2 * Math.PI * at) / ring.length - Math.PI / 2
      positions[id] = {
        x: Math.round(middle.x + radius * Math.cos(angle)),
        y: Math.round(middle.y + radius * Math.sin(angle)),
      }
    })
  }
  return positions
}
