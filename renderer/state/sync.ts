import type { GraphDelta } from '../../graph/model/delta.ts'
import type { Client } from '../connection/client.ts'
import { languages } from '../i18n/language.ts'
import { type Sync, useApp } from './app-state.ts'
import { currentLanguage } from './language.ts'
import { openReview, refreshReviews } from './review.ts'
import { notify, run, wordsOf } from './work.ts'
import { type Workspace, withFacts } from './workspace.ts'

/** Whether what is shown is what is stored: others work on the same workspace, and a server may go away. */

const EVERY_MS = 5000

function setSync(sync: Partial<Sync>): void {
  useApp.setState((state) => ({ sync: { ...state.sync, ...sync } }))
}

export const inStep = (seen: number): Sync => ({ seen, state: 'same', since: null })
export const lostNow = (): Partial<Sync> => ({ state: 'lost', since: useApp.getState().sync.since ?? Date.now() })

/** What is stored now. Its number is read first: what is stored in between is then seen once more, not missed. */
export async function factsNow(client: Client): Promise<{ facts: GraphDelta; sync: Sync }> {
  const seen = await client.version()
  return { facts: await client.graph(), sync: inStep(seen) }
}

/** The same as the window has it, through the filter that is set. */
export async function storedNow(client: Client): Promise<{ workspace: Workspace; sync: Sync }> {
  const { facts, sync } = await factsNow(client)
  return { workspace: withFacts(useApp.getState().workspace, facts), sync }
}

/** Looks whether the store answers, and whether anything was changed. */
export async function look(): Promise<void> {
  const { client, sync } = useApp.getState()
  try {
    const version = await client?.version()
    // Moved on while it was asked: the next look tells.
    if (version === undefined || useApp.getState().sync.seen !== sync.seen) return
    setSync({ state: version === sync.seen ? 'same' : 'behind', since: null })
  } catch (error) {
    if (wordsOf(error).code === 'store-unavailable') setSync(lostNow())
  }
}

/** After a change of one's own is in the window: where it was the only one, the window is in step. */
export async function sawOwnChange(): Promise<void> {
  const { client, sync } = useApp.getState()
  const version = await client?.version().catch(() => undefined)
  if (version !== undefined)
    setSync(version === sync.seen + 1 ? inStep(version) : version === sync.seen ? {} : { state: 'behind' })
}

let isLooking = false

/** Looks now and again while somebody looks at the window. */
export function keepLooking(): void {
  const lookOnce = async () => {
    const { phase, lost } = useApp.getState()
    if (isLooking || document.hidden || phase !== 'ready' || lost !== null) return
    isLooking = true
    await look()
    isLooking = false
  }
  setInterval(() => void lookOnce(), EVERY_MS)
  document.addEventListener('visibilitychange', () => void lookOnce())
}

/** Fetches what is stored anew. Selection, camera, filters and the review stay where they are. */
export async function refresh(): Promise<void> {
  const { client, workspace } = useApp.getState()
  const { t } = languages[currentLanguage()]
  const now = client && (await run(t('sync.refreshing'), () => storedNow(client)))
  if (!now) return void look()
  useApp.setState(now)
  const [before, after] = [workspace.stored.claims, now.workspace.stored.claims]
  const came = [...after.keys()].filter((id) => !before.has(id)).length
  const left = [...before.keys()].filter((id) => !after.has(id)).length
  notify('done', t('sync.refreshed', { came, left }))
  const { review } = useApp.getState()
  if (review) await openReview(review.kept.reading.source.id, review.current ?? undefined)
  void refreshReviews()
}
