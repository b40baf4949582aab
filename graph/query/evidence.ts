import type { Claim } from '../model/claim.ts'
import type { Graph, GraphNode, Relationship } from '../model/graph.ts'

/** A node, a relationship, or a claim, with every claim it rests on. */
export interface Shown {
  readonly item: GraphNode | Relationship | Claim
  readonly claims: readonly Claim[]
}

function claimsOfActor(graph: Graph, id: string): string[] {
  return [...new Set((graph.ties.get(id) ?? []).flatMap((tie) => graph.relationships.get(tie)!.claims))]
}

/** Why something is here: the thing with this id and its claims, or null where there is none. */
export function evidenceOf(graph: Graph, id: string): Shown | null {
  const claim = graph.claims.get(id)
  if (claim) return { item: claim, claims: [claim] }
  const relationship = graph.relationships.get(id)
  const node = graph.nodes.get(id)
  const item = relationship ?? node
  if (!item) return null
  const ids = item.claims.length > 0 ? item.claims : claimsOfActor(graph, id)
  return { item, claims: ids.map((each) => graph.claims.get(each)!) }
}
