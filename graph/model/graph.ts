import type { Actor, ActorKind } from './actor.ts'
import { linkTies, type StatedTie, tiesOf } from './assertion.ts'
import type { Claim } from './claim.ts'
import { type NodeKind, ruleOf } from './claim-types.ts'
import type { Facts } from './delta.ts'
import { groupedBy } from './grouped.ts'
import type { Names } from './names.ts'

/** An actor, a place or a happening, as people see it. */
export interface GraphNode {
  readonly id: string
  readonly kind: ActorKind | NodeKind
  readonly names: Names
  /** The claims that assert it; none for actors, which rest on the claims of their relationships. */
  readonly claims: readonly string[]
}

export interface Relationship extends StatedTie {
  readonly claims: readonly string[]
  /**
   * Where it does not rest on each of its claims alone: for each thing that ties the two, the groups of claims of which it needs one
   * each, as where one claim names one party of a treaty and another claim the other.
   */
  readonly needs?: readonly (readonly (readonly string[])[])[]
}

/** A view over accepted claims. Immutable: a change makes another Graph from the changed facts. */
export interface Graph extends Facts {
  readonly nodes: ReadonlyMap<string, GraphNode>
  readonly relationships: ReadonlyMap<string, Relationship>
  /** The ids of the relationships at each node, in either direction. */
  readonly ties: ReadonlyMap<string, readonly string[]>
}

function actorNode(actor: Actor): GraphNode {
  return { id: actor.id, kind: actor.type, names: actor.names, claims: [] }
}

/** A happening is called what its first claim calls it; the others may fill in languages. Claim order must not matter. */
function happening(id: string, claims: readonly Claim[]): GraphNode | null {
  const sorted = [...claims].sort((a, b) => (a.id < b.id ? -1 : 1))
  const kind = ruleOf(sorted[0]!.type).node
  if (!kind) return null
  const names: Names = Object.assign({}, ...sorted.map(({ label }) => label).reverse())
  return { id, kind, names, claims: sorted.map((claim) => claim.id) }
}

function addTie(relationships: Map<string, Relationship & { claims: string[] }>, stated: StatedTie, claim: string): void {
  const known = relationships.get(stated.id)
  if (!known) relationships.set(stated.id, { ...stated, claims: [claim] })
  else if (!known.claims.includes(claim)) known.claims.push(claim)
}

/** A relationship stands only between nodes that are there: a store may hand out a part of the graph. */
function relationshipsOf(facts: Facts, nodes: ReadonlyMap<string, GraphNode>): Map<string, Relationship> {
  const relationships = new Map<string, Relationship & { claims: string[] }>()
  for (const claim of facts.claims.values()) {
    for (const stated of [...tiesOf(claim), ...linkTies(claim, facts.claims)]) {
      if (nodes.has(stated.source) && nodes.has(stated.target)) addTie(relationships, stated, claim.id)
    }
  }
  for (const relationship of relationships.values()) relationship.claims.sort()
  return relationships
}

/** The ids of relationships by the node at either end; a loop is listed once. */
export function tiesByNode(relationships: Iterable<Pick<Relationship, 'id' | 'source' | 'target'>>): Map<string, string[]> {
  const ends = [...relationships].flatMap(({ id, source, target }) =>
    (source === target ? [source] : [source, target]).map((node) => ({ node, id })),
  )
  const byNode = groupedBy(ends, ({ node }) => node)
  return new Map([...byNode].map(([node, ties]) => [node, ties.map(({ id }) => id)]))
}

/** The graph that facts amount to: the only place where claims become nodes and relationships. */
export function buildGraph(facts: Facts): Graph {
  const nodes = new Map<string, GraphNode>([...facts.actors.values()].map((actor) => [actor.id, actorNode(actor)]))
  for (const [id, claims] of groupedBy(facts.claims.values(), ({ asserts }) => asserts)) {
    const node = happening(id, claims)
    if (node && !nodes.has(id)) nodes.set(id, node)
  }
  const relationships = relationshipsOf(facts, nodes)
  return { ...facts, nodes, relationships, ties: tiesByNode(relationships.values()) }
}
