import { AppError } from '../model/errors.ts'
import type { Graph, GraphNode, Relationship } from '../model/graph.ts'
import { type AsOf, presencesAsOf } from '../query/as-of.ts'
import { claimExtents } from '../query/extents.ts'

/** What of a graph is wanted: some of its nodes (null: all), as of a day (null: whatever its time). */
export interface Wanted {
  readonly ids: readonly string[] | null
  readonly asOf: AsOf
}

/** The nodes that ids stand for: a relationship stands for its two ends. */
function nodesNamed(graph: Graph, ids: readonly string[]): Set<string> {
  return new Set(
    ids.flatMap((id) => {
      const relationship = graph.relationships.get(id)
      if (relationship) return [relationship.source, relationship.target]
      if (graph.nodes.has(id)) return [id]
      throw new AppError('not-found', `there is no node with the id ${id}`, 'Find ids with search.')
    }),
  )
}

function only<T>(items: ReadonlyMap<string, T>, isWanted: (id: string, item: T) => boolean): Map<string, T> {
  return new Map([...items].filter(([id, item]) => isWanted(id, item)))
}

/** The graph that some nodes and relationships of another make up, with every claim they rest on and its source. */
function restedOn(graph: Graph, nodes: Map<string, GraphNode>, relationships: Map<string, Relationship>): Graph {
  const resting = new Set([...nodes.values(), ...relationships.values()].flatMap((item) => item.claims))
  const claims = only(graph.claims, (id) => resting.has(id))
  const sources = new Set([...claims.values()].map(({ sourceId }) => sourceId))
  return {
    sources: only(graph.sources, (id) => sources.has(id)),
    actors: only(graph.actors, (id) => nodes.has(id)),
    claims,
    nodes,
    relationships,
    ties: new Map([...nodes.keys()].map((id) => [id, (graph.ties.get(id) ?? []).filter((tie) => relationships.has(tie))])),
  }
}

/**
 * The part of a graph that is wanted. As of a day it has the nodes and relationships that the network has on that day.
 * @throws {AppError} not-found where an id is none of the graph's.
 */
export function partOf(graph: Graph, { ids, asOf }: Wanted): Graph {
  if (ids === null && asOf.day === null) return graph
  const named = ids && nodesNamed(graph, ids)
  const present = asOf.day === null ? graph : presencesAsOf(graph, claimExtents(graph), asOf)
  const nodes = only(graph.nodes, (id) => present.nodes.has(id) && (named === null || named.has(id)))
  const relationships = only(
    graph.relationships,
    (id, { source, target }) => present.relationships.has(id) && nodes.has(source) && nodes.has(target),
  )
  return restedOn(graph, nodes, relationships)
}
