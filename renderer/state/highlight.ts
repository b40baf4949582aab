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

function together(highlights: readonly Highlight[]): Highlight {
  return {
    elements: new Set(highlights.flatMap(({ elements }) => [...elements])),
    claims: new Set(highlights.flatMap(({ claims }) => [...claims])),
  }
}

/** One selection, seen in the network of a mode and in the timeline. */
export function highlightOf(workspace: Workspace, mode: Mode, selection: string | null): Highlight {
  if (selection === null) return nothing
  const several = selectedIds(selection)
  if (several.length > 1) return together(several.map((id) => highlightOf(workspace, mode, id)))
  const { graph } = workspace.scenes[mode]
  const claims = new Set(claimsOf(workspace, selection))
  if (graph.nodes.has(selection)) return { elements: new Set([selection, ...(graph.ties.get(selection) ?? [])]), claims }
  if (graph.relationships.has(selection)) return { elements: new Set([selection]), claims }
  return { elements: new Set(touchedBy(graph, claims)), claims }
}
