import type { Claim } from '../model/claim.ts'
import type { Day } from '../model/day.ts'
import type { Facts } from '../model/delta.ts'
import { groupedBy } from '../model/grouped.ts'
import type { AsOfView } from './as-of.ts'
import { endSaidBy, isEnded } from './stated-ends.ts'
import { spanOf } from './timeline.ts'

/** How something stands from a day on: the statuses that the claims of that day give it, in the order of their ids. */
export interface StatusStep {
  /** -Infinity where nothing says since when. */
  readonly since: Day
  readonly status: readonly string[]
}

/** From when on what a claim says may be so; of what ended, from when on it may have. */
function begun(claim: Claim, facts: Pick<Facts, 'sources'>): Day {
  if (isEnded(claim)) {
    const { first, last } = endSaidBy(claim, facts)
    // It was over when that was published: since when is not known, and what was before it was before.
    return Number.isFinite(first) ? first : last
  }
  return spanOf(claim)?.begin.first ?? Number.NEGATIVE_INFINITY
}

/** The life of something by its claims, in the order of time: signed, then ratified, then in force. */
export function stepsOf(claims: readonly Claim[], facts: Pick<Facts, 'sources'>): StatusStep[] {
  const told = claims.filter(({ status }) => status !== 'unknown').sort((a, b) => (a.id < b.id ? -1 : 1))
  return [...groupedBy(told, (claim) => begun(claim, facts))]
    .sort(([a], [b]) => a - b)
    .map(([since, same]) => ({ since, status: [...new Set(same.map(({ status }) => status))] }))
}

/** The statuses of the last step that may have been taken by the day of a view. */
export function statusOn(claims: readonly Claim[], { graph, asOf }: AsOfView): string[] {
  const day = asOf.day ?? Number.POSITIVE_INFINITY
  return [...(stepsOf(claims, graph).findLast(({ since }) => since <= day)?.status ?? [])]
}
