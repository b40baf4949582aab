import type { GraphDelta, Withdrawal } from '../../graph/model/delta.ts'
import type { Client } from '../connection/client.ts'
import { languages } from '../i18n/language.ts'
import { useApp } from './app-state.ts'
import { currentLanguage } from './language.ts'
import { sawOwnChange, storedNow } from './sync.ts'
import { notify, run } from './work.ts'
import { withDelta } from './workspace.ts'

interface Loaded {
  readonly file: string
  readonly delta: GraphDelta
  readonly withdrawn: Withdrawal
  readonly refused: readonly { what: string; id: string; reason: string }[]
}

/** Takes in what is stored by now of a file, and says what was not taken and why. */
export async function take({ file, delta, withdrawn, refused }: Loaded): Promise<void> {
  const { t } = languages[currentLanguage()]
  const before = useApp.getState().workspace.stored.claims
  useApp.setState(({ workspace }) => ({ workspace: withDelta(workspace, delta, withdrawn) }))
  const count = delta.claims.filter(({ id }) => !before.has(id)).length
  if (withdrawn.claims.length > 0) notify('done', t('review.withdrawn', { count: withdrawn.claims.length, file }))
  if (count > 0 || withdrawn.claims.length === 0) notify('done', t('done.loaded', { count, file }))
  const reasons = refused.map(({ what, id, reason }) => `${what} ${id}: ${reason}`)
  if (reasons.length > 0) notify('failed', t('done.refused', { count: reasons.length, file }), reasons)
  await sawOwnChange()
}

/** A load that was stopped or broke off may have been stored all the same: the window shows what is there, and says so. */
async function lookAgain(client: Client, label: string, isStopped: boolean): Promise<void> {
  const { t } = languages[currentLanguage()]
  const before = useApp.getState().workspace.stored.claims.size
  const stored = await storedNow(client).catch(() => null)
  if (!stored) return
  useApp.setState(stored)
  const count = useApp.getState().workspace.stored.claims.size - before
  if (count > 0) notify('done', t('work.tooLate', { label, count }))
  else if (isStopped) notify('done', t('work.stopped', { label }))
}

/** Gives whether it was loaded. */
export async function loadBy(label: string, work: (client: Client, signal: AbortSignal) => Promise<Loaded>): Promise<boolean> {
  const { client } = useApp.getState()
  if (!client) return false
  let isStopped = false
  const loaded = await run(
    label,
    (signal) => work(client, signal),
    () => {
      isStopped = true
    },
  )
  if (loaded) await take(loaded)
  else await lookAgain(client, label, isStopped)
  return loaded !== null
}

export function loadFirstArticle(): Promise<boolean> {
  const { t } = languages[currentLanguage()]
  return loadBy(t('command.first'), (client, signal) => client.loadFirstArticle(undefined, { signal }))
}

/** Loads claim files that a person chose or dropped together with the articles they speak of, one after the other. */
export async function loadFiles(files: readonly File[]): Promise<void> {
  const { t } = languages[currentLanguage()]
  const isClaims = ({ name }: File) => /\.jsonl?$/i.test(name)
  const texts = files.filter((file) => !isClaims(file))
  const claimFiles = files.filter(isClaims)
  const stopped = new AbortController()
  for (const claims of claimFiles) {
    if (stopped.signal.aborted) {
      notify('done', t('work.stopped', { label: t('work.loading', { file: claims.name }) }))
      continue
    }
    await loadBy(t('work.loading', { file: claims.name }), (client, signal) => {
      // Who stops one of several stops those that wait, too.
      signal.addEventListener('abort', () => stopped.abort())
      return client.load({ claims, texts }, { signal })
    })
  }
}
