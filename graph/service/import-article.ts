import type { Refusal } from '../model/claim-file.ts'
import type { GraphDelta } from '../model/delta.ts'
import { matchesOf, reviewedClaims } from '../model/review.ts'
import { matchedActors, withMatches } from '../query/pending.ts'
import type { GraphStore } from '../store/store.ts'
import type { Extracted } from './extract.ts'
import { keepForReview } from './read-for-review.ts'

export interface Imported {
  file: string
  /** What is now stored of the article. */
  delta: GraphDelta
  refused: Refusal[]
}

/**
 * Keeps what was read in an article for review, and stores its text, its actors, and the claims that passed verification, in one
 * transaction. What an analyst decided before holds: what she rejected is left out, what she edited or added goes in as she has it.
 */
export async function importArticle(store: GraphStore, extracted: Extracted, text: string): Promise<Imported> {
  const review = await keepForReview(store, extracted, text)
  const { source } = review.reading
  const matches = matchesOf(review)
  const claims = reviewedClaims(review).flatMap(({ claim, verdict }) =>
    verdict === 'rejected' ? [] : [withMatches(claim, matches)],
  )
  const entities = matchedActors(review)
  const actors = entities.map(({ mentions, ...actor }) => actor)
  const mentions = entities.flatMap((entity) => entity.mentions.map((mention) => ({ ...mention, actorId: entity.id })))
  const change = { delta: { sources: [source], actors, claims }, documents: [{ sourceId: source.id, text, mentions }] }
  const applied = await store.apply(change)
  return { file: source.file, delta: applied.delta, refused: [...applied.refused] }
}
