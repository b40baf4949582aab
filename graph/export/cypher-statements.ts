import { claimTypeRules, HELD_AT, linkTypes, nodeKinds, relationKinds } from '../model/claim-types.ts'
import type { GraphNode } from '../model/graph.ts'
import type { Sign } from '../query/alliance.ts'
import type { ClaimTie } from './cypher-rows.ts'
import { neo4jLabels } from './neo4j-labels.ts'

/** Labels and types come from closed lists of the model, never from data. Each statement makes what its rows say, once. */

type Kind = GraphNode['kind']

const SIGNS: readonly Sign[] = ['cooperation', 'conflict', 'affiliation']
const roleTypes = Object.values(claimTypeRules).flatMap(({ roles }) => Object.values(roles) as string[])
const TYPES = new Set([...roleTypes, ...Object.values(relationKinds), ...Object.values(linkTypes), HELD_AT, ...SIGNS])

const TIES: Readonly<Record<ClaimTie['how'], string>> = {
  asserts: 'ASSERTS',
  involves: 'INVOLVES {role: row.role}',
  attributed: 'ATTRIBUTED_TO {quote: row.quote}',
  quoted: 'QUOTED_FROM {quote: row.quote, start: row.start, end: row.end}',
}

/** The label by which a node is found: one that makes ids unique. */
export function uniqueLabel(kind: Kind): string {
  return neo4jLabels(kind)[0]!
}

export const constraints: readonly string[] = ['Actor', 'Place', ...nodeKinds.map(uniqueLabel), 'Source', 'Claim'].map(
  (label) => `CREATE CONSTRAINT entente_${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
)

export const merge = {
  sources: 'MERGE (s:Source {id: row.id}) SET s += row.properties',
  documents: 'MATCH (s:Source {id: row.id}) SET s.mentions = row.mentions, s.text = row.text',
  claims: 'MERGE (c:Claim {id: row.id}) SET c += row.properties',
  nodes(kind: Kind): string {
    const [unique, ...others] = neo4jLabels(kind)
    const labels = others.map((label) => `n:${label}, `).join('')
    return `MERGE (n:${unique} {id: row.id}) SET ${labels}n += row.properties`
  },
  relationships(type: string, source: string, target: string): string {
    if (!TYPES.has(type)) throw new RangeError(`${type} is no type of the model's`)
    return `MATCH (a:${source} {id: row.source}) MATCH (b:${target} {id: row.target}) MERGE (a)-[r:${type} {id: row.id}]->(b) SET r += row.properties`
  },
  claimTies: (how: ClaimTie['how'], label: string) =>
    `MATCH (c:Claim {id: row.claim}) MATCH (n:${label} {id: row.node}) MERGE (c)-[:${TIES[how]}]->(n)`,
}
