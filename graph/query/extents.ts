import type { Claim } from '../model/claim.ts'
import { ruleOf } from '../model/claim-types.ts'
import type { Day } from '../model/day.ts'
import type { Facts } from '../model/delta.ts'
import { type DayRange, parseEdtf, type TimeSpan } from '../model/edtf-time.ts'
import { endSaidBy, endSaidOf, exitsSaid, isEnded, isUnsure, type States, statesSaid } from './stated-ends.ts'

/**
 * On which days what a claim says is so. From `possible.first` to `possible.last` at least one reading of its date includes the
 * day; from `definite.first` to `definite.last` every reading does. An empty range has first > last.
 */
export interface Extent {
  readonly possible: { readonly first: Day; readonly last: Day }
  readonly definite: { readonly first: Day; readonly last: Day }
  /** On which days those whom the claim names left what goes on without them; only where it says that they did. */
  readonly exit?: DayRange
}

export type Presence = 'definite' | 'possible'

const EVER = { first: Number.NEGATIVE_INFINITY, last: Number.POSITIVE_INFINITY }
const NEVER = { first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY }

/** A claim without a date: all that is known is "not after publication", so that no day is certain. */
const UNDATED: Extent = { possible: EVER, definite: NEVER }

/** A happening is there from its day on. */
function happeningExtent({ begin }: Pick<TimeSpan, 'begin'>): Extent {
  return {
    possible: { first: begin.first, last: Number.POSITIVE_INFINITY },
    definite: { first: begin.last, last: Number.POSITIVE_INFINITY },
  }
}

/** A state of things holds over its interval. A single date is its beginning, and it goes on. */
function stateExtent({ begin, end, isInterval }: TimeSpan): Extent {
  if (!isInterval) return happeningExtent({ begin })
  return { possible: { first: begin.first, last: end.last }, definite: { first: begin.last, last: end.first } }
}

/** A claim that a state ended says that it was there before; since when is not known. */
function endedExtent(claim: Claim, facts: Pick<Facts, 'sources'>): Extent {
  const { begin, end, isInterval } = parseEdtf(claim.time.edtf ?? '../..')
  if (isInterval && Number.isFinite(begin.first) && Number.isFinite(end.last)) return stateExtent({ begin, end, isInterval })
  return { possible: { first: Number.NEGATIVE_INFINITY, last: endSaidBy(claim, facts).last }, definite: NEVER }
}

function extentOf(claim: Claim, facts: Pick<Facts, 'sources'>): Extent {
  if (ruleOf(claim.type).lasts && isEnded(claim)) return endedExtent(claim, facts)
  if (claim.time.edtf === null) return UNDATED
  const span = parseEdtf(claim.time.edtf)
  const extent = ruleOf(claim.type).lasts ? stateExtent(span) : happeningExtent(span)
  return isUnsure(claim) ? { ...extent, definite: NEVER } : extent
}

/** Where one claim says when a state ended, the open end that another claim left gives way to it. */
function cappedExtent(claim: Claim, facts: Pick<Facts, 'sources'>, states: States): Extent {
  const { possible, definite } = extentOf(claim, facts)
  const end = endSaidOf(states, claim, possible.first)
  return {
    possible: { ...possible, last: Math.min(possible.last, end.last) },
    definite: { ...definite, last: Math.min(definite.last, end.first) },
  }
}

/** The extent of every claim of a graph, by claim id. */
export function claimExtents(facts: Pick<Facts, 'claims' | 'sources'>): Map<string, Extent> {
  const exits = exitsSaid(facts)
  const states = statesSaid(facts, exits)
  return new Map(
    [...facts.claims.values()].map((claim) => {
      const exit = exits.get(claim.id)
      return [claim.id, { ...cappedExtent(claim, facts, states), ...(exit && { exit }) }]
    }),
  )
}

/** Whether an extent includes a day; over all time (`null`), whether any day is certain. */
export function presenceOn({ possible, definite }: Extent, day: Day | null): Presence | null {
  // An empty range at infinity is no day.
  if (day === null) return definite.first <= definite.last && Number.isFinite(definite.first) ? 'definite' : 'possible'
  if (definite.first <= day && day <= definite.last) return 'definite'
  return possible.first <= day && day <= possible.last ? 'possible' : null
}

/**
 * Whether what a claim says was so on some day of a range: a state of things at any time of it, a happening only where it happened
 * within.
 */
export function presenceIn({ possible, definite }: Extent, { first, last }: DayRange, lasts: boolean): Presence | null {
  if (first > last) return null
  if (!lasts) {
    if (possible.first >= first && definite.first <= last) return 'definite'
    return possible.first <= last && definite.first >= first ? 'possible' : null
  }
  if (definite.first <= last && definite.last >= first) return 'definite'
  return possible.first <= last && possible.last >= first ? 'possible' : null
}
