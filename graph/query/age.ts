import { ruleOf } from '../model/claim-types.ts'
import type { Day } from '../model/day.ts'
import type { Graph } from '../model/graph.ts'
import type { Extent } from './extents.ts'

/** After how many days a happening counts as older: a year, three years. */
export const AGES = [365, 1096] as const

/**
 * How far a happening has faded by a day: 0 not at all, 1 after a year, 2 after three. States of things and actors do not fade.
 * The youngest of the node's claims counts.
 */
export function fadingOf(graph: Graph, extents: ReadonlyMap<string, Extent>, node: string, day: Day | null): 0 | 1 | 2 {
  const claims = graph.nodes.get(node)?.claims.map((id) => graph.claims.get(id)!) ?? []
  if (day === null || claims.length === 0 || claims.some(({ type }) => ruleOf(type).lasts)) return 0
  const age = Math.min(...claims.map(({ id }) => day - extents.get(id)!.definite.first))
  return age >= AGES[1] ? 2 : age >= AGES[0] ? 1 : 0
}
