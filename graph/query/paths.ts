import { z } from 'zod'
import { formatDay } from '../model/day.ts'
import type { Graph, Relationship } from '../model/graph.ts'
import { namesSchema } from '../model/names.ts'
import { type AsOf, presencesAsOf } from './as-of.ts'
import { claimExtents, type Extent } from './extents.ts'

const quoteSchema = z.object({ claim: z.string(), source: z.string(), quote: z.string() })

/** From one node to the next: every relationship between the two, with the sentences that say so. */
const stepSchema = z.object({
  from: z.string(),
  to: z.string(),
  relationships: z.array(z.object({ id: z.string(), type: z.string(), role: z.string(), quotes: z.array(quoteSchema) })),
})

export const pathsSchema = z.object({
  asOf: z.string().nullable(),
  from: z.string(),
  to: z.string(),
  /** Simple paths, the shortest first: none goes through a node twice. */
  paths: z.array(z.object({ nodes: z.array(z.object({ id: z.string(), names: namesSchema })), steps: z.array(stepSchema) })),
  /** How many of them are as short as the shortest. */
  shortest: z.int(),
  /** Whether there are more than were asked for. */
  isCut: z.boolean(),
})
export type Paths = z.output<typeof pathsSchema>

/** Which paths are wanted: no more than `most`, none of more than `steps` steps. */
export interface PathsWanted {
  readonly from: string
  readonly to: string
  readonly most: number
  readonly steps: number
}

type Neighbours = ReadonlyMap<string, ReadonlyMap<string, readonly Relationship[]>>

/** Of each node that is there its neighbours, in the order of their ids, with what ties them. */
function neighboursOf(graph: Graph, present: ReadonlyMap<string, unknown>): Neighbours {
  const all = new Map<string, Map<string, Relationship[]>>()
  const add = (from: string, to: string, tie: Relationship) => {
    const own = all.get(from) ?? new Map<string, Relationship[]>()
    own.set(to, [...(own.get(to) ?? []), tie])
    all.set(from, own)
  }
  const ties = [...graph.relationships.values()].filter(({ id, source, target }) => present.has(id) && source !== target)
  for (const tie of ties.sort((a, b) => (a.id < b.id ? -1 : 1))) {
    add(tie.source, tie.target, tie)
    add(tie.target, tie.source, tie)
  }
  return new Map([...all].map(([id, own]) => [id, new Map([...own].sort(([a], [b]) => (a < b ? -1 : 1)))]))
}

/** How many steps each node is away from one, as far as some. */
function distancesTo(to: string, neighbours: Neighbours, most: number): Map<string, number> {
  const distances = new Map([[to, 0]])
  let edge = [to]
  for (let step = 1; step <= most && edge.length > 0; step++) {
    edge = [...new Set(edge.flatMap((id) => [...(neighbours.get(id)?.keys() ?? [])]))].filter((id) => !distances.has(id))
    for (const id of edge) distances.set(id, step)
  }
  return distances
}

/** Every simple path of just so many steps; a step that leads too far away from the end is not taken. */
function* pathsOf(
  path: readonly string[],
  to: string,
  left: number,
  neighbours: Neighbours,
  distances: ReadonlyMap<string, number>,
): Generator<readonly string[]> {
  const here = path.at(-1)!
  if (left === 0) {
    if (here === to) yield path
    return
  }
  if (here === to) return
  for (const next of neighbours.get(here)?.keys() ?? [])
    if ((distances.get(next) ?? Number.POSITIVE_INFINITY) < left && !path.includes(next))
      yield* pathsOf([...path, next], to, left - 1, neighbours, distances)
}

function found({ from, to, most, steps }: PathsWanted, neighbours: Neighbours): (readonly string[])[] {
  const distances = distancesTo(to, neighbours, steps)
  const paths: (readonly string[])[] = []
  for (let length = distances.get(from) ?? steps + 1; length <= steps && length > 0; length++)
    for (const path of pathsOf([from], to, length, neighbours, distances)) {
      paths.push(path)
      // One more than is wanted tells that there are more.
      if (paths.length > most) return paths
    }
  return paths
}

function quotesOf(graph: Graph, claims: readonly string[]) {
  return claims.flatMap((id) => {
    const claim = graph.claims.get(id)!
    return claim.evidence.map(({ quote }) => ({ claim: id, source: claim.sourceId, quote }))
  })
}

/** The simple paths between two nodes of the network as of a day, the shortest first, with the sentences along them. */
export function paths(
  graph: Graph,
  asOf: AsOf,
  wanted: PathsWanted,
  extents: ReadonlyMap<string, Extent> = claimExtents(graph),
): Paths {
  const neighbours = neighboursOf(graph, presencesAsOf(graph, extents, asOf).relationships)
  const all = found(wanted, neighbours)
  const shown = all.slice(0, wanted.most)
  const told = (ids: readonly string[]) => ({
    nodes: ids.map((id) => ({ id, names: graph.nodes.get(id)!.names })),
    steps: ids.slice(1).map((to, at) => ({
      from: ids[at]!,
      to,
      relationships: neighbours
        .get(ids[at]!)!
        .get(to)!
        .map(({ id, type, role, claims }) => ({ id, type, role, quotes: quotesOf(graph, claims) })),
    })),
  })
  return {
    asOf: asOf.day === null ? null : formatDay(asOf.day),
    from: wanted.from,
    to: wanted.to,
    paths: shown.map(told),
    shortest: shown.filter(({ length }) => length === shown[0]!.length).length,
    isCut: all.length > wanted.most,
  }
}
