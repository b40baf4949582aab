import { z } from 'zod'
import type { Graph } from '../model/graph.ts'

export const countsSchema = z.object({
  sources: z.int(),
  claims: z.int(),
  nodes: z.record(z.string(), z.int()),
  relationships: z.record(z.string(), z.int()),
})
export type Counts = z.output<typeof countsSchema>

export function tally(kinds: Iterable<string>): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const kind of [...kinds].sort()) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

export function countsOf(graph: Graph): Counts {
  return {
    sources: graph.sources.size,
    claims: graph.claims.size,
    nodes: tally([...graph.nodes.values()].map(({ kind }) => kind)),
    relationships: tally([...graph.relationships.values()].map(({ type }) => type)),
  }
}
