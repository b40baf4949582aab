import { actorKinds } from '../model/actor.ts'
import type { GraphNode } from '../model/graph.ts'

/** The labels that a node has in Neo4j: its kind's, and Actor for all who act. */
export function neo4jLabels(kind: GraphNode['kind']): string[] {
  const own = `${kind[0]!.toUpperCase()}${kind.slice(1)}`
  return kind !== 'place' && (actorKinds as readonly string[]).includes(kind) ? ['Actor', own] : [own]
}
