import type { WaitingReview } from '../contract.ts'
import { actorsNamed, type Claim } from '../model/claim.ts'
import { readClaimFile } from '../model/claim-file.ts'
import type { Facts } from '../model/delta.ts'
import { AppError } from '../model/errors.ts'
import type { Review } from '../model/review.ts'
import { acceptedClaims, actorsForGraph, pendingOf, standingClaims } from '../query/pending.ts'
import type { GraphStore } from '../store/store.ts'
import type { Loaded } from './load.ts'
import { reviewOf, withStored } from './open-review.ts'

/** The actors that claims name, with their mentions in the article: under the ids by which they belong into the graph. */
function entitiesFor(claims: readonly Claim[], review: Review, facts: Facts) {
  const wanted = new Set(claims.flatMap(actorsNamed))
  const here = actorsForGraph(review, facts)
  const hereIds = new Set(here.map(({ id }) => id))
  const known = [...facts.actors.values()].map((actor) => ({ ...actor, mentions: [] }))
  return [...here, ...known.filter(({ id }) => !hereIds.has(id))].filter(({ id }) => wanted.has(id))
}

/** A claim may link to one that is not accepted: the link leads somewhere once that is. */
function knownIds({ reading, decisions }: Review, facts: Facts): Set<string> {
  const decided = decisions.flatMap(({ decision }) => (decision.on === 'claim' ? [decision.claim.id] : []))
  return new Set([...reading.claims.map(({ id }) => id), ...decided, ...facts.claims.keys()])
}

/**
 * Brings the graph up to date with what an analyst decided of an article, in one transaction, through the same gate as a claim
 * file: accepted claims come in, as they are now, with the actors whom they name; what was accepted before and is no more, leaves.
 * @throws {AppError} bad-request where nothing waits.
 */
export async function commit(store: GraphStore, sourceId: string): Promise<Loaded> {
  const facts = await store.fetch()
  const review = withStored(await reviewOf(store, sourceId), facts)
  const { source, text } = review.reading
  const { changed, withdrawn } = pendingOf(review, facts)
  if (changed.length + withdrawn.length === 0)
    throw new AppError('bad-request', 'no claim waits to be added', 'Accept claims, or take some back, and then add them.')
  const claims = acceptedClaims(review, facts)
  const file = { source, entities: entitiesFor(claims, review, facts), claims }
  const read = readClaimFile(file, text, knownIds(review, facts))
  const replaced = changed.map(({ id }) => id)
  const change = { delta: read.delta, documents: [read.document], withdrawn: [...withdrawn, ...replaced], corrects: true }
  const { delta, refused, withdrawn: left } = await store.apply(change)
  return { file: source.title ?? source.file, delta, refused: [...read.refused, ...refused], withdrawn: left }
}

/** More are too many to choose from. */
const LISTED = 50

/** The last articles that were read, and what of each waits: for a decision, or to be brought into the graph. */
export async function waitingReviews(store: GraphStore): Promise<WaitingReview[]> {
  const facts = await store.fetch()
  const reviews = await Promise.all((await store.reviews.list()).slice(0, LISTED).map((id) => reviewOf(store, id)))
  return reviews.map((kept) => {
    const review = withStored(kept, facts)
    const { source } = review.reading
    const { changed, withdrawn } = pendingOf(review, facts)
    return {
      sourceId: source.id,
      title: source.title ?? source.file,
      language: source.language,
      undecided: standingClaims(review, facts).filter(({ verdict }) => verdict === 'undecided').length,
      waiting: changed.length + withdrawn.length,
    }
  })
}
