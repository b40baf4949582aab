import type { ReviewedClaim } from '../../graph/model/review.ts'
import type { Span } from '../../graph/model/span.ts'

/** A run of an article's text that belongs to the same claims all through. */
export interface MarkedRun {
  readonly start: number
  readonly end: number
  /** Claims that rest on it, in the order of the text. */
  readonly claims: readonly ReviewedClaim[]
}

function rests({ claim }: ReviewedClaim, { start, end }: Omit<Span, 'quote'>): boolean {
  return claim.evidence.some((span) => span.start < end && start < span.end)
}

/** Cuts a stretch of the text where the evidence of a claim begins or ends. */
export function marksIn(stretch: { start: number; end: number }, claims: readonly ReviewedClaim[]): MarkedRun[] {
  const { start, end } = stretch
  const here = claims.filter((each) => rests(each, stretch))
  const edges = here.flatMap(({ claim }) => claim.evidence.flatMap((span) => [span.start, span.end]))
  const cuts = [...new Set([start, ...edges.filter((edge) => start < edge && edge < end), end])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((from, at) => {
    const run = { start: from, end: cuts[at + 1]! }
    return { ...run, claims: here.filter((each) => rests(each, run)) }
  })
}
