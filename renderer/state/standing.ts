import type { Claim } from '../../graph/model/claim.ts'
import type { Facts } from '../../graph/model/delta.ts'
import { type Decision, type Review, type ReviewedClaim, reviewedActors } from '../../graph/model/review.ts'
import { matchesFor } from '../../graph/query/matches.ts'
import { standingClaims } from '../../graph/query/pending.ts'
import { agreements } from '../../graph/reading/claims/agreements.ts'
import { perReading } from './per-reading.ts'

/** What stands in a review by now, each part of it worked out once for every state of what it hangs on. */

function isSame(a: ReviewedClaim, b: ReviewedClaim): boolean {
  return (
    a.claim === b.claim &&
    a.verdict === b.verdict &&
    a.edited === b.edited &&
    a.decided?.by === b.decided?.by &&
    a.decided?.at === b.decided?.at
  )
}

/** Each claim that is as it was is the very one that it was: what is drawn of it stays. */
export function keepSame(before: readonly ReviewedClaim[], now: readonly ReviewedClaim[]): readonly ReviewedClaim[] {
  const byId = new Map(before.map((each) => [each.claim.id, each]))
  return now.map((each) => {
    const was = byId.get(each.claim.id)
    return was && isSame(was, each) ? was : each
  })
}

/** The claims of a review as they stand, in the order of the text. */
export const claimsStanding = perReading<readonly ReviewedClaim[]>(
  (kept, facts, before) => keepSame(before ?? [], standingClaims(kept, facts)),
  (kept, facts) => [kept, facts],
)

function claimsOf(kept: Review, facts: Facts): Claim[] {
  return claimsStanding(kept, facts).map(({ claim }) => claim)
}

/** Only where there are two extractors, one can agree with the other. */
function agreedOf(claims: readonly Claim[]): ReadonlySet<string> {
  const extractors = new Set(claims.map(({ extractor }) => extractor?.name))
  return new Set(extractors.size < 2 ? [] : agreements(claims).flat())
}

/** The ids of the claims that another extractor found, too. */
export const agreedClaims = perReading((kept, facts) => agreedOf(claimsOf(kept, facts)), claimsOf)

function decisionsBesides({ decisions }: Review, ...kinds: Decision['on'][]): Decision[] {
  return decisions.flatMap(({ decision }) => (kinds.includes(decision.on) ? [] : [decision]))
}

/** The actors of the article, those that were added among them. */
export const actorsHere = perReading(
  (kept) => reviewedActors(kept),
  (kept) => decisionsBesides(kept, 'claim', 'match'),
)

/** What of the article may be in the graph already. That a claim is accepted changes nothing of it. */
export const matchesHere = perReading(
  (kept, facts) => matchesFor(kept, facts),
  (kept, facts) => [
    facts,
    ...decisionsBesides(kept, 'claim'),
    ...claimsStanding(kept, facts).flatMap(({ claim, verdict }) => (verdict === 'rejected' ? [] : [claim])),
  ],
)
