import type { Layer, View } from '../../graph/contract.ts'
import { type Client, type Connection, connect, isShutOut } from '../connection/client.ts'
import { useApp } from './app-state.ts'
import { noHistory } from './history.ts'
import { refreshReviews } from './review.ts'
import { factsNow, keepLooking, lostNow, storedNow } from './sync.ts'
import { wordsOf } from './work.ts'
import { emptyWorkspace, withFacts, withLook } from './workspace.ts'

const RETRY_MS = 2000

/** What is of one workspace alone and kept nowhere. */
const ofNoWorkspace = {
  review: null,
  reviews: [],
  passage: null,
  isPlaying: false,
  history: noHistory<View & Layer>(),
  trail: { past: [], future: [] },
}

async function readAll(client: Client) {
  const [{ place, store }, { facts, sync }, view, layer, preferences, workspaces] = await Promise.all([
    client.info(),
    factsNow(client),
    client.view.get(),
    client.layer.get(),
    client.preferences.get(),
    client.workspaces.list(),
  ])
  const look = { filter: view.filter, identities: layer.identities }
  const workspace = withFacts(withLook(emptyWorkspace, look), facts)
  return { place, store, workspace, sync, view, layer, preferences, workspaces }
}

/** Reads the workspace that is open by now, whole; nothing stays of another that was open before. */
export async function readWhole(client: Client): Promise<void> {
  try {
    const all = await readAll(client)
    useApp.setState({ ...ofNoWorkspace, ...all, phase: 'ready' })
    void refreshReviews()
  } catch (error) {
    useApp.setState({ phase: 'failed', failure: wordsOf(error) })
  }
}

/** Whether the way to the shell leads to the workspace that the window shows; where it does not, it is taken there if that can be. */
async function leadsBack({ workspaces }: Client): Promise<boolean> {
  const { open } = useApp.getState().workspaces
  if ((await workspaces.list()).open === open) return true
  try {
    await workspaces.open({ id: open })
    return true
  } catch (error) {
    // Its server is away: what is shown stays until that is back.
    if (wordsOf(error).code === 'store-unavailable') throw error
    return false
  }
}

/** What is stored, or, where the shell is back and its store is away, only that. */
async function storedOrLost(client: Client) {
  try {
    return await storedNow(client)
  } catch (error) {
    if (wordsOf(error).code !== 'store-unavailable') throw error
    return { sync: { ...useApp.getState().sync, ...lostNow() } }
  }
}

async function takeUp({ client, lost }: Connection): Promise<void> {
  if (await leadsBack(client)) useApp.setState({ client, lost: null, ...(await storedOrLost(client)) })
  else {
    useApp.setState({ client, lost: null, phase: 'opening' })
    await readWhole(client)
  }
  void lost.then(comeBack)
}

/** Waits for the shell to come back, and keeps what the window shows meanwhile: only the way to the shell is made anew. */
async function comeBack(): Promise<void> {
  useApp.setState({ lost: 'away' })
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
    try {
      return await takeUp(await connect())
    } catch {
      if (await isShutOut()) return useApp.setState({ lost: 'shut-out' })
      // Still away: tried again after the pause.
    }
  }
}

let isLooking = false

/** Connects and reads the workspace; the state says how far it came. */
export async function openWorkspace(): Promise<void> {
  useApp.setState({ phase: 'opening', failure: null })
  try {
    const { client, lost } = await connect()
    useApp.setState({ client })
    await readWhole(client)
    void lost.then(comeBack)
    if (!isLooking) keepLooking()
    isLooking = true
  } catch (error) {
    useApp.setState({ phase: 'failed', failure: wordsOf(error) })
  }
}
