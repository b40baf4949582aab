import { type Claim, isSameClaim } from '../model/claim.ts'
import type { Facts } from '../model/delta.ts'
import { type Review, type ReviewedClaim, reviewedActors, reviewedClaims } from '../model/review.ts'
import { idsInGraph } from './namesakes.ts'

/** What bringing a graph up to date with a review comes to. */
export interface Pending {
  /** Accepted claims that the graph has not, or has otherwise. */
  readonly changed: readonly Claim[]
  /** Ids of claims in the graph that are not accepted any more. */
  readonly withdrawn: readonly string[]
}

/** A claim that names its actors and its happening by other ids, where there are such. */
export function withIds(claim: Claim, ids: ReadonlyMap<string, string>): Claim {
  const renamed = <T extends { entityId: string }>(each: T): T => ({ ...each, entityId: ids.get(each.entityId) ?? each.entityId })
  return {
    ...claim,
    asserts: claim.asserts && (ids.get(claim.asserts) ?? claim.asserts),
    place: claim.place && (ids.get(claim.place) ?? claim.place),
    participants: claim.participants.map(renamed),
    attribution: claim.attribution.map(renamed),
  }
}

/** The claims of a review as they stand: one that is in the graph, and of which nobody decided otherwise, is an accepted one. */
export function standingClaims(review: Review, { claims }: Pick<Facts, 'claims'>): ReviewedClaim[] {
  return reviewedClaims(review).map((each) =>
    each.decided === null && claims.has(each.claim.id) ? { ...each, verdict: 'accepted' } : each,
  )
}

function accepted(reviewed: readonly ReviewedClaim[], review: Review, facts: Pick<Facts, 'claims'>): Claim[] {
  const ids = idsInGraph(review, facts)
  return reviewed.flatMap(({ claim, verdict }) => (verdict === 'accepted' ? [withIds(claim, ids)] : []))
}

/** The claims that an analyst accepted, as they belong into the graph. */
export function acceptedClaims(review: Review, facts: Pick<Facts, 'claims'>): Claim[] {
  return accepted(reviewedClaims(review), review, facts)
}

/** What of a review is not in the graph as it was decided. */
export function pendingOf(review: Review, facts: Pick<Facts, 'claims'>): Pending {
  const { claims } = facts
  const reviewed = reviewedClaims(review)
  const changed = accepted(reviewed, review, facts).filter((claim) => {
    const stored = claims.get(claim.id)
    return !stored || !isSameClaim(stored, claim)
  })
  const left = reviewed.filter(({ verdict, decided }) => decided !== null && verdict !== 'accepted')
  return { changed, withdrawn: left.map(({ claim }) => claim.id).filter((id) => claims.has(id)) }
}

/** The actors of an article under the ids by which they belong into the graph. */
export function actorsForGraph(review: Review, facts: Pick<Facts, 'claims'>): ReturnType<typeof reviewedActors> {
  const ids = idsInGraph(review, facts)
  return reviewedActors(review).map((actor) => ({ ...actor, id: ids.get(actor.id) ?? actor.id }))
}
