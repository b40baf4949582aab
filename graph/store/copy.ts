import { deltaOf } from '../model/delta.ts'
import type { Applied, GraphStore } from './store.ts'

/** Copies a whole workspace into another store, in one transaction there. What the other store has, stays. */
export async function copyStore(from: GraphStore, to: GraphStore): Promise<Applied> {
  const delta = deltaOf(await from.fetch())
  const documents = await Promise.all(delta.sources.map(({ id }) => from.document(id)))
  return to.apply({ delta, documents: documents.filter((document) => document !== null) })
}
