import type { Actor } from '../model/actor.ts'
import { actorsNamed, type Claim } from '../model/claim.ts'
import type { Graph, Relationship } from '../model/graph.ts'
import { groupedBy } from '../model/grouped.ts'
import { involvedIn } from '../query/kept-properties.ts'
import { type Affected, assertedBy, pairKey, readAffected } from './neo4j-affected.ts'
import { claimTies, merge, part } from './neo4j-cypher.ts'
import { happeningRow, relationshipRow, rowSchemas } from './neo4j-rows.ts'
import type { Neo4jTransaction } from './neo4j-transaction.ts'

async function writeNodes(transaction: Neo4jTransaction, { complete, graph }: Affected): Promise<void> {
  const touched = assertedBy(complete.values())
  const happenings = [...graph.nodes.values()].filter(({ id, claims }) => claims.length > 0 && touched.has(id))
  for (const [kind, nodes] of groupedBy(happenings, (node) => node.kind)) {
    await transaction.write(
      merge.node(kind),
      nodes.map((node) => happeningRow(node, graph.claims)),
    )
  }
}

/** Only relationships all of whose claims were read are written: those at a touched node, and those of a touched pair. */
function toldWhole({ changed, complete, pairs, graph }: Affected): Relationship[] {
  const nodes = assertedBy(changed.values())
  const isTold = (claim: string) => nodes.has(complete.get(claim)?.asserts ?? '')
  return [...graph.relationships.values()].filter((each) => pairs.has(pairKey(each)) || each.claims.some(isTold))
}

/** The element id of every node of the graph, by id. */
async function elementsOf(transaction: Neo4jTransaction, { nodes }: Graph): Promise<Map<string, string>> {
  const rows = await transaction.askOf(rowSchemas.element, part.start, nodes.keys())
  return new Map(rows.map(({ id, element }) => [id, element]))
}

async function writeRelationships(transaction: Neo4jTransaction, found: Affected, elements: ReadonlyMap<string, string>) {
  for (const [type, relationships] of groupedBy(toldWhole(found), (each) => each.type)) {
    const rows = relationships.map((each) => relationshipRow(each, found.graph.claims))
    const joined = rows.map((row) => ({ ...row, source: elements.get(row.source), target: elements.get(row.target) }))
    await transaction.write(merge.relationship(type), joined)
  }
}

async function tieClaims(transaction: Neo4jTransaction, { changed }: Affected, elements: ReadonlyMap<string, string>) {
  const claims = [...changed.values()]
  const involves = claims.flatMap((claim) =>
    involvedIn(claim).map(({ entityId, role }) => ({ claim: claim.id, node: elements.get(entityId), role })),
  )
  const attributed = claims.flatMap(({ id, attribution }) =>
    attribution.map(({ entityId, quote }) => ({ claim: id, node: elements.get(entityId), quote })),
  )
  const asserts = claims.map(({ id, asserts: node }) => ({ claim: id, node: elements.get(node ?? '') }))
  const isThere = ({ node }: { node: string | undefined }) => node !== undefined
  await transaction.write(claimTies.asserts, asserts.filter(isThere))
  await transaction.write(claimTies.involves, involves.filter(isThere))
  await transaction.write(claimTies.attributed, attributed.filter(isThere))
}

/** What a claim names and the database does not have yet: when it comes, the claim is looked at again. */
function awaits(claim: Claim, { nodes, claims }: Graph): string[] | null {
  const linked = claim.links.map(({ claimId }) => claims.get(claimId)?.asserts).filter((id) => typeof id === 'string')
  const wantedNodes = [...actorsNamed(claim), ...linked, ...(claim.asserts ? [claim.asserts] : [])]
  const missing = [
    ...wantedNodes.filter((id) => !nodes.has(id)),
    ...claim.links.map(({ claimId }) => claimId).filter((id) => !claims.has(id)),
  ]
  return missing.length > 0 ? [...new Set(missing)] : null
}

/**
 * Brings the view up to date with claims and actors that were just merged: happenings, the relationships that people see, and what
 * ties a claim to what it speaks of.
 */
export async function updateView(
  transaction: Neo4jTransaction,
  fresh: readonly Claim[],
  newActors: readonly Actor[],
): Promise<void> {
  if (fresh.length + newActors.length === 0) return
  const found = await readAffected(transaction, fresh, newActors)
  await writeNodes(transaction, found)
  const elements = await elementsOf(transaction, found.graph)
  await tieClaims(transaction, found, elements)
  await writeRelationships(transaction, found, elements)
  const waiting = [...found.changed.values()].map((claim) => ({ id: claim.id, awaits: awaits(claim, found.graph) }))
  await transaction.write(merge.awaits, waiting)
}
