import { type Claim, isSameClaim } from '../model/claim.ts'
import type { Facts } from '../model/delta.ts'
import { matchesOf, type Review, type ReviewedClaim, reviewedActors, reviewedClaims } from '../model/review.ts'

/** What bringing a graph up to date with a review comes to. */
export interface Pending {
  /** Accepted claims that the graph has not, or has otherwise. */
  readonly changed: readonly Claim[]
  /** Ids of claims in the graph that are not accepted any more. */
  readonly withdrawn: readonly string[]
}

/** A claim whose actors and happening are those of the graph that an analyst matched them with. */
export function withMatches(claim: Claim, matches: ReadonlyMap<string, string | null>): Claim {
  const matched = <T extends { entityId: string }>(each: T): T => ({
    ...each,
    entityId: matches.get(each.entityId) ?? each.entityId,
  })
  return {
    ...claim,
    asserts: claim.asserts && (matches.get(claim.asserts) ?? claim.asserts),
    place: claim.place && (matches.get(claim.place) ?? claim.place),
    participants: claim.participants.map(matched),
    attribution: claim.attribution.map(matched),
  }
}

/** The claims of a review as they stand: one that is in the graph, and of which nobody decided otherwise, is an accepted one. */
export function standingClaims(review: Review, { claims }: Pick<Facts, 'claims'>): ReviewedClaim[] {
  return reviewedClaims(review).map((each) =>
    each.decided === null && claims.has(each.claim.id) ? { ...each, verdict: 'accepted' } : each,
  )
}

function accepted(reviewed: readonly ReviewedClaim[], review: Review): Claim[] {
  const matches = matchesOf(review)
  return reviewed.flatMap(({ claim, verdict }) => (verdict === 'accepted' ? [withMatches(claim, matches)] : []))
}

/** The claims that an analyst accepted, as they belong into the graph. */
export function acceptedClaims(review: Review): Claim[] {
  return accepted(reviewedClaims(review), review)
}

/** What of a review is not in the graph as it was decided. */
export function pendingOf(review: Review, { claims }: Pick<Facts, 'claims'>): Pending {
  const reviewed = reviewedClaims(review)
  const changed = accepted(reviewed, review).filter((claim) => {
    const stored = claims.get(claim.id)
    return !stored || !isSameClaim(stored, claim)
  })
  const left = reviewed.filter(({ verdict, decided }) => decided !== null && verdict !== 'accepted')
  return { changed, withdrawn: left.map(({ claim }) => claim.id).filter((id) => claims.has(id)) }
}

/** The actors of an article under the ids that they have in the graph where an analyst matched them. */
export function matchedActors(review: Review): ReturnType<typeof reviewedActors> {
  const matches = matchesOf(review)
  return reviewedActors(review).map((actor) => ({ ...actor, id: matches.get(actor.id) ?? actor.id }))
}
