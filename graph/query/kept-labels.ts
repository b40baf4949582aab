import { actorKinds } from '../model/actor.ts'
import { claimTypeRules, HELD_AT, linkTypes, nodeKinds, relationKinds } from '../model/claim-types.ts'
import type { GraphNode } from '../model/graph.ts'

type Kind = GraphNode['kind']

/** The labels that a node has in Neo4j: its kind's, and before it Actor for all who act. The first makes ids unique. */
export function neo4jLabels(kind: Kind): readonly [string, ...string[]] {
  const own = `${kind[0]!.toUpperCase()}${kind.slice(1)}`
  return kind !== 'place' && (actorKinds as readonly string[]).includes(kind) ? ['Actor', own] : [own]
}

/** The label by which a node is found: the one that makes ids unique. */
export function uniqueLabel(kind: Kind): string {
  return neo4jLabels(kind)[0]
}

/** The labels by which everything that people see is found. */
export const viewLabels: readonly string[] = ['Actor', 'Place', ...nodeKinds.map(uniqueLabel)]

const roleTypes = Object.values(claimTypeRules).flatMap(({ roles }) => Object.values(roles) as string[])

/** The types of the relationships that people see. */
export const viewTypes: readonly string[] = [
  ...new Set([...roleTypes, ...Object.values(relationKinds), ...Object.values(linkTypes), HELD_AT]),
].filter((type) => type !== '')

/** The constraint that ids under a label are unique, made once. */
export function uniqueIds(label: string): string {
  return `CREATE CONSTRAINT entente_${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`
}
