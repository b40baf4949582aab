import { tiesOf } from '../model/assertion.ts'
import type { Claim } from '../model/claim.ts'
import { assertedBy, claimsFor, pairsOf } from './neo4j-affected.ts'
import { affected, read, withdraw } from './neo4j-cypher.ts'
import { rowSchemas } from './neo4j-rows.ts'
import { byId, type Neo4jTransaction } from './neo4j-transaction.ts'
import { updateView } from './neo4j-view.ts'
import type { Change } from './store.ts'
import { actorsOf, type Beside, departure } from './withdrawal.ts'

/** How a claim's JSON says that it links to a claim, and a text's that it mentions an actor: no quote can hold such marks. */
const marks = {
  link: (id: string) => `"claimId":${JSON.stringify(id)}`,
  mention: (id: string) => `"actorId":${JSON.stringify(id)}`,
}

/** Takes out every relationship that one of the claims tells, also with others: those are told anew. */
async function untie(transaction: Neo4jTransaction, claims: readonly Claim[]): Promise<void> {
  const atNodes = claims.flatMap(({ id, asserts }) => (asserts === null ? [] : [{ claim: id, node: asserts }]))
  const direct = claims.filter(({ asserts }) => asserts === null)
  const betweenPairs = direct.flatMap((claim) => tiesOf(claim).map(({ source, target }) => ({ claim: claim.id, source, target })))
  await transaction.write(withdraw.tiesOfNodes, atNodes)
  await transaction.write(withdraw.tiesOfPairs, betweenPairs)
}

/** Claims that stay and link to ones that leave: their links lead nowhere until those are back. */
async function linkingTo(transaction: Neo4jTransaction, ids: readonly string[]): Promise<Claim[]> {
  const rows = await transaction.ask(rowSchemas.claim, withdraw.linking, { marks: ids.map(marks.link) })
  return rows.map(({ json }) => json)
}

/** Takes claims out, with the happenings and relationships that rest on no other; those that do are told anew. */
export async function deleteClaims(transaction: Neo4jTransaction, leaving: readonly Claim[]): Promise<void> {
  if (leaving.length === 0) return
  const ids = leaving.map(({ id }) => id)
  await transaction.write(withdraw.claims, ids)
  const linking = await linkingTo(transaction, ids)
  await untie(transaction, [...leaving, ...linking])
  const nodes = assertedBy(leaving)
  await transaction.write(withdraw.happenings, nodes)
  const asserting = await claimsFor(transaction, affected.asserting, nodes)
  const tying = await claimsFor(transaction, affected.betweenPairs, pairsOf(leaving).values())
  await updateView(transaction, [...linking, ...asserting, ...tying], [])
}

async function beside(transaction: Neo4jTransaction, leaving: readonly Claim[]): Promise<Beside> {
  const wanted = actorsOf(leaving)
  const mentioning = await transaction.ask(rowSchemas.mentions, withdraw.mentioning, { marks: wanted.map(marks.mention) })
  return {
    actors: byId(await transaction.askOf(rowSchemas.actor, read.actorsById, wanted)).keys(),
    namings: await transaction.askOf(rowSchemas.naming, withdraw.namings, wanted),
    mentions: new Map(mentioning.map(({ id, mentions }) => [id, mentions])),
  }
}

/**
 * Takes out the actors that nothing names now that claims have left and changes are stored, and mentions that lost their claims.
 * @returns The ids of the actors that left.
 */
export async function deleteActors(
  transaction: Neo4jTransaction,
  leaving: readonly Claim[],
  changes: readonly Change[],
): Promise<string[]> {
  if (leaving.length === 0) return []
  const { actors, mentions } = departure(leaving, changes, await beside(transaction, leaving))
  const renewed = [...mentions].map(([id, kept]) => ({ id, mentions: JSON.stringify(kept) }))
  await transaction.write(withdraw.mentions, renewed)
  await transaction.write(withdraw.actors, actors)
  return [...actors]
}
