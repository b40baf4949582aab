import { create } from 'zustand'
import type { QueryAnswer } from '../../graph/model/query-answer.ts'
import { type Failure, useApp } from './app-state.ts'
import { changeView } from './remember.ts'
import { selectSeveral } from './selection.ts'
import { wordsOf } from './work.ts'

/** The console: what is asked of the open Neo4j database, and what it answered. Kept for as long as the window is open. */
interface Console {
  readonly query: string
  readonly answer: QueryAnswer | null
  readonly failure: Failure | null
  /** The last queries, the last one first. */
  readonly history: readonly string[]
  readonly stop: (() => void) | null
}

const MOST_KEPT = 20
const FIRST = 'MATCH (a:Actor)-[r]->(b)\nRETURN a, r, b LIMIT 25'

export const useConsole = create<Console>(() => ({ query: FIRST, answer: null, failure: null, history: [], stop: null }))

export async function ask(): Promise<void> {
  const { client, workspaces } = useApp.getState()
  const { query, history, stop } = useConsole.getState()
  if (!client || stop || query.trim() === '') return
  const stopping = new AbortController()
  const kept = [query, ...history.filter((each) => each !== query)].slice(0, MOST_KEPT)
  useConsole.setState({ history: kept, answer: null, failure: null, stop: () => stopping.abort() })
  const answered = await client.cypher({ query }, { signal: stopping.signal }).then(
    (answer) => ({ answer }),
    (error: unknown) => ({ failure: stopping.signal.aborted ? null : wordsOf(error) }),
  )
  // An answer of another workspace than the one that is open by now is none.
  useConsole.setState({ stop: null, ...(useApp.getState().workspaces.open === workspaces.open ? answered : {}) })
}

/** What of some ids is in the graph of this window: nodes, ties and claims. */
export function inGraph(ids: Iterable<string>): string[] {
  const { scenes, facts } = useApp.getState().workspace
  const { nodes, relationships } = scenes.full.graph
  return [...new Set(ids)].filter((id) => nodes.has(id) || relationships.has(id) || facts.claims.has(id))
}

/** Selects things in the network; where one is no part of the alliances, everything is shown. */
export function showInNetwork(ids: readonly string[]): void {
  const { workspace, view } = useApp.getState()
  const { nodes, relationships } = workspace.scenes[view.mode].graph
  const isMissing = (id: string) => !nodes.has(id) && !relationships.has(id) && !workspace.facts.claims.has(id)
  if (ids.some(isMissing)) changeView({ mode: 'full' })
  selectSeveral(ids)
  useApp.setState({ dialog: null, review: null })
}
