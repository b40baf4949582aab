import type { Claim } from '../model/claim.ts'
import type { DayRange, TimeSpan } from '../model/edtf-time.ts'
import { spanOf } from './timeline.ts'

/** What two claims on one node can disagree about. */
export type Dispute = 'time' | 'status' | 'amount'

function pairs<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((a, at) => items.slice(at + 1).map((b): [T, T] => [a, b]))
}

function isApart(a: DayRange, b: DayRange): boolean {
  return a.last < b.first || b.last < a.first
}

/** Signature, ratification and end are different days of one thing: only the same step can be dated differently. */
function timesApart([a, b]: [Claim, Claim]): boolean {
  const [first, second] = [spanOf(a), spanOf(b)]
  if (!first || !second || a.status !== b.status) return false
  // What goes on on a day may have begun long before.
  if (a.status === 'ongoing') return isApart(whole(first), whole(second))
  return isApart(first.begin, second.begin) || isApart(first.end, second.end)
}

function whole({ begin, end, isInterval }: TimeSpan): DayRange {
  return { first: begin.first, last: isInterval ? end.last : begin.last }
}

function amountsApart([a, b]: [Claim, Claim]): boolean {
  return a.amounts.some((one) => b.amounts.some((other) => one.unit === other.unit && isOutside(one, other)))
}

type Amount = Claim['amounts'][number]

function isOutside(a: Amount, b: Amount): boolean {
  const low = ({ min }: Amount) => min ?? Number.NEGATIVE_INFINITY
  const high = ({ max }: Amount) => max ?? Number.POSITIVE_INFINITY
  return high(a) < low(b) || high(b) < low(a)
}

function deniesOther([a, b]: [Claim, Claim]): boolean {
  return (a.status === 'denied') !== (b.status === 'denied')
}

/** What the claims on one node disagree about: dates that exclude each other, amounts that do, one that denies what one says. */
export function disputesOf(claims: readonly Claim[]): Dispute[] {
  const all = pairs(claims)
  const found: [Dispute, boolean][] = [
    ['time', all.some(timesApart)],
    ['status', all.some(deniesOther)],
    ['amount', all.some(amountsApart)],
  ]
  return found.filter(([, isSo]) => isSo).map(([dispute]) => dispute)
}
