import { z } from 'zod'
import type { Claim } from '../../model/claim.ts'
import { formatDay } from '../../model/day.ts'
import type { GraphNode } from '../../model/graph.ts'
import { namesSchema } from '../../model/names.ts'
import type { AsOfView } from '../as-of.ts'
import { surest } from '../as-of.ts'
import { daysNamed } from '../days-named.ts'
import { disputesOf } from '../disputes.ts'
import type { Presence } from '../extents.ts'
import { statusOn } from '../status-on.ts'

/** What every row of a ledger has: the node that it is of, what its claims say of it as of the day, and on whose word. */
export const rowSchema = z.object({
  id: z.string(),
  names: namesSchema,
  /** The claims that say so as of the day. */
  claims: z.array(z.string()),
  sources: z.array(z.string()),
  /** How it stands by the last of its claims; more than one where these differ. */
  status: z.array(z.string()),
  certainty: z.enum(['definite', 'possible']),
  /** What its claims disagree about: time, status, amount. */
  disputes: z.array(z.string()),
  /** Its dates as its claims have them. */
  edtf: z.array(z.string()),
  /** The first and the last day that these name: `2025-07-31`; null where that side is open or unknown. */
  first: z.string().nullable(),
  last: z.string().nullable(),
})
export type LedgerRow = z.output<typeof rowSchema>

/** A node of a ledger with those of its claims that say something as of the day. */
export interface Entry {
  readonly node: GraphNode
  readonly claims: readonly Claim[]
  readonly certainty: Presence
}

/** The nodes of some kinds that are there on the day of a view. */
export function entriesOf(view: AsOfView, kinds: readonly string[]): Entry[] {
  return [...view.graph.nodes.values()].flatMap((node) => {
    if (!kinds.includes(node.kind)) return []
    const ids = node.claims.filter((id) => view.claim(id) !== null)
    const certainty = surest(ids.map((id) => view.claim(id)))
    return certainty ? { node, claims: ids.map((id) => view.graph.claims.get(id)!), certainty } : []
  })
}

function distinct<T>(items: Iterable<T>): T[] {
  return [...new Set(items)]
}

/** The ids of those who take part in one of some roles, each once. */
export function inRoles(claims: readonly Claim[], ...roles: readonly string[]): string[] {
  return distinct(
    claims.flatMap(({ participants }) => participants.flatMap(({ role, entityId }) => (roles.includes(role) ? entityId : []))),
  )
}

export function rowOf({ node, claims, certainty }: Entry, view: AsOfView): LedgerRow {
  const { earliest, latest } = daysNamed(claims)
  return {
    id: node.id,
    names: node.names,
    claims: claims.map(({ id }) => id),
    sources: distinct(claims.map(({ sourceId }) => sourceId)),
    status: statusOn(claims, view),
    certainty,
    disputes: disputesOf(claims),
    edtf: distinct(claims.flatMap(({ time }) => time.edtf ?? [])),
    first: earliest === null ? null : formatDay(earliest),
    last: latest === null ? null : formatDay(latest),
  }
}

/** Rows in the order of time, the undated last. */
export function byTime(a: LedgerRow, b: LedgerRow): number {
  const key = ({ first, last, id }: LedgerRow) => `${first ?? last ?? '9999'} ${id}`
  return key(a) < key(b) ? -1 : 1
}
