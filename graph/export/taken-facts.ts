import type { Actor } from '../model/actor.ts'
import { actorsNamed, type Claim } from '../model/claim.ts'
import type { GraphNode, Relationship } from '../model/graph.ts'
import type { Source, SourceDocument } from '../model/source.ts'
import type { Taken } from './exporter.ts'

/** What is taken, each sorted by id: what is there, and the facts that it rests on. */
export interface TakenFacts {
  readonly nodes: readonly GraphNode[]
  readonly relationships: readonly Relationship[]
  /** The claims of those nodes and relationships. */
  readonly claims: readonly Claim[]
  /** All of the graph that is taken: a text that nothing was claimed of among them. */
  readonly sources: readonly Source[]
  /** Actors and places among the nodes, with those whom the claims name besides, and those whom nothing ties to a time. */
  readonly actors: readonly Actor[]
}

function there<T extends { id: string }>(items: ReadonlyMap<string, T>, isWanted: (id: string) => boolean): T[] {
  return [...items.keys()]
    .filter(isWanted)
    .sort()
    .map((id) => items.get(id)!)
}

function actorsOf({ graph, presences, stored }: Taken, claims: readonly Claim[]): Actor[] {
  const named = new Set(claims.flatMap(actorsNamed))
  const isLoose = (id: string) => !graph.ties.has(id)
  const own = there(graph.actors, (id) => presences.nodes.has(id) || named.has(id) || isLoose(id))
  const others = there(stored.actors, (id) => named.has(id) && !graph.actors.has(id))
  return [...own, ...others].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** The facts behind what is there as of the day; whoever is held to be one is one in them. */
export function takenFacts(taken: Taken): TakenFacts {
  const { graph, presences } = taken
  const nodes = there(graph.nodes, (id) => presences.nodes.has(id))
  const relationships = there(graph.relationships, (id) => presences.relationships.has(id))
  const resting = new Set([...nodes, ...relationships].flatMap((each) => each.claims))
  const claims = there(graph.claims, (id) => resting.has(id))
  return {
    nodes,
    relationships,
    claims,
    sources: there(graph.sources, () => true),
    actors: actorsOf(taken, claims),
  }
}

/** The texts of sources, where they are stored, one after the other. */
export async function* documentsOf(sources: readonly Source[], { document }: Taken): AsyncIterable<SourceDocument> {
  for (const { id } of sources) {
    const found = await document(id)
    if (found) yield found
  }
}
