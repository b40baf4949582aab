import { deltaOf } from '../model/delta.ts'
import type { Applied, GraphStore } from './store.ts'

/** Readings go with their decisions. One that the other store has of the same article stays; decisions of both are kept. */
async function copyReviews(from: GraphStore, to: GraphStore): Promise<void> {
  for (const sourceId of (await from.reviews.list()).reverse()) {
    const review = await from.reviews.read(sourceId)
    if (!review) continue
    if (!(await to.reviews.read(sourceId))) await to.reviews.keep(review.reading)
    await to.reviews.decide(sourceId, review.decisions)
  }
}

/** Copies a whole workspace into another store, its facts in one transaction there. What the other store has, stays. */
export async function copyStore(from: GraphStore, to: GraphStore): Promise<Applied> {
  await copyReviews(from, to)
  const delta = deltaOf(await from.fetch())
  const documents = await Promise.all(delta.sources.map(({ id }) => from.document(id)))
  return to.apply({ delta, documents: documents.filter((document) => document !== null) })
}
