import { claimTypes, nodeKinds, ruleOf } from '../model/claim-types.ts'
import type { GraphNode } from '../model/graph.ts'
import { neo4jLabels, uniqueIds, uniqueLabel, viewLabels, viewTypes } from '../query/kept-labels.ts'

/** All Cypher there is. Labels and relationship types come from closed lists of the model, never from data. */

type Kind = GraphNode['kind']

const IN_VIEW = viewLabels.join('|')
const TIES = viewTypes.join('|')

/** Binds `name` to the node with an id, by the unique index of whichever label it has, or to null. */
function bind(name: string, labels: readonly string[], id: string): string {
  const each = labels.map((label, at) => `OPTIONAL MATCH (${name}${at}:${label} {id: ${id}})`)
  return `${each.join(' ')} WITH *, coalesce(${labels.map((_, at) => `${name}${at}`).join(', ')}) AS ${name}`
}

const ACTORS = ['Actor', 'Place']
const DIRECT = claimTypes.filter((type) => ruleOf(type).node === null).map((type) => `'${type}'`)

/** Constraints and indexes, each made once. `awaits` is there only on claims that name what is not stored yet. */
export const schema: readonly string[] = [
  ...[...viewLabels, 'Source', 'Claim', 'EntenteLock', 'EntenteReading', 'EntenteDecision'].map(uniqueIds),
  'CREATE INDEX entente_claim_asserts IF NOT EXISTS FOR (c:Claim) ON (c.asserts)',
  'CREATE INDEX entente_decision_source IF NOT EXISTS FOR (d:EntenteDecision) ON (d.source)',
  'CREATE INDEX entente_claim_awaits IF NOT EXISTS FOR (c:Claim) ON (c.awaits)',
  // An earlier version looked names up there.
  'DROP INDEX entente_names IF EXISTS',
]

export const awaitIndexes = 'CALL db.awaitIndexes(60)'

/** Held to the end of the transaction: two writers that read and then write go one after the other. */
export const lock = `MERGE (l:EntenteLock {id: 'write'}) SET l.at = datetime()`

/** Counted under the lock: whoever knows the number that they saw, and what they changed themselves, knows whether others changed anything. */
export const version = {
  next: `MATCH (l:EntenteLock {id: 'write'}) SET l.changes = coalesce(l.changes, 0) + 1`,
  read: `OPTIONAL MATCH (l:EntenteLock {id: 'write'}) RETURN coalesce(l.changes, 0) AS version`,
}

/** Readings and decisions stand beside the graph and are tied to nothing in it; `place` is the order in which decisions were made. */
export const reviews = {
  keep: 'MERGE (r:EntenteReading {id: $id}) SET r.json = $json, r.at = datetime()',
  reading: 'MATCH (r:EntenteReading {id: $id}) RETURN r.json AS json',
  decide: `MATCH (old:EntenteDecision {source: $source}) WITH count(old) AS before
    UNWIND range(0, size($rows) - 1) AS at WITH before, at, $rows[at] AS row
    MERGE (d:EntenteDecision {id: row.id}) ON CREATE SET d.source = $source, d.json = row.json, d.place = before + at`,
  decisions: 'MATCH (d:EntenteDecision {source: $id}) RETURN d.json AS json ORDER BY d.place',
  list: 'MATCH (r:EntenteReading) RETURN r.id AS id ORDER BY r.at DESC, id',
}

export const read = {
  sources: 'MATCH (n:Source) RETURN n.json AS json ORDER BY n.id',
  actors: 'MATCH (n:Actor|Place) WHERE n.json IS NOT NULL RETURN n.json AS json ORDER BY n.id',
  claims: 'MATCH (n:Claim) RETURN n.json AS json ORDER BY n.id',
  sourcesById: 'UNWIND $rows AS id MATCH (n:Source {id: id}) RETURN n.json AS json',
  actorsById: `UNWIND $rows AS id ${bind('n', ACTORS, 'id')} WHERE n.json IS NOT NULL RETURN n.json AS json`,
  claimsById: 'UNWIND $rows AS id MATCH (n:Claim {id: id}) RETURN n.json AS json',
  mentionsById:
    'UNWIND $rows AS id MATCH (n:Source {id: id}) WHERE n.mentions IS NOT NULL RETURN n.id AS id, n.mentions AS mentions',
  document: 'MATCH (n:Source {id: $id}) WHERE n.text IS NOT NULL RETURN n.text AS text, n.mentions AS mentions',
  nodeCounts: `MATCH (n:${IN_VIEW}) WHERE n.kind IS NOT NULL RETURN n.kind AS name, count(n) AS count`,
  relationshipCounts: `MATCH ()-[r:${TIES}]->() WHERE r.id IS NOT NULL RETURN type(r) AS name, count(r) AS count`,
  factCounts: `MATCH (n:Source) RETURN 'sources' AS name, count(n) AS count UNION ALL MATCH (n:Claim) RETURN 'claims' AS name, count(n) AS count`,
}

