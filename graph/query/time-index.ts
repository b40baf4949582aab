import type { Day } from '../model/day.ts'
import type { Graph } from '../model/graph.ts'
import { firstNotBefore } from '../model/sorted.ts'
import { AGES } from './age.ts'
import type { Extent } from './extents.ts'

interface Boundary {
  readonly day: Day
  readonly claim: string
}

/** The days on which an extent's presence, or its age, may differ from the day before. */
function boundaryDays({ possible, definite, exit }: Extent): Day[] {
  const ages = AGES.map((days) => definite.first + days)
  const exits = exit ? [exit.first, exit.last + 1] : []
  return [...new Set([possible.first, definite.first, definite.last + 1, possible.last + 1, ...exits, ...ages])].filter(
    Number.isFinite,
  )
}

function firstAfter(boundaries: readonly Boundary[], day: Day): number {
  return firstNotBefore(boundaries.length, (at) => boundaries[at]!.day <= day)
}

/** Tells which elements a move of the time cursor may have changed, so that the rest need not be looked at. */
export class TimeIndex {
  readonly #graph: Graph
  readonly #boundaries: Boundary[]
  readonly #nodesOf = new Map<string, string[]>()
  readonly #tiesOf = new Map<string, string[]>()

  constructor(graph: Graph, extents: ReadonlyMap<string, Extent>) {
    this.#graph = graph
    const all = [...extents].flatMap(([claim, extent]) => boundaryDays(extent).map((day) => ({ day, claim })))
    this.#boundaries = all.sort((a, b) => a.day - b.day)
    for (const { id, claims } of graph.nodes.values()) for (const claim of claims) push(this.#nodesOf, claim, id)
    for (const { id, claims } of graph.relationships.values()) for (const claim of claims) push(this.#tiesOf, claim, id)
  }

  /** Ids of the nodes and relationships whose presence may differ between two days. */
  changedBetween(a: Day, b: Day): { nodes: Set<string>; relationships: Set<string> } {
    const crossed = this.#boundaries.slice(
      firstAfter(this.#boundaries, Math.min(a, b)),
      firstAfter(this.#boundaries, Math.max(a, b)),
    )
    const claims = new Set(crossed.map(({ claim }) => claim))
    const nodes = new Set([...claims].flatMap((claim) => this.#nodesOf.get(claim) ?? []))
    const relationships = new Set([...claims].flatMap((claim) => this.#tiesOf.get(claim) ?? []))
    for (const node of nodes) for (const tie of this.#graph.ties.get(node) ?? []) relationships.add(tie)
    for (const tie of relationships) {
      const { source, target } = this.#graph.relationships.get(tie)!
      nodes.add(source).add(target)
    }
    return { nodes, relationships }
  }
}

function push(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
