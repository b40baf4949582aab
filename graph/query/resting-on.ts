import { buildGraph, type Graph } from '../model/graph.ts'

/** What of a graph rests on a source, and what of it would be gone without that source. */
export interface Resting {
  readonly claims: readonly string[]
  /** Ids of nodes and of relationships that no other source tells of. */
  readonly nodes: readonly string[]
  readonly relationships: readonly string[]
}

function withoutThose<T>(all: ReadonlyMap<string, T>, left: ReadonlyMap<string, T>): string[] {
  return [...all.keys()].filter((id) => !left.has(id))
}

/** Whether an actor is in any picture: one that nothing ties is in none. */
function tied(graph: Graph): Map<string, unknown> {
  return new Map([...graph.nodes].filter(([id, { claims }]) => claims.length > 0 || graph.ties.has(id)))
}

/** The claims of a source, and what would vanish without them. */
export function restingOn(graph: Graph, sourceId: string): Resting {
  const own = [...graph.claims.values()].filter((claim) => claim.sourceId === sourceId).map(({ id }) => id)
  const others = new Map([...graph.claims].filter(([, claim]) => claim.sourceId !== sourceId))
  const left = buildGraph({ ...graph, claims: others })
  return {
    claims: own,
    nodes: withoutThose(tied(graph), tied(left)),
    relationships: withoutThose(graph.relationships, left.relationships),
  }
}
