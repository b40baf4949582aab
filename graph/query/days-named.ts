import type { Claim } from '../model/claim.ts'
import type { Day } from '../model/day.ts'
import { parseEdtf } from '../model/edtf-time.ts'

/** The first and last day that some claims' dates name; null where that side is open or unknown, or nothing is dated. */
export function daysNamed(claims: readonly Claim[]): { earliest: Day | null; latest: Day | null } {
  const spans = claims.flatMap(({ time }) => (time.edtf === null ? [] : [parseEdtf(time.edtf)]))
  const earliest = Math.min(...spans.map(({ begin }) => begin.first))
  const latest = Math.max(...spans.map(({ end }) => end.last))
  return { earliest: Number.isFinite(earliest) ? earliest : null, latest: Number.isFinite(latest) ? latest : null }
}
