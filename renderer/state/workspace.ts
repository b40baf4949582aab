import { applyDelta, type Facts, type GraphDelta, noFacts, type Withdrawal, withdrawFrom } from '../../graph/model/delta.ts'
import { buildGraph, type Graph } from '../../graph/model/graph.ts'
import { allianceGraph } from '../../graph/query/alliance.ts'
import { claimExtents, type Extent } from '../../graph/query/extents.ts'
import { type Filter, filtered, noFilter } from '../../graph/query/filter.ts'
import { TimeIndex } from '../../graph/query/time-index.ts'

export type Mode = 'alliance' | 'full'

/** A graph to draw, and what a move in time changes in it. */
export interface Scene {
  readonly graph: Graph
  readonly extents: ReadonlyMap<string, Extent>
  readonly index: TimeIndex
}

/** The part of the workspace in the window: all its facts, when each claim holds, and the two ways to draw what the filter lets through. */
export interface Workspace {
  readonly facts: Facts
  readonly filter: Filter
  readonly extents: ReadonlyMap<string, Extent>
  readonly scenes: Readonly<Record<Mode, Scene>>
}

function makeWorkspace(facts: Facts, filter: Filter): Workspace {
  const graph = buildGraph(filtered(facts, filter))
  const extents = claimExtents(graph)
  const alliance = allianceGraph(graph)
  const scene = (drawn: Graph): Scene => ({ graph: drawn, extents, index: new TimeIndex(drawn, extents) })
  return { facts, filter, extents, scenes: { full: scene(graph), alliance: scene(alliance) } }
}

export const emptyWorkspace = makeWorkspace(noFacts, noFilter)

/** The workspace with what a change brought, and without what it took out; the old one stays as it was. */
export function withDelta(
  workspace: Workspace,
  delta: GraphDelta,
  withdrawn: Withdrawal = { claims: [], actors: [] },
): Workspace {
  return makeWorkspace(applyDelta(withdrawFrom(workspace.facts, withdrawn), delta), workspace.filter)
}

/** The workspace with all of its facts anew: what another program stored is there, too. */
export function withFacts({ filter }: Workspace, delta: GraphDelta): Workspace {
  return makeWorkspace(applyDelta(noFacts, delta), filter)
}

/** The workspace as another filter lets it be seen. */
export function withFilter(workspace: Workspace, filter: Filter): Workspace {
  return filter === workspace.filter ? workspace : makeWorkspace(workspace.facts, filter)
}
