import { z } from 'zod'
import { formatDay } from '../../model/day.ts'
import type { Graph } from '../../model/graph.ts'
import { type AsOf, AsOfView } from '../as-of.ts'
import { claimExtents, type Extent } from '../extents.ts'
import { balanceSchema, balances, commitmentRowSchema, commitmentRows } from './commitments.ts'
import { meetingPairs, meetingRowSchema, meetingRows, pairSchema } from './meetings.ts'
import { treatyRowSchema, treatyRows } from './treaties.ts'

export const ledgerSchema = z.object({
  asOf: z.string().nullable(),
  /** What was promised and what was given, in the order of time. */
  commitments: z.array(commitmentRowSchema),
  /** Pledged against delivered. */
  balances: z.array(balanceSchema),
  treaties: z.array(treatyRowSchema),
  meetings: z.array(meetingRowSchema),
  pairs: z.array(pairSchema),
})
export type Ledger = z.output<typeof ledgerSchema>

/** The books of a graph as of a day: commitments, treaties and meetings, each row with the claims that it rests on. */
export function ledger(graph: Graph, asOf: AsOf, extents: ReadonlyMap<string, Extent> = claimExtents(graph)): Ledger {
  const view = new AsOfView(graph, extents, asOf)
  const commitments = commitmentRows(view)
  const meetings = meetingRows(view)
  return {
    asOf: asOf.day === null ? null : formatDay(asOf.day),
    commitments,
    balances: balances(commitments),
    treaties: treatyRows(view),
    meetings,
    pairs: meetingPairs(meetings),
  }
}
