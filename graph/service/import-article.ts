import type { Refusal } from '../model/claim-file.ts'
import type { Facts, GraphDelta } from '../model/delta.ts'
import { type Review, reviewedClaims } from '../model/review.ts'
import { type Match, matchesFor } from '../query/matches.ts'
import { idsInGraph } from '../query/namesakes.ts'
import { actorsForGraph, withIds } from '../query/pending.ts'
import type { ReadingRules } from '../reading/read-article.ts'
import type { Change, GraphStore } from '../store/store.ts'
import type { Extracted } from './extract.ts'
import { keepForReview } from './read-for-review.ts'

export interface Imported {
  file: string
  /** What is now stored of the article. */
  delta: GraphDelta
  refused: Refusal[]
  /** Whom it keeps apart from those of the same name of other articles, as long as an analyst did not say whether they are one. */
  namesakes: Match[]
}

function changeOf(review: Review, facts: Facts): Change {
  const { source, text } = review.reading
  const ids = idsInGraph(review, facts)
  const claims = reviewedClaims(review).flatMap(({ claim, verdict }) => (verdict === 'rejected' ? [] : [withIds(claim, ids)]))
  const entities = actorsForGraph(review, facts)
  const actors = entities.map(({ mentions, ...actor }) => actor)
  const mentions = entities.flatMap((entity) => entity.mentions.map((mention) => ({ ...mention, actorId: entity.id })))
  return { delta: { sources: [source], actors, claims }, documents: [{ sourceId: source.id, text, mentions }] }
}

/**
 * Keeps what was read in an article for review, and stores its text, its actors, and the claims that passed verification, in one
 * transaction. What an analyst decided before holds: what she rejected is left out, what she edited or added goes in as she has it.
 */
export async function importArticle(
  store: GraphStore,
  extracted: Extracted,
  text: string,
  rules: ReadingRules,
): Promise<Imported> {
  const review = await keepForReview(store, extracted, text, rules)
  const facts = await store.fetch()
  const { delta, refused } = await store.apply(changeOf(review, facts))
  const namesakes = matchesFor(review, facts).filter(({ what }) => what === 'namesake')
  return { file: review.reading.source.file, delta, refused: [...refused], namesakes }
}
