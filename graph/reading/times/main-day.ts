import type { Claim } from '../../model/claim.ts'
import type { ClaimType } from '../../model/claim-types.ts'

/** The day that an article is about: what it tells without a date of its own is of that day, not of the day of publication. */

const DAY = /^\d{4}-\d\d-\d\d$/
const MOST_DAYS = 10
const MILLISECONDS_A_DAY = 86_400_000

/** Of what is told without any date, what most often belongs to the occasion that the article tells of. */
const OF_OCCASION = new Set<ClaimType>(['commitment', 'treaty', 'document'])

/** A headline and the lead behind it say the day only once. */
const HEAD = 200
const IN_HEAD = new Set<ClaimType>(['event', 'sanction'])

function isInHead({ type, evidence, status }: Claim): boolean {
  return IN_HEAD.has(type) && status === 'occurred' && evidence.some(({ start }) => start < HEAD)
}

function isRecent(day: string, published: string | null): boolean {
  if (published === null || !DAY.test(published)) return false
  const days = (Date.parse(published) - Date.parse(day)) / MILLISECONDS_A_DAY
  return days >= 0 && days <= MOST_DAYS
}

/** The first day that a claim is dated to by words of the text, not long before publication; null where none is. */
function mainDay(claims: readonly Claim[], published: string | null): string | null {
  const inOrder = claims.toSorted((a, b) => a.evidence[0]!.start - b.evidence[0]!.start)
  const first = inOrder.find(
    ({ time, status }) =>
      time.edtf !== null &&
      time.text !== undefined &&
      status !== 'planned' &&
      DAY.test(time.edtf) &&
      isRecent(time.edtf, published),
  )
  return first?.time.edtf ?? null
}

/**
 * Claims that had no day of their own, of the day that the article is about.
 * @param published EDTF of the publication, or null.
 */
export function ofMainDay(claims: readonly Claim[], published: string | null): Claim[] {
  const day = mainDay(claims, published)
  if (day === null) return [...claims]
  return claims.map((claim) => {
    const { time, type } = claim
    const isUndated = time.edtf === null && time.text === undefined && (OF_OCCASION.has(type) || isInHead(claim))
    const isOfPublication = time.basis === 'anchor' && time.edtf === published
    return isUndated || isOfPublication ? { ...claim, time: { edtf: day, basis: 'relative' } } : claim
  })
}
