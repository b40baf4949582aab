import { tiesOf } from '../model/assertion.ts'
import type { Claim } from '../model/claim.ts'
import { ruleOf } from '../model/claim-types.ts'
import type { Day } from '../model/day.ts'
import { type DayRange, parseEdtf } from '../model/edtf-time.ts'
import { nameIn } from '../model/names.ts'

/** The statuses by which a claim says that a state of things is over. */
export const ENDED = new Set(['terminated', 'lapsed'])

/** Days on which claims say that a state of things ended, by the state. */
export type StatedEnds = ReadonlyMap<string, readonly DayRange[]>

/**
 * What a claim says the state of: its node; or, where it ties actors to each other, each pair and how. An end with a title ends
 * that office, one without ends every office of the pair.
 */
function statesOf(claim: Claim, title: string): string[] {
  if (claim.asserts !== null) return [claim.asserts]
  const isMutual = claim.relation === 'ally' || claim.relation === 'rival'
  return tiesOf(claim).map(({ type, source, target }) => {
    const ends = isMutual ? [source, target].sort() : [source, target]
    return JSON.stringify([type, ...ends, title])
  })
}

function titleOf(claim: Claim): string {
  return nameIn(claim.title ?? {}, 'en')
}

/** Where claims say that a state of things ended. */
export function statedEnds(claims: Iterable<Claim>): StatedEnds {
  const ends = new Map<string, DayRange[]>()
  for (const claim of claims) {
    if (!ENDED.has(claim.status) || claim.time.edtf === null || !ruleOf(claim.type).lasts) continue
    const { end } = parseEdtf(claim.time.edtf)
    for (const state of statesOf(claim, titleOf(claim))) ends.set(state, [...(ends.get(state) ?? []), end])
  }
  return ends
}

/** A single date begins a state, `a/..` and `a/` leave its end open: none of them says that it will never end. */
function leavesEndOpen({ type, status, time }: Claim): boolean {
  if (!ruleOf(type).lasts || ENDED.has(status)) return false
  return !time.edtf?.includes('/') || /\/(\.\.)?$/.test(time.edtf)
}

/** The days on which one state ended: ends before it began are those of an earlier time. */
function endOf(ends: StatedEnds, states: readonly string[], began: Day): DayRange {
  const after = states.flatMap((state) => ends.get(state) ?? []).filter(({ last }) => last >= began)
  return {
    first: Math.min(Number.POSITIVE_INFINITY, ...after.map(({ first }) => first)),
    last: after.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...after.map(({ last }) => last)),
  }
}

/** From when to when what a claim leaves open may have ended, as others say; to the end of time where nobody does. */
export function endStatedFor(ends: StatedEnds, claim: Claim, began: Day): DayRange {
  const none = { first: Number.POSITIVE_INFINITY, last: Number.POSITIVE_INFINITY }
  if (ends.size === 0 || !leavesEndOpen(claim)) return none
  const [untitled, titled] = [statesOf(claim, ''), statesOf(claim, titleOf(claim))]
  const each = untitled.map((state, at) => endOf(ends, [...new Set([state, titled[at]!])], began))
  if (each.length === 0) return none
  return { first: Math.min(...each.map(({ first }) => first)), last: Math.max(...each.map(({ last }) => last)) }
}
