import { AppError } from '../model/errors.ts'
import { buildGraph, type Graph } from '../model/graph.ts'
import { allianceGraph } from './alliance.ts'
import { type AsOf, type Presences, presencesAsOf } from './as-of.ts'
import { claimExtents, type Extent, type Presence } from './extents.ts'
import { type Filter, filtered, isFiltering } from './filter.ts'
import { subgraph, within } from './neighbourhood.ts'

/** What of a graph is wanted. */
export interface Wanted {
  /** Some of its nodes, or of its relationships for their ends, with so many steps around them; null for all. */
  readonly ids: readonly string[] | null
  readonly steps: number
  /** As of a day; null whatever its time. */
  readonly asOf: AsOf
  /** Actors tied by what they share, or everything. */
  readonly mode: 'alliance' | 'full'
  /** Also what is only possible then. */
  readonly possible: boolean
  readonly filter: Filter
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
  /** When each claim of the graph that it is a part of holds. */
  readonly extents: ReadonlyMap<string, Extent>
  /** That graph: a relationship may rest on what is no part. */
  readonly whole: Graph
}

/** An actor that nothing ties is in no network; asked for by itself, whatever the time, it is there. */
function withActors({ nodes, relationships }: Presences, named: ReadonlySet<string>, graph: Graph): Presences {
  const loose = [...named].filter((id) => graph.nodes.get(id)?.claims.length === 0 && !nodes.has(id))
  return { nodes: new Map([...nodes, ...loose.map((id) => [id, 'possible'] as const)]), relationships }
}

function onlyDefinite(presences: ReadonlyMap<string, Presence>): Map<string, Presence> {
  return new Map([...presences].filter(([, presence]) => presence === 'definite'))
}

function presencesIn(graph: Graph, extents: ReadonlyMap<string, Extent>, { asOf, possible }: Wanted): Presences {
  const all = presencesAsOf(graph, extents, asOf)
  return possible ? all : { nodes: onlyDefinite(all.nodes), relationships: onlyDefinite(all.relationships) }
}

/**
 * The part of a graph that is wanted. As of a day it has the nodes and relationships that the network has on that day; the whole,
 * whatever the time, also has actors that nothing ties.
 * @throws {AppError} not-found where an id is none of the graph's.
 */
export function partOf(seen: Graph, wanted: Wanted): Part {
  const full = isFiltering(wanted.filter) ? buildGraph(filtered(seen, wanted.filter)) : seen
  const extents = claimExtents(full)
  const whole = wanted.mode === 'alliance' ? allianceGraph(full, extents) : full
  const network = presencesIn(whole, extents, wanted)
  const { ids, asOf } = wanted
  const isAlways = asOf.day === null && (asOf.since ?? null) === null && wanted.possible
  if (ids === null && isAlways) return { graph: whole, presences: network, extents, whole }
  const named = ids && within(whole, [...nodesNamed(whole, ids)], wanted.steps)
  const presences = named && isAlways ? withActors(network, named, whole) : network
  const there = new Set([...(named ?? whole.nodes.keys())].filter((id) => presences.nodes.has(id)))
  return { graph: subgraph(whole, there, (id) => presences.relationships.has(id)), presences, extents, whole }
}
