import type { Facts } from '../model/delta.ts'
import { AppError } from '../model/errors.ts'
import { type Review, readAgainOf } from '../model/review.ts'
import { idsInArticle } from '../query/namesakes.ts'
import { withIds } from '../query/pending.ts'
import type { GraphStore } from '../store/store.ts'
import { documentOf } from './show.ts'

/** @throws {AppError} not-found where nothing was read of the source. */
export async function reviewOf(store: GraphStore, sourceId: string): Promise<Review> {
  const review = await store.reviews.read(sourceId)
  if (review) return review
  throw new AppError('not-found', `nothing was read of ${sourceId}`, 'Open the article, so that it is read.')
}

/** What the graph has of an article, as a reading of it: so that what came in by a file can be corrected, too. */
async function keepAsReading(store: GraphStore, sourceId: string): Promise<Review> {
  const { source, text, mentions } = await documentOf(store, sourceId)
  const { actors } = await store.fetch()
  const mentioned = [...new Set(mentions.map(({ actorId }) => actorId))].flatMap((id) => actors.get(id) ?? [])
  const entities = mentioned.map((actor) => ({
    ...actor,
    mentions: mentions.filter(({ actorId }) => actorId === actor.id).map(({ actorId, ...span }) => span),
  }))
  const reading = { source, text, dateLine: null, entities, unknown: [], claims: [], rejected: [] }
  await store.reviews.keep(reading)
  return { reading, decisions: [] }
}

/**
 * A review with the claims that the graph has of its article. They come first; what was read of the same words as one that came
 * from elsewhere does not stand beside it. Actors are named by the ids that the reading gives them.
 */
export function withStored(review: Review, { claims }: Pick<Facts, 'claims'>): Review {
  const { reading, decisions } = review
  const ids = idsInArticle(review)
  const stored = [...claims.values()].flatMap((claim) => (claim.sourceId === reading.source.id ? [withIds(claim, ids)] : []))
  const own = new Set(reading.claims.map(({ id }) => id))
  for (const { decision } of decisions) if (decision.on === 'claim') own.add(decision.claim.id)
  const there = new Set(stored.map(({ id }) => id))
  const again = readAgainOf(
    stored.filter(({ id }) => !own.has(id)),
    reading.claims,
  )
  const read = reading.claims.filter((claim) => !there.has(claim.id) && !again.has(claim))
  return { ...review, reading: { ...reading, claims: [...stored, ...read] } }
}

/**
 * The review of an article with all that the graph has of it, whether it was read or came in by a file.
 * @throws {AppError} not-found where there is no such article.
 */
export async function openReview(store: GraphStore, sourceId: string): Promise<Review> {
  const review = (await store.reviews.read(sourceId)) ?? (await keepAsReading(store, sourceId))
  return withStored(review, await store.fetch())
}
