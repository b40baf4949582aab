import { AppError } from '../model/errors.ts'
import type { Graph } from '../model/graph.ts'
import { type AsOf, type Presences, presencesAsOf } from '../query/as-of.ts'
import { claimExtents } from '../query/extents.ts'
import { subgraph } from '../query/neighbourhood.ts'

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

export interface Part {
  readonly graph: Graph
  /** How surely each of its nodes and relationships is there. */
  readonly presences: Presences
}

/** An actor that nothing ties is in no network; asked for by itself, whatever the time, it is there. */
function withActors({ nodes, relationships }: Presences, named: ReadonlySet<string>, graph: Graph): Presences {
  const loose = [...named].filter((id) => graph.nodes.get(id)?.claims.length === 0 && !nodes.has(id))
  return { nodes: new Map([...nodes, ...loose.map((id) => [id, 'possible'] as const)]), relationships }
}

/**
 * The part of a graph that is wanted. As of a day it has the nodes and relationships that the network has on that day; the whole,
 * whatever the time, also has actors that nothing ties.
 * @throws {AppError} not-found where an id is none of the graph's.
 */
export function partOf(graph: Graph, { ids, asOf }: Wanted): Part {
  const network = presencesAsOf(graph, claimExtents(graph), asOf)
  const isAlways = asOf.day === null && (asOf.since ?? null) === null
  if (ids === null && isAlways) return { graph, presences: network }
  const named = ids && nodesNamed(graph, ids)
  const presences = named && isAlways ? withActors(network, named, graph) : network
  const wanted = new Set([...(named ?? graph.nodes.keys())].filter((id) => presences.nodes.has(id)))
  return { graph: subgraph(graph, wanted, (id) => presences.relationships.has(id)), presences }
}
