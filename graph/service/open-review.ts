import type { Claim } from '../model/claim.ts'
import { AppError } from '../model/errors.ts'
import { isSameReading, type Review } from '../model/review.ts'
import type { GraphStore } from '../store/store.ts'
import { documentOf } from './show.ts'

/** @throws {AppError} not-found where nothing was read of the source. */
export async function reviewOf(store: GraphStore, sourceId: string): Promise<Review> {
  const review = await store.reviews.read(sourceId)
  if (review) return review
  throw new AppError('not-found', `nothing was read of ${sourceId}`, 'Open the article, so that it is read.')
}

/** What the graph has of an article, as a reading of it: so that what came in by a file can be corrected, too. */
async function keepAsReading(store: GraphStore, sourceId: string): Promise<void> {
  const { source, text, mentions } = await documentOf(store, sourceId)
  const { actors } = await store.fetch()
  const mentioned = [...new Set(mentions.map(({ actorId }) => actorId))].flatMap((id) => actors.get(id) ?? [])
  const entities = mentioned.map((actor) => ({
    ...actor,
    mentions: mentions.filter(({ actorId }) => actorId === actor.id).map(({ actorId, ...span }) => span),
  }))
  await store.reviews.keep({ source, text, entities, claims: [], rejected: [] })
}

/** The claims of the graph come first; what was read of the same words into another claim does not stand beside them. */
function withStored(review: Review, stored: readonly Claim[]): Review {
  const ids = new Set(stored.map(({ id }) => id))
  const read = review.reading.claims.filter((claim) => !ids.has(claim.id) && !stored.some((other) => isSameReading(other, claim)))
  return { ...review, reading: { ...review.reading, claims: [...stored, ...read] } }
}

/**
 * The review of an article with all that the graph has of it, whether it was read or came in by a file.
 * @throws {AppError} not-found where there is no such article.
 */
export async function openReview(store: GraphStore, sourceId: string): Promise<Review> {
  if (!(await store.reviews.read(sourceId))) await keepAsReading(store, sourceId)
  const { claims } = await store.fetch()
  return withStored(
    await reviewOf(store, sourceId),
    [...claims.values()].filter((claim) => claim.sourceId === sourceId),
  )
}
