import type { Claim } from '../model/claim.ts'
import { ruleOf } from '../model/claim-types.ts'
import type { DayRange, TimeSpan } from '../model/edtf-time.ts'
import { isEnded } from './stated-ends.ts'
import { spanOf } from './timeline.ts'

/** What two claims on one node can disagree about. */
export type Dispute = 'time' | 'status' | 'amount'

function pairs<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((a, at) => items.slice(at + 1).map((b): [T, T] => [a, b]))
}

function isApart(a: DayRange, b: DayRange): boolean {
  return a.last < b.first || b.last < a.first
}

/** The step of a thing's life that a claim dates: an end is an end, whatever it is called. */
function stepOf(claim: Claim): string {
  return isEnded(claim) ? 'end' : claim.status
}

function whole({ begin, end, isInterval }: TimeSpan): DayRange {
  return { first: begin.first, last: isInterval ? end.last : begin.last }
}

/** Signature, ratification and end are different days of one thing: only the same step can be dated differently. */
function timesApart([a, b]: [Claim, Claim]): boolean {
  const [first, second] = [spanOf(a), spanOf(b)]
  if (!first || !second || stepOf(a) !== stepOf(b)) return false
  if (isEnded(a)) return isApart(first.end, second.end)
  // A happening of some days, and what goes on on a day: apart only where no day is of both.
  if (!ruleOf(a.type).lasts || a.status === 'ongoing') return isApart(whole(first), whole(second))
  return isApart(first.begin, second.begin) || (isClosed(first) && isClosed(second) && isApart(first.end, second.end))
}

function isClosed({ isInterval, end }: TimeSpan): boolean {
  return isInterval && Number.isFinite(end.last)
}

/** Both count the same, and no number of the one is a number of the other. */
function amountsApart([a, b]: [Claim, Claim]): boolean {
  const units = new Set(a.amounts.map(({ unit }) => unit))
  return [...units].some((unit) => {
    const [one, other] = [a, b].map(({ amounts }) => amounts.filter((each) => each.unit === unit)) as [Amount[], Amount[]]
    return other.length > 0 && one.every((each) => other.every((its) => isOutside(each, its)))
  })
}

type Amount = Claim['amounts'][number]

function isOutside(a: Amount, b: Amount): boolean {
  // "About" may be a tenth less or more.
  const low = ({ min, approximate }: Amount) => (min ?? Number.NEGATIVE_INFINITY) * (approximate ? 0.9 : 1)
  const high = ({ max, approximate }: Amount) => (max ?? Number.POSITIVE_INFINITY) * (approximate ? 1.1 : 1)
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
