import { useLanguage } from '../i18n/language.ts'
import { useApp } from '../state/app-state.ts'

export type SyncMark = 'same' | 'behind' | 'lost'

/** How the open workspace stands, in a word or two, and how that is marked. */
export function useSyncWords(): { mark: SyncMark; text: string } {
  const { t, code } = useLanguage()
  const { state, since } = useApp(({ sync }) => sync)
  const store = useApp((app) => app.store)
  const isAway = useApp(({ lost }) => lost !== null)
  if (isAway) return { mark: 'lost', text: t('sync.away') }
  if (state === 'behind') return { mark: 'behind', text: t('sync.behind') }
  if (state === 'same') return { mark: 'same', text: t(store === 'neo4j' ? 'sync.connected' : 'sync.saved') }
  const time = new Intl.DateTimeFormat(code, { hour: '2-digit', minute: '2-digit' }).format(since ?? Date.now())
  return { mark: 'lost', text: t('sync.lost', { time }) }
}
