import type { Claim } from '../model/claim.ts'
import { ruleOf } from '../model/claim-types.ts'
import type { Day } from '../model/day.ts'
import type { Facts } from '../model/delta.ts'
import { parseEdtf, type TimeSpan } from '../model/edtf-time.ts'
import { ENDED, endStatedFor, type StatedEnds, statedEnds } from './stated-ends.ts'

/**
 * On which days what a claim says is so. From `possible.first` to `possible.last` at least one reading of its date includes the
 * day; from `definite.first` to `definite.last` every reading does. An empty range has first > last.
 */
export interface Extent {
  readonly possible: { readonly first: Day; readonly last: Day }
  readonly definite: { readonly first: Day; readonly last: Day }
}

export type Presence = 'definite' | 'possible'

const EVER = { first: Number.NEGATIVE_INFINITY, last: Number.POSITIVE_INFINITY }
const NEVER = { first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY }

/** A claim without a date: all that is known is "not after publication", so that no day is certain. */
const UNDATED: Extent = { possible: EVER, definite: NEVER }

/** A happening is there from its day on. */
function happeningExtent({ begin }: TimeSpan): Extent {
  return {
    possible: { first: begin.first, last: Number.POSITIVE_INFINITY },
    definite: { first: begin.last, last: Number.POSITIVE_INFINITY },
  }
}

/**
 * A state of things holds over its interval. A single date is its beginning, and it goes on; but where the status says that it
 * ended, the single date is its end, and when it began is not known.
 */
function stateExtent(span: TimeSpan, ended: boolean): Extent {
  const { begin, end, isInterval } = span
  if (isInterval) return { possible: { first: begin.first, last: end.last }, definite: { first: begin.last, last: end.first } }
  if (ended) return { possible: { first: Number.NEGATIVE_INFINITY, last: end.last }, definite: NEVER }
  return happeningExtent(span)
}

/** Said not to be, only planned, or only guessed at: whatever its date, no day is certain. */
function isCertainOfNothing({ type, status, certainty }: Claim): boolean {
  return status === 'denied' || status === 'planned' || (certainty === 'speculative' && type !== 'assessment')
}

function extentOf(claim: Claim): Extent {
  if (claim.time.edtf === null) return UNDATED
  const span = parseEdtf(claim.time.edtf)
  const extent = ruleOf(claim.type).lasts ? stateExtent(span, ENDED.has(claim.status)) : happeningExtent(span)
  return isCertainOfNothing(claim) ? { ...extent, definite: NEVER } : extent
}

/** Where one claim says when a state ended, the open end that another claim left gives way to it. */
function cappedBy(ends: StatedEnds, claim: Claim): Extent {
  const { possible, definite } = extentOf(claim)
  const end = endStatedFor(ends, claim, possible.first)
  return {
    possible: { ...possible, last: Math.min(possible.last, end.last) },
    definite: { ...definite, last: Math.min(definite.last, end.first) },
  }
}

/** The extent of every claim of a graph, by claim id. */
export function claimExtents({ claims }: Pick<Facts, 'claims'>): Map<string, Extent> {
  const ends = statedEnds(claims.values())
  return new Map([...claims.values()].map((claim) => [claim.id, cappedBy(ends, claim)]))
}

/** Whether an extent includes a day; over all time (`null`), whether any day is certain. */
export function presenceOn({ possible, definite }: Extent, day: Day | null): Presence | null {
  if (day === null) return definite.first <= definite.last ? 'definite' : 'possible'
  if (definite.first <= day && day <= definite.last) return 'definite'
  return possible.first <= day && day <= possible.last ? 'possible' : null
}
