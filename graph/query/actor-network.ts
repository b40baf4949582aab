import { type ActorKind, actorKinds } from '../model/actor.ts'
import { type ActorNetwork, type ActorTie, COMMITMENT } from '../model/actor-tie.ts'
import type { Claim } from '../model/claim.ts'
import type { Graph, Relationship } from '../model/graph.ts'
import { groupedBy } from '../model/grouped.ts'
import { allianceGraph } from './alliance.ts'
import { type AsOf, AsOfView } from './as-of.ts'
import { claimExtents, type Extent } from './extents.ts'

export interface WantedTies extends AsOf {
  /** Also what is only possible on the day; else only what is definite. */
  readonly possible: boolean
  /** The kinds of actor that are wanted; null for all. */
  readonly kinds: readonly ActorKind[] | null
}

/** What binds two states by the obligations of a treaty, or by being called allies (vocabulary: COW types I, II and III). */
function strengthOf({ type, codes, relation, status }: Claim): number {
  if (status === 'denied') return 0
  if (relation === 'ally') return COMMITMENT.defense
  if (type !== 'treaty') return 0
  if (codes.atop.includes('defense') || codes.atop.includes('offense')) return COMMITMENT.defense
  if (codes.atop.includes('neutrality') || codes.atop.includes('nonaggression')) return COMMITMENT.neutrality
  return codes.atop.includes('consultation') ? COMMITMENT.entente : 0
}

/** Claims on what commits, by how strongly it does: all claims on one treaty stay together, as one may tell who left it. */
function claimsByStrength(graph: Graph): [number, Claim[]][] {
  const things = groupedBy(graph.claims.values(), ({ id, type, asserts }) => (type === 'relation' ? type : (asserts ?? id)))
  const strongest = [...things.values()].map((claims) => ({ claims, strength: Math.max(...claims.map(strengthOf)) }))
  const byStrength = groupedBy(strongest, ({ strength }) => strength || null)
  return [...byStrength].map(([strength, each]) => [strength, each.flatMap(({ claims }) => claims)])
}

/** The alliance network of what commits so strongly and of nothing else. */
function committed(graph: Graph, claims: readonly Claim[]): Graph {
  return allianceGraph({ ...graph, claims: new Map(claims.map((claim) => [claim.id, claim])) })
}

/** A tie as it is on the day; null where it is not there, or not as surely as is wanted. */
function tieOn(view: AsOfView, tie: Relationship, possible: boolean): Omit<ActorTie, 'type' | 'strength'> | null {
  const isWanted = (presence: string | null) => presence === 'definite' || (possible && presence === 'possible')
  if (!isWanted(view.relationship(tie))) return null
  const claims = tie.claims.filter((id) => isWanted(view.claim(id)))
  const sources = [...new Set(claims.map((id) => view.graph.claims.get(id)!.sourceId))].sort()
  return { source: tie.source, target: tie.target, claims, sources }
}

function tiesOf(graph: Graph, extents: ReadonlyMap<string, Extent>, wanted: WantedTies): Omit<ActorTie, 'strength'>[] {
  const view = new AsOfView(graph, extents, wanted)
  return [...graph.relationships.values()].flatMap((relationship) => {
    const { type } = relationship
    const tie = type === 'cooperation' || type === 'conflict' ? tieOn(view, relationship, wanted.possible) : null
    return tie ? [{ ...tie, type: type as 'cooperation' | 'conflict' }] : []
  })
}

/** Commitments of the day, of each pair the strongest. */
function commitments(graph: Graph, extents: ReadonlyMap<string, Extent>, wanted: WantedTies): ActorTie[] {
  const all = claimsByStrength(graph).flatMap(([strength, claims]) =>
    tiesOf(committed(graph, claims), extents, wanted)
      .filter(({ type }) => type === 'cooperation')
      .map((tie): ActorTie => ({ ...tie, type: 'commitment', strength })),
  )
  const ofPair = groupedBy(all, ({ source, target }) => JSON.stringify([source, target]))
  return [...ofPair.values()].map((ties) => ties.reduce((best, each) => (each.strength > best.strength ? each : best)))
}

/**
 * Who is tied to whom on a day by cooperation, conflict and commitments, as the alliance view has it. Offices and memberships tie without taking a side and are left out.
 */
export function actorNetwork(graph: Graph, wanted: WantedTies): ActorNetwork {
  const extents = claimExtents(graph)
  const kinds: readonly string[] = wanted.kinds ?? actorKinds
  const isWanted = (id: string) => kinds.includes(graph.nodes.get(id)!.kind)
  const signed = tiesOf(allianceGraph(graph, extents), extents, wanted).map((tie) => ({ ...tie, strength: 1 }))
  const ties = [...signed, ...commitments(graph, extents, wanted)].filter(
    ({ source, target }) => isWanted(source) && isWanted(target),
  )
  const tied = [...new Set(ties.flatMap(({ source, target }) => [source, target]))].sort()
  return { actors: tied.map((id) => graph.nodes.get(id)! as ActorNetwork['actors'][number]), ties }
}
