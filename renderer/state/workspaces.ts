import type { Listed, Workspaces } from '../../graph/model/workspace.ts'
import type { Client } from '../connection/client.ts'
import { languages, type Translate } from '../i18n/language.ts'
import { type Failure, useApp } from './app-state.ts'
import { currentLanguage } from './language.ts'
import { readWhole } from './opening.ts'
import { isWaiting } from './reach.ts'
import { moving } from './remember.ts'
import { inTurn } from './turns.ts'
import { wordsOf } from './work.ts'

/** Which workspace is open, and going to another. */

const noShell: Failure = { code: 'store-unavailable', message: '', remedy: '' }

/** Asks the shell about workspaces; gives why it refused, or null. */
export async function askShell(ask: (client: Client) => Promise<Workspaces>): Promise<Failure | null> {
  const { client, lost } = useApp.getState()
  if (!client || lost) return noShell
  try {
    useApp.setState({ workspaces: await ask(client) })
    return null
  } catch (error) {
    return wordsOf(error)
  }
}

/**
 * Goes to another workspace, which the window then shows whole. A review under way is closed first: what was decided is kept.
 * Gives why it was refused, or null.
 */
export async function goElsewhere(ask: (client: Client) => Promise<Workspaces>): Promise<Failure | null> {
  if (isWaiting()) return { code: 'store-unavailable', message: languages[currentLanguage()].t('workspaces.waiting'), remedy: '' }
  await inTurn(() => useApp.setState({ review: null }))
  return moving(async () => {
    const refused = await askShell(ask)
    const { client } = useApp.getState()
    if (refused || !client) return refused
    useApp.setState({ phase: 'opening', dialog: null })
    await readWhole(client)
    return null
  })
}

/** A workspace as people call it. */
export function nameOf(listed: Listed | undefined, t: Translate): string {
  if (listed?.kind === 'neo4j') return [listed.uri.replace(/^.*:\/\//, ''), listed.database].filter(Boolean).join('/')
  return listed?.name ?? t('workspaces.own')
}

export function useOpenWorkspace(): Listed | undefined {
  return useApp(({ workspaces: { open, workspaces } }) => workspaces.find(({ id }) => id === open))
}
