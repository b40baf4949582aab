import { z } from 'zod'
import type { Graph } from '../model/graph.ts'
import { namesSchema } from '../model/names.ts'
import { disputesOf } from './disputes.ts'

export const contradictionSchema = z.object({
  /** The happening that the claims speak of. */
  node: z.string(),
  kind: z.string(),
  names: namesSchema,
  /** What they disagree about: dates or amounts that exclude each other, one that denies what another says. */
  about: z.array(z.enum(['time', 'status', 'amount'])).min(1),
  /** The claims on it, with the source of each: they stay apart. */
  claims: z.array(z.object({ id: z.string(), sourceId: z.string() })),
})
export type Contradiction = z.output<typeof contradictionSchema>

/** Every happening of a graph whose claims disagree, in the order of the graph. */
export function contradictions(graph: Graph): Contradiction[] {
  return [...graph.nodes.values()].flatMap(({ id, kind, names, claims: ids }) => {
    const claims = ids.map((each) => graph.claims.get(each)!)
    const about = disputesOf(claims)
    if (about.length === 0) return []
    return [{ node: id, kind, names, about, claims: claims.map((claim) => ({ id: claim.id, sourceId: claim.sourceId })) }]
  })
}
