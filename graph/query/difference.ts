import { z } from 'zod'
import { type Day, formatDay } from '../model/day.ts'
import type { Graph } from '../model/graph.ts'
import { namesSchema } from '../model/names.ts'
import { AsOfView } from './as-of.ts'
import { claimExtents, type Extent, type Presence } from './extents.ts'
import { statusOn } from './status-on.ts'

const standing = z.object({ certainty: z.enum(['definite', 'possible']), status: z.array(z.string()) })
const element = z.object({
  id: z.string(),
  what: z.enum(['node', 'relationship']),
  /** The kind of the node, or the type of the relationship. */
  kind: z.string(),
  /** Of a node. */
  names: namesSchema,
  /** The nodes at the ends of a relationship. */
  ends: z.array(z.string()),
  claims: z.array(z.string()),
})

/** What is different on one day from what was on another, by id. */
export const differenceSchema = z.object({
  from: z.string(),
  to: z.string(),
  appeared: z.array(element.extend({ now: standing })),
  ended: z.array(element.extend({ was: standing })),
  changed: z.array(element.extend({ was: standing, now: standing })),
})
export type Difference = z.output<typeof differenceSchema>
type Standing = z.output<typeof standing>

interface Item {
  readonly id: string
  readonly claims: readonly string[]
}

/** How something stands on the day of a view: null where it is not there. Of actors nothing is said but that they are. */
function standingOf({ claims }: Item, certainty: Presence | null, view: AsOfView, hasStatus: boolean): Standing | null {
  if (!certainty) return null
  const told = hasStatus ? claims.filter((id) => view.claim(id)).map((id) => view.graph.claims.get(id)!) : []
  return { certainty, status: statusOn(told, view) }
}

function isSame(a: Standing, b: Standing): boolean {
  return a.certainty === b.certainty && a.status.join() === b.status.join()
}

/** What appeared, ended, or stands otherwise on the day `to` than on the day `from`. */
export function difference(
  graph: Graph,
  from: Day,
  to: Day,
  assessments = false,
  extents: ReadonlyMap<string, Extent> = claimExtents(graph),
): Difference {
  const [before, after] = [from, to].map((day) => new AsOfView(graph, extents, { day, assessments })) as [AsOfView, AsOfView]
  const found: Difference = { from: formatDay(from), to: formatDay(to), appeared: [], ended: [], changed: [] }
  const compare = (item: z.output<typeof element>, was: Standing | null, now: Standing | null) => {
    if (!was && now) found.appeared.push({ ...item, now })
    if (was && !now) found.ended.push({ ...item, was })
    if (was && now && !isSame(was, now)) found.changed.push({ ...item, was, now })
  }
  for (const node of graph.nodes.values()) {
    const on = (view: AsOfView) => standingOf(node, view.node(node.id), view, true)
    const { id, kind, names, claims } = node
    compare({ id, what: 'node', kind, names, ends: [], claims: [...claims] }, on(before), on(after))
  }
  for (const tie of graph.relationships.values()) {
    const on = (view: AsOfView) => standingOf(tie, view.relationship(tie), view, false)
    const { id, type, source, target, claims } = tie
    const item = { id, what: 'relationship' as const, kind: type, names: {}, ends: [source, target], claims: [...claims] }
    compare(item, on(before), on(after))
  }
  for (const list of [found.appeared, found.ended, found.changed]) list.sort((a, b) => (a.id < b.id ? -1 : 1))
  return found
}
