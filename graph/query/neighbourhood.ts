import type { Facts } from '../model/delta.ts'
import { buildGraph, type Graph } from '../model/graph.ts'

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

function restOn(graph: Graph, nodes: ReadonlySet<string>): Set<string> {
  const ties = [...graph.relationships.values()].filter(({ source, target }) => nodes.has(source) && nodes.has(target))
  const happenings = [...nodes].flatMap((id) => graph.nodes.get(id)!.claims)
  return new Set([...happenings, ...ties.flatMap(({ claims }) => claims)])
}

function only<T>(items: ReadonlyMap<string, T>, ids: ReadonlySet<string>): Map<string, T> {
  return new Map([...items].filter(([id]) => ids.has(id)))
}

/**
 * The part of a graph that some nodes make up: those nodes, the relationships between them, and every claim these rest on, with
 * their sources. An actor that such a claim names is no node of the part unless it is one of the nodes.
 */
export function subgraph(graph: Graph, nodes: ReadonlySet<string>): Graph {
  const claims = only(graph.claims, restOn(graph, nodes))
  const sources = only(graph.sources, new Set([...claims.values()].map(({ sourceId }) => sourceId)))
  const facts: Facts = { sources, actors: only(graph.actors, nodes), claims }
  return buildGraph(facts)
}
