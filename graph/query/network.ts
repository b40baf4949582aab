import { z } from 'zod'
import { formatDay } from '../model/day.ts'
import type { Graph } from '../model/graph.ts'
import { namesSchema } from '../model/names.ts'
import { type AsOf, presencesAsOf } from './as-of.ts'
import { claimExtents } from './extents.ts'

const certainty = z.enum(['definite', 'possible'])

export const networkSchema = z.object({
  asOf: z.string().nullable(),
  nodes: z.array(z.object({ id: z.string(), kind: z.string(), names: namesSchema, claims: z.array(z.string()), certainty })),
  relationships: z.array(
    z.object({
      id: z.string(),
      type: z.string(),
      source: z.string(),
      target: z.string(),
      role: z.string(),
      claims: z.array(z.string()),
      certainty,
    }),
  ),
})
export type Network = z.output<typeof networkSchema>

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** The nodes and relationships that are there on a day, sorted by id. */
export function network(graph: Graph, asOf: AsOf): Network {
  const { nodes, relationships } = presencesAsOf(graph, claimExtents(graph), asOf)
  return {
    asOf: asOf.day === null ? null : formatDay(asOf.day),
    nodes: [...nodes]
      .map(([id, how]) => ({ ...graph.nodes.get(id)!, claims: [...graph.nodes.get(id)!.claims], certainty: how }))
      .sort(byId),
    relationships: [...relationships]
      .map(([id, how]) => ({ ...graph.relationships.get(id)!, claims: [...graph.relationships.get(id)!.claims], certainty: how }))
      .sort(byId),
  }
}
