import type { Claim } from '../model/claim.ts'
import { spanOf } from './timeline.ts'

/** What two claims on one node can disagree about. */
export type Dispute = 'time' | 'status' | 'amount'

function pairs<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((a, at) => items.slice(at + 1).map((b): [T, T] => [a, b]))
}

function timesApart([a, b]: [Claim, Claim]): boolean {
  const [first, second] = [spanOf(a), spanOf(b)]
  if (!first || !second) return false
  const isApart = (x: { first: number; last: number }, y: { first: number; last: number }) => x.last < y.first || y.last < x.first
  return isApart(first.begin, second.begin) || isApart(first.end, second.end)
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