/** Claims that one write has to look at again, because what it adds bears on them. */
export const affected = {
  awaiting: `MATCH (c:Claim) WHERE c.awaits IS NOT NULL AND any(id IN c.awaits WHERE id IN $ids) RETURN c.json AS json`,
  asserting: 'UNWIND $rows AS id MATCH (c:Claim {asserts: id}) RETURN c.json AS json',
  betweenPairs: `UNWIND $rows AS pair ${bind('a', ACTORS, 'pair[0]')} ${bind('b', ACTORS, 'pair[1]')}
    MATCH (a)<-[:INVOLVES]-(c:Claim)-[:INVOLVES]->(b) WHERE c.type IN [${DIRECT}] RETURN DISTINCT c.json AS json`,
}

/** Parts: nodes go by their element ids, so that a step needs no label. */
export const part = {
  start: `UNWIND $rows AS id ${bind('n', viewLabels, 'id')} WHERE n IS NOT NULL RETURN DISTINCT elementId(n) AS element, n.id AS id`,
  step: `MATCH (n)-[:${TIES}]-(m) WHERE elementId(n) IN $elements RETURN DISTINCT elementId(m) AS element, m.id AS id`,
  claims: `MATCH (n)<-[:ASSERTS]-(c:Claim) WHERE elementId(n) IN $elements RETURN c.id AS id
    UNION MATCH (a)-[r:${TIES}]->(b) WHERE elementId(a) IN $elements AND elementId(b) IN $elements UNWIND r.claims AS id RETURN id`,
}

export const merge = {
  sources: 'UNWIND $rows AS row MERGE (s:Source {id: row.id}) SET s += row.properties',
  documents: `UNWIND $rows AS row MATCH (s:Source {id: row.id})
    SET s.mentions = row.mentions, s.text = coalesce(s.text, row.text)`,
  claims: 'UNWIND $rows AS row MERGE (c:Claim {id: row.id}) ON CREATE SET c += row.properties',
  awaits: 'UNWIND $rows AS row MATCH (c:Claim {id: row.id}) SET c.awaits = row.awaits',
  node: (kind: Kind) =>
    `UNWIND $rows AS row MERGE (n:${uniqueLabel(kind)} {id: row.id}) SET n:${neo4jLabels(kind).at(-1)}, n += row.properties`,
  /** The ends go by their element ids, so that there is one query for each type: planning a query costs more than running it. */
  relationship: (type: string) =>
    `UNWIND $rows AS row MATCH (a) WHERE elementId(a) = row.source MATCH (b) WHERE elementId(b) = row.target
     MERGE (a)-[r:${type} {id: row.id}]->(b) SET r += row.properties`,
}

const HAPPENINGS = nodeKinds.map(uniqueLabel)

/**
 * What leaves with claims. Who links to a claim and which text mentions an actor stand in JSON alone, so all of a kind is searched:
 * `marks` are pieces of that JSON. Both are rare enough to need no index.
 */
export const withdraw = {
  linking: 'MATCH (c:Claim) WHERE any(mark IN $marks WHERE c.json CONTAINS mark) RETURN c.json AS json',
  claims: 'UNWIND $rows AS id MATCH (c:Claim {id: id}) DETACH DELETE c',
  tiesOfNodes: `UNWIND $rows AS row ${bind('n', HAPPENINGS, 'row.node')}
    MATCH (n)-[r:${TIES}]-() WHERE row.claim IN r.claims WITH DISTINCT r DELETE r`,
  tiesOfPairs: `UNWIND $rows AS row ${bind('a', ACTORS, 'row.source')} ${bind('b', ACTORS, 'row.target')}
    MATCH (a)-[r:${TIES}]->(b) WHERE row.claim IN r.claims WITH DISTINCT r DELETE r`,
  happenings: `UNWIND $rows AS id ${bind('n', HAPPENINGS, 'id')}
    WHERE n IS NOT NULL AND NOT EXISTS { (n)<-[:ASSERTS]-(:Claim) } DETACH DELETE n`,
  namings: `UNWIND $rows AS id ${bind('n', ACTORS, 'id')}
    MATCH (n)<-[:INVOLVES|ATTRIBUTED_TO]-(:Claim)-[:QUOTED_FROM]->(s:Source) RETURN DISTINCT n.id AS actorId, s.id AS sourceId`,
  mentioning: `MATCH (s:Source) WHERE any(mark IN $marks WHERE s.mentions CONTAINS mark) RETURN s.id AS id, s.mentions AS mentions`,
  mentions: 'UNWIND $rows AS row MATCH (s:Source {id: row.id}) SET s.mentions = row.mentions',
  actors: `UNWIND $rows AS id ${bind('n', ACTORS, 'id')} WHERE n IS NOT NULL DETACH DELETE n`,
}

/** What ties a claim to what it speaks of, which goes by its element id. */
const TIED = 'UNWIND $rows AS row MATCH (c:Claim {id: row.claim}) MATCH (n) WHERE elementId(n) = row.node'
export const claimTies = {
  asserts: `${TIED} MERGE (c)-[:ASSERTS]->(n)`,
  involves: `${TIED} MERGE (c)-[:INVOLVES {role: row.role}]->(n)`,
  attributed: `${TIED} MERGE (c)-[:ATTRIBUTED_TO {quote: row.quote}]->(n)`,
  quoted: `UNWIND $rows AS row MATCH (c:Claim {id: row.claim}) MATCH (s:Source {id: row.node})
    MERGE (c)-[:QUOTED_FROM {quote: row.quote, start: row.start, end: row.end}]->(s)`,
}
