import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { afterEach, beforeEach } from 'vitest'
import { readingRules } from '../../electron/host/lexicon.ts'
import { fileSlot } from '../../electron/host/slots.ts'
import type { ReadingEvent } from '../../graph/contract.ts'
import type { OutFile } from '../../graph/host.ts'
import type { Claim } from '../../graph/model/claim.ts'
import type { Review } from '../../graph/model/review.ts'
import { createService } from '../../graph/service.ts'
import { EmbeddedStore } from '../../graph/store/embedded.ts'
import { temporaryFolder } from '../electron/run-cli.ts'
import { articleText } from '../fixtures/first-article.ts'

/** The service on an empty workspace of each test's own, asked as the window asks it. */

async function whole(content: OutFile['content']): Promise<string | Uint8Array> {
  if (typeof content === 'string' || content instanceof Uint8Array) return content
  const pieces: Buffer[] = []
  for await (const piece of content) pieces.push(Buffer.from(piece as string))
  return Buffer.concat(pieces)
}

function clientOf(store: EmbeddedStore, folder: string, saved: OutFile[]) {
  const host = {
    version: 'test',
    user: 'tester',
    modelKey: null,
    readingRules,
    firstArticle: () => Promise.reject(new Error('not asked for')),
    view: fileSlot(join(folder, 'view.json')),
    layer: fileSlot(join(folder, 'layer.json')),
    preferences: fileSlot(join(folder, 'preferences.json')),
    save: async (_name: string, files: readonly OutFile[]) => {
      for (const { name, content } of files) saved.push({ name, content: await whole(content) })
      return []
    },
    print: async () => new Uint8Array(),
  }
  return createRouterClient(createService({ store, host }))
}

/** The service on an empty workspace, which who asks for it closes and removes. */
export function open() {
  const folder = temporaryFolder()
  const saved: OutFile[] = []
  const store = new EmbeddedStore(join(folder.path, 'workspace'))
  return { folder, saved, store, client: clientOf(store, folder.path, saved) }
}

/** Opened before each test and removed after it. */
export let at: ReturnType<typeof open>

beforeEach(() => {
  at = open()
})
afterEach(async () => {
  await at.store.close()
  at.folder.remove()
})

export async function eventsOf(stream: AsyncIterable<ReadingEvent>): Promise<ReadingEvent[]> {
  const events: ReadingEvent[] = []
  for await (const event of stream) events.push(event)
  return events
}

export function reviewIn(events: readonly ReadingEvent[]): Review {
  const last = events.at(-1)
  if (last?.kind !== 'read') throw new Error('the last event brings no review')
  return last.review
}

export const article = () => new File([articleText], 'wonsan-2025.ar.txt', { type: 'text/plain' })

export async function readArticle(published: string | null = '2025-07', file = article()): Promise<Review> {
  return reviewIn(await eventsOf(await at.client.review.read({ article: file, published, language: null })))
}

export function accepting(claim: Claim) {
  return { on: 'claim' as const, verdict: 'accepted' as const, claim }
}

export async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (thrown) => thrown,
  )
  return error?.data?.message ?? String(error)
}
