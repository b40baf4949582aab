import { buildGraph } from '../../graph/model/graph.ts'
import { noFilter } from '../../graph/query/filter.ts'
import { partOf, type Wanted } from '../../graph/query/part.ts'
import { shownBy } from '../../graph/query/shown-by.ts'
import type { AppState } from '../state/app-state.ts'
import { asOfIn } from '../state/as-of.ts'
import { highlightOf } from '../state/highlight.ts'

/** How much of the graph goes out. */
export type Scope = 'all' | 'shown' | 'selection'

type Looked = Pick<AppState, 'view' | 'workspace'>

/** A part of the graph as the contract takes it, with days as text. */
export interface ToExport extends Omit<Wanted, 'asOf' | 'ids'> {
  readonly ids: string[] | null
  readonly asOf: string | null
  readonly since: string | null
  readonly assessments: boolean
}

const everything: ToExport = {
  ids: null,
  steps: 0,
  asOf: null,
  since: null,
  assessments: true,
  mode: 'full',
  possible: true,
  filter: noFilter,
}

/** The nodes that are shown, where some are hidden; null for all. */
function shownNodes({ view, workspace }: Looked): string[] | null {
  if (view.hidden.length === 0 && view.only === null) return null
  return [...workspace.scenes[view.mode].graph.nodes.keys()].filter(shownBy(view))
}

/** What is marked: nodes, and ties for their ends. */
function selected({ view, workspace }: Looked): string[] {
  return [...highlightOf(workspace, view.mode, view.selection).elements]
}

/** What of the graph a scope means, as one looks at it. */
export function toExport(scope: Scope, steps: number, looked: Looked): ToExport {
  if (scope === 'all') return everything
  const { mode, asOf, since, assessments, possible, filter } = looked.view
  const ids = scope === 'shown' ? shownNodes(looked) : selected(looked)
  return { ids, steps: scope === 'shown' ? 0 : steps, asOf, since, assessments, mode, possible, filter }
}

/** How many nodes and relationships that has. */
export function countsIn(wanted: ToExport, { workspace }: Pick<Looked, 'workspace'>): { nodes: number; ties: number } {
  const { graph, presences } = partOf(buildGraph(workspace.facts), { ...wanted, asOf: asOfIn(wanted) })
  const count = (items: ReadonlyMap<string, unknown>, there: ReadonlyMap<string, unknown>) =>
    [...items.keys()].filter((id) => there.has(id)).length
  return {
    nodes: count(graph.nodes, presences.nodes),
    ties: count(graph.relationships, presences.relationships),
  }
}
