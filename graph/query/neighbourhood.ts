import { type Graph, tiesByNode } from '../model/graph.ts'

function neighbours(graph: Graph, id: string): string[] {
  return (graph.ties.get(id) ?? []).map((tie) => {
    const { source, target } = graph.relationships.get(tie)!
    return source === id ? target : source
  })
}

/** The ids of the nodes within so many steps of some, themselves included. */
export function within(graph: Graph, ids: readonly string[], steps: number): Set<string> {
  let edge = ids.filter((id) => graph.nodes.has(id))
  const found = new Set(edge)
  for (let step = 0; step < steps && edge.length > 0; step++) {
    edge = [...new Set(edge.flatMap((id) => neighbours(graph, id)))].filter((id) => !found.has(id))
    for (const id of edge) found.add(id)
  }
  return found
}

function only<T>(items: ReadonlyMap<string, T>, isWanted: (id: string) => boolean): Map<string, T> {
  return new Map([...items].filter(([id]) => isWanted(id)))
}

/**
 * The part of a graph that some nodes make up: those nodes, the relationships between them (all, or those that are wanted), and
 * every claim these rest on, with their sources. An actor that such a claim names is no node of the part unless it is one of the
 * nodes.
 */
export function subgraph(
  graph: Graph,
  ids: ReadonlySet<string>,
  isWanted: (relationship: string) => boolean = () => true,
): Graph {
  const nodes = only(graph.nodes, (id) => ids.has(id))
  const isBetween = (id: string) => {
    const { source, target } = graph.relationships.get(id)!
    return nodes.has(source) && nodes.has(target)
  }
  const relationships = only(graph.relationships, (id) => isBetween(id) && isWanted(id))
  const resting = new Set([...nodes.values(), ...relationships.values()].flatMap((item) => item.claims))
  const claims = only(graph.claims, (id) => resting.has(id))
  const sourceIds = new Set([...claims.values()].map(({ sourceId }) => sourceId))
  return {
    sources: only(graph.sources, (id) => sourceIds.has(id)),
    actors: only(graph.actors, (id) => nodes.has(id)),
    claims,
    nodes,
    relationships,
    ties: tiesByNode(relationships.values()),
  }
}
