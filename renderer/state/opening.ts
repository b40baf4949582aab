import { type Connection, connect, isShutOut } from '../connection/client.ts'
import { useApp } from './app-state.ts'
import { refreshReviews } from './review.ts'
import { wordsOf } from './work.ts'
import { emptyWorkspace, withFacts, withLook } from './workspace.ts'

const RETRY_MS = 2000

async function readAll({ client }: Connection) {
  const [info, facts, view, layer, preferences] = await Promise.all([
    client.info(),
    client.graph(),
    client.view.get(),
    client.layer.get(),
    client.preferences.get(),
  ])
  return {
    place: info.place,
    workspace: withFacts(withLook(emptyWorkspace, { filter: view.filter, identities: layer.identities }), facts),
    view,
    layer,
    preferences,
  }
}

/** Waits for the shell to come back, and keeps what the window shows meanwhile: only the way to the shell is made anew. */
async function comeBack(): Promise<void> {
  useApp.setState({ lost: 'away' })
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
    try {
      const connection = await connect()
      const facts = await connection.client.graph()
      useApp.setState(({ workspace }) => ({ client: connection.client, workspace: withFacts(workspace, facts), lost: null }))
      void connection.lost.then(comeBack)
      return
    } catch {
      if (await isShutOut()) return useApp.setState({ lost: 'shut-out' })
      // Still away: tried again after the pause.
    }
  }
}

/** Connects and reads the workspace; the state says how far it came. */
export async function openWorkspace(): Promise<void> {
  useApp.setState({ phase: 'opening', failure: null })
  try {
    const connection = await connect()
    useApp.setState({ ...(await readAll(connection)), client: connection.client, phase: 'ready' })
    void refreshReviews()
    void connection.lost.then(comeBack)
  } catch (error) {
    useApp.setState({ phase: 'failed', failure: wordsOf(error) })
  }
}
