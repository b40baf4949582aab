import { preferencesSchema } from '../contract.ts'
import { goldOf } from '../export/gold.ts'
import type { Host, SavedFile } from '../host.ts'
import type { GraphStore } from '../store/store.ts'
import type { Decider } from './decide.ts'
import { safeFileName } from './file-name.ts'
import { reviewOf } from './open-review.ts'

/** Who sits at the window: the name that they gave, else the one that the system has. */
export async function deciderOf(host: Host): Promise<Decider> {
  const { analyst } = preferencesSchema.parse((await host.preferences.read()) ?? {})
  return { by: analyst ?? host.user, at: new Date() }
}

/** Saves what was accepted of an article as a gold annotation, with its text. */
export async function saveGold(store: GraphStore, host: Host, sourceId: string): Promise<SavedFile[]> {
  const review = await reviewOf(store, sourceId)
  const { annotation, text } = goldOf(review)
  const name = safeFileName(review.reading.source.file.replace(/\.[a-z]{1,5}$/i, ''))
  return host.save(name, [
    { name: `${name}.gold.json`, content: annotation },
    { name: `${name}.txt`, content: text },
  ])
}
