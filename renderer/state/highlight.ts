import type { Graph } from '../../graph/model/graph.ts'
import { evidenceOf } from '../../graph/query/evidence.ts'
import type { Mode, Workspace } from './workspace.ts'

/** What a selection means in each place: elements of the network drawn, and claims of the timeline. */
export interface Highlight {
  readonly elements: ReadonlySet<string>
  readonly claims: ReadonlySet<string>
}

export const nothing: Highlight = { elements: new Set(), claims: new Set() }

/** Ids have no line ends: a selection of several things is one of lines. */
export function selectionOf(ids: readonly string[]): string {
  return ids.join('\n')
}

export function selectedIds(selection: string): string[] {
  return selection.split('\n')
}

/** The things of a selection of more than one; none where it is of one, or of nothing. */
export function severalIn(selection: string | null): string[] {
  const ids = selection === null ? [] : selectedIds(selection)
  return ids.length > 1 ? ids : []
}

/** The claims that a node, a tie or a claim rests on, whichever view it comes from; of several things, those of all. */
export function claimsOf({ scenes }: Workspace, selection: string): string[] {
  const shown = selectedIds(selection).map((id) => evidenceOf(scenes.full.graph, id) ?? evidenceOf(scenes.alliance.graph, id))
  return shown.flatMap((each) => each?.claims.map((claim) => claim.id) ?? [])
}

function touchedBy(graph: Graph, claims: ReadonlySet<string>): string[] {
  const rests = ({ claims: own }: { claims: readonly string[] }) => own.some((claim) => claims.has(claim))
  return [...graph.nodes.values(), ...graph.relationships.values()].filter(rests).map(({ id }) => id)
}

/** Of several things, these alone: who chose them wants to tell them from their neighbours. */
function highlightOfSeveral(workspace: Workspace, mode: Mode, ids: readonly string[]): Highlight {
  const { graph } = workspace.scenes[mode]
  const isDrawn = (id: string) => graph.nodes.has(id) || graph.relationships.has(id)
  const elements = ids.flatMap((id) => (isDrawn(id) ? [id] : touchedBy(graph, new Set(claimsOf(workspace, id)))))
  return { elements: new Set(elements), claims: new Set(ids.flatMap((id) => claimsOf(workspace, id))) }
}

/** One selection, seen in the network of a mode and in the timeline. */
export function highlightOf(workspace: Workspace, mode: Mode, selection: string | null): Highlight {
  if (selection === null) return nothing
  const several = severalIn(selection)
  if (several.length > 0) return highlightOfSeveral(workspace, mode, several)
  const { graph } = workspace.scenes[mode]
  const claims = new Set(claimsOf(workspace, selection))
  if (graph.nodes.has(selection)) return { elements: new Set([selection, ...(graph.ties.get(selection) ?? [])]), claims }
  if (graph.relationships.has(selection)) return { elements: new Set([selection]), claims }
  return { elements: new Set(touchedBy(graph, claims)), claims }
}
