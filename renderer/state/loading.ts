import { languages } from '../i18n/language.ts'
import { useApp } from './app-state.ts'
import { currentLanguage } from './language.ts'
import { notify, run } from './work.ts'
import { withDelta } from './workspace.ts'

interface Loaded {
  readonly file: string
  readonly delta: Parameters<typeof withDelta>[1]
  readonly refused: readonly { id: string; reason: string }[]
}

function take({ file, delta, refused }: Loaded): void {
  const { t } = languages[currentLanguage()]
  const before = useApp.getState().workspace.facts.claims.size
  useApp.setState(({ workspace }) => ({ workspace: withDelta(workspace, delta) }))
  const count = useApp.getState().workspace.facts.claims.size - before
  notify('done', t('done.loaded', { count, file }))
  if (refused[0]) notify('failed', t('done.refused', { count: refused.length, reason: `${refused[0].id}: ${refused[0].reason}` }))
}

export async function loadFirstArticle(): Promise<void> {
  const { client } = useApp.getState()
  const { t } = languages[currentLanguage()]
  const loaded = client && (await run(t('command.first'), (signal) => client.loadFirstArticle(undefined, { signal })))
  if (loaded) take(loaded)
}

/** Loads claim files that a person chose together with the articles they speak of, one after the other. */
export async function loadFiles(files: readonly File[]): Promise<void> {
  const { client } = useApp.getState()
  const { t } = languages[currentLanguage()]
  const isClaims = ({ name }: File) => /\.jsonl?$/i.test(name)
  const texts = files.filter((file) => !isClaims(file))
  for (const claims of files.filter(isClaims)) {
    const loaded =
      client && (await run(t('work.loading', { file: claims.name }), (signal) => client.load({ claims, texts }, { signal })))
    if (loaded) take(loaded)
  }
}
