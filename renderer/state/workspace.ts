import { applyDelta, type Facts, type GraphDelta, noFacts, type Withdrawal, withdrawFrom } from '../../graph/model/delta.ts'
import { buildGraph, type Graph } from '../../graph/model/graph.ts'
import { type Identity, identified } from '../../graph/model/identities.ts'
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

/** How the facts that are stored are looked at: who is held to be one, and what is left out. */
interface Look {
  readonly identities: readonly Identity[]
  readonly filter: Filter
}

/** The part of the workspace in the window, when each claim holds, and the two ways to draw it. */
export interface Workspace extends Look {
  /** The facts as they are stored: what a review is about. */
  readonly stored: Facts
  /** The facts as the analyst takes them, with whom she holds to be one as one. */
  readonly facts: Facts
  readonly extents: ReadonlyMap<string, Extent>
  /** What the filter lets through. */
  readonly scenes: Readonly<Record<Mode, Scene>>
}

function makeWorkspace(stored: Facts, { identities, filter }: Look): Workspace {
  const facts = identified(stored, identities)
  const graph = buildGraph(filtered(facts, filter))
  const extents = claimExtents(graph)
  const scene = (drawn: Graph): Scene => ({ graph: drawn, extents, index: new TimeIndex(drawn, extents) })
  let alliance: Scene | null = null
  const scenes = {
    full: scene(graph),
    /** Only made once it is looked at. */
    get alliance() {
      alliance ??= scene(allianceGraph(graph, extents))
      return alliance
    },
  }
  return { stored, facts, identities, filter, extents, scenes }
}

export const emptyWorkspace = makeWorkspace(noFacts, { identities: [], filter: noFilter })

/** The workspace with what a change brought, and without what it took out; the old one stays as it was. */
export function withDelta(
  workspace: Workspace,
  delta: GraphDelta,
  withdrawn: Withdrawal = { claims: [], actors: [] },
): Workspace {
  return makeWorkspace(applyDelta(withdrawFrom(workspace.stored, withdrawn), delta), workspace)
}

/** The workspace with all of its facts anew: what another program stored is there, too. */
export function withFacts(workspace: Workspace, delta: GraphDelta): Workspace {
  return makeWorkspace(applyDelta(noFacts, delta), workspace)
}

/** The workspace as it is looked at in another way. */
export function withLook(workspace: Workspace, look: Partial<Look>): Workspace {
  const next = { identities: workspace.identities, filter: workspace.filter, ...look }
  const isSame = next.identities === workspace.identities && next.filter === workspace.filter
  return isSame ? workspace : makeWorkspace(workspace.stored, next)
}
