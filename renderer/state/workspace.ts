import { applyDelta, type Facts, type GraphDelta, noFacts, type Withdrawal, withdrawFrom } from '../../graph/model/delta.ts'
import { buildGraph, type Graph } from '../../graph/model/graph.ts'
import { allianceGraph } from '../../graph/query/alliance.ts'
import { claimExtents, type Extent } from '../../graph/query/extents.ts'
import { TimeIndex } from '../../graph/query/time-index.ts'

export type Mode = 'alliance' | 'full'

/** A graph to draw, and what a move in time changes in it. */
export interface Scene {
  readonly graph: Graph
  readonly index: TimeIndex
}

/** The part of the workspace in the window: facts, when each claim holds, and the two ways to draw them. */
export interface Workspace {
  readonly facts: Facts
  readonly extents: ReadonlyMap<string, Extent>
  readonly scenes: Readonly<Record<Mode, Scene>>
}

function makeWorkspace(facts: Facts): Workspace {
  const graph = buildGraph(facts)
  const extents = claimExtents(graph)
  const alliance = allianceGraph(graph)
  const scene = (drawn: Graph): Scene => ({ graph: drawn, index: new TimeIndex(drawn, extents) })
  return { facts, extents, scenes: { full: scene(graph), alliance: scene(alliance) } }
}

export const emptyWorkspace = makeWorkspace(noFacts)

/** The workspace with what a change brought, and without what it took out; the old one stays as it was. */
export function withDelta(
  workspace: Workspace,
  delta: GraphDelta,
  withdrawn: Withdrawal = { claims: [], actors: [] },
): Workspace {
  return makeWorkspace(applyDelta(withdrawFrom(workspace.facts, withdrawn), delta))
}
