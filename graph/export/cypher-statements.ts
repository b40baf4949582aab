import type { GraphNode } from '../model/graph.ts'
import type { Sign } from '../query/alliance.ts'
import { neo4jLabels, uniqueIds, viewLabels, viewTypes } from '../query/kept-labels.ts'
import type { ClaimTie } from './cypher-rows.ts'

/** Labels and types come from closed lists of the model, never from data. Each statement makes what its rows say, once. */

type Kind = GraphNode['kind']

const SIGNS: readonly Sign[] = ['cooperation', 'conflict', 'affiliation']
const TYPES: ReadonlySet<string> = new Set([...viewTypes, ...SIGNS])

const TIES: Readonly<Record<ClaimTie['how'], string>> = {
  asserts: 'ASSERTS',
  involves: 'INVOLVES {role: row.role}',
  attributed: 'ATTRIBUTED_TO {quote: row.quote}',
  quoted: 'QUOTED_FROM {quote: row.quote, start: row.start, end: row.end}',
}

export const constraints: readonly string[] = [...viewLabels, 'Source', 'Claim'].map(uniqueIds)

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
