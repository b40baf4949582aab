import { preferencesSchema } from '../contract.ts'
import { goldOf } from '../export/gold.ts'
import type { Host, SavedFile } from '../host.ts'
import { standingClaims } from '../query/pending.ts'
import type { GraphStore } from '../store/store.ts'
import type { Decider } from './decide.ts'
import { safeFileName } from './file-name.ts'
import { openReview } from './open-review.ts'

/** Who sits at the window: the name that they gave, else the one that the system has. */
export async function deciderOf(host: Host): Promise<Decider> {
  const { analyst } = preferencesSchema.parse((await host.preferences.read()) ?? {})
  return { by: analyst ?? host.user, at: new Date() }
}

/** Saves what was accepted of an article as a gold annotation, with its text. */
export async function saveGold(store: GraphStore, host: Host, sourceId: string): Promise<SavedFile[]> {
  const review = await openReview(store, sourceId)
  const annotation = goldOf(review, standingClaims(review, await store.fetch()))
  const file = review.reading.source.file.split(/[\\/]/).at(-1) ?? ''
  const name = safeFileName(file.replace(/\.[a-z]{1,5}$/i, ''))
  return host.save(name, [
    { name: `${name}.gold.json`, content: annotation },
    { name: `${name}.txt`, content: review.reading.text },
  ])
}
