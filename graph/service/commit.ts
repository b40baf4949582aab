import type { WaitingReview } from '../contract.ts'
import type { Claim } from '../model/claim.ts'
import { readClaimFile } from '../model/claim-file.ts'
import type { Facts } from '../model/delta.ts'
import { AppError } from '../model/errors.ts'
import { matchesOf, type Review, reviewedActors, reviewedClaims } from '../model/review.ts'
import type { GraphStore } from '../store/store.ts'
import type { Loaded } from './load.ts'
import { reviewOf } from './read-for-review.ts'

/** A claim whose actors and happening are those that an analyst matched them with. */
function withMatches(claim: Claim, matches: ReadonlyMap<string, string | null>): Claim {
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

function acceptedOf(review: Review): Claim[] {
  return reviewedClaims(review).flatMap(({ claim, verdict }) => (verdict === 'accepted' ? [claim] : []))
}

function actorsNamed({ participants, attribution, place }: Claim): string[] {
  return [...participants, ...attribution].map(({ entityId }) => entityId).concat(place ?? [])
}

/** The actors that claims name, with their mentions in the article: under the ids that they are matched with. */
function entitiesFor(claims: readonly Claim[], review: Review, matches: ReadonlyMap<string, string | null>, facts: Facts) {
  const wanted = new Set(claims.flatMap(actorsNamed))
  const here = reviewedActors(review).map((actor) => ({ ...actor, id: matches.get(actor.id) ?? actor.id }))
  const known = [...facts.actors.values()].map((actor) => ({ ...actor, mentions: [] }))
  return [...here, ...known.filter(({ id }) => !here.some((actor) => actor.id === id))].filter(({ id }) => wanted.has(id))
}

/**
 * Stores what an analyst accepted of an article, in one transaction, through the same gate as a claim file. Only actors whom an
 * accepted claim names come with it. Again, it changes nothing.
 * @throws {AppError} bad-request where nothing is accepted.
 */
export async function commit(store: GraphStore, sourceId: string): Promise<Loaded> {
  const review = await reviewOf(store, sourceId)
  const { source, text } = review.reading
  const matches = matchesOf(review)
  const facts = await store.fetch()
  const accepted = acceptedOf(review).map((claim) => withMatches(claim, matches))
  if (accepted.length === 0) throw new AppError('bad-request', 'no claim is accepted yet', 'Accept claims, then add them.')
  const there = new Set([...accepted.map(({ id }) => id), ...facts.claims.keys()])
  const claims = accepted.map((claim) => ({ ...claim, links: claim.links.filter(({ claimId }) => there.has(claimId)) }))
  const file = { source, entities: entitiesFor(claims, review, matches, facts), claims }
  const read = readClaimFile(file, text, new Set(facts.claims.keys()))
  const applied = await store.apply({ delta: read.delta, documents: [read.document] })
  return { file: source.title ?? source.file, delta: applied.delta, refused: [...read.refused, ...applied.refused] }
}

/** More are too many to choose from. */
const LISTED = 50

/** The last articles that were read, and what of each waits: for a decision, or to be added to the graph. */
export async function waitingReviews(store: GraphStore): Promise<WaitingReview[]> {
  const { claims } = await store.fetch()
  const reviews = await Promise.all((await store.reviews.list()).slice(0, LISTED).map((id) => reviewOf(store, id)))
  return reviews.map((review) => {
    const { source } = review.reading
    const of = reviewedClaims(review)
    return {
      sourceId: source.id,
      title: source.title ?? source.file,
      language: source.language,
      undecided: of.filter(({ verdict, claim }) => verdict === 'undecided' && !claims.has(claim.id)).length,
      waiting: of.filter(({ verdict, claim }) => verdict === 'accepted' && !claims.has(claim.id)).length,
    }
  })
}
