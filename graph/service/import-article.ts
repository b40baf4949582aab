import type { Refusal } from '../model/claim-file.ts'
import type { GraphDelta } from '../model/delta.ts'
import type { GraphStore } from '../store/store.ts'
import type { Extracted } from './extract.ts'

export interface Imported {
  file: string
  /** What is now stored of the article. */
  delta: GraphDelta
  refused: Refusal[]
}

/** Stores an article with what was read in it: its text, its actors, and the claims that passed verification, in one transaction. */
export async function importArticle(store: GraphStore, { source, entities, claims }: Extracted, text: string): Promise<Imported> {
  const actors = entities.map(({ mentions, ...actor }) => actor)
  const mentions = entities.flatMap((entity) => entity.mentions.map((mention) => ({ ...mention, actorId: entity.id })))
  const delta = { sources: [source], actors, claims: [...claims] }
  const applied = await store.apply({ delta, documents: [{ sourceId: source.id, text, mentions }] })
  return { file: source.file, delta: applied.delta, refused: [...applied.refused] }
}
