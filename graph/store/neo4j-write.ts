import { isDeepStrictEqual } from 'node:util'
import neo4j from 'neo4j-driver'
import type { Actor } from '../model/actor.ts'
import type { Claim } from '../model/claim.ts'
import { AppError } from '../model/errors.ts'
import { groupedBy } from '../model/grouped.ts'
import type { Source, SourceDocument } from '../model/source.ts'
import { idsOf, type Known } from './admission.ts'
import { affected, claimTies, lock, merge, read, version } from './neo4j-cypher.ts'
import { actorRow, claimRow, documentRow, rowSchemas, sourceRow } from './neo4j-rows.ts'
import { byId, type Neo4jTransaction } from './neo4j-transaction.ts'
import { updateView } from './neo4j-view.ts'
import { deleteActors, deleteClaims } from './neo4j-withdraw.ts'
import { joined, runsOf } from './runs.ts'
import type { Applied, Change } from './store.ts'
import { settle } from './withdrawal.ts'

/** What the database has of the things that changes name. */
async function readKnown(transaction: Neo4jTransaction, changes: readonly Change[]): Promise<Known> {
  const ids = idsOf(changes)
  const sources = await transaction.askOf(rowSchemas.source, read.sourcesById, ids)
  const actors = await transaction.askOf(rowSchemas.actor, read.actorsById, ids)
  const claims = await transaction.askOf(rowSchemas.claim, read.claimsById, ids)
  const asserting = await transaction.askOf(rowSchemas.claim, affected.asserting, ids)
  const mentions = await transaction.askOf(rowSchemas.mentions, read.mentionsById, ids)
  return {
    sources: byId(sources),
    actors: byId(actors),
    claims: byId([...claims, ...asserting]),
    mentions: new Map(mentions.map((row) => [row.id, row.mentions])),
  }
}

/** @throws {AppError} store-refused where claims or texts are of a source that neither the change nor the database has. */
async function requireSources(transaction: Neo4jTransaction, claims: readonly Claim[], documents: readonly SourceDocument[]) {
  const wanted = new Set([...claims, ...documents].map(({ sourceId }) => sourceId))
  const stored = byId<Source>(await transaction.askOf(rowSchemas.source, read.sourcesById, wanted))
  const missing = [...wanted].find((id) => !stored.has(id))
  if (missing === undefined) return
  throw new AppError(
    'store-refused',
    `the source ${missing} is not stored, and claims name it`,
    'Load the source with its claims.',
  )
}

async function writeActors(transaction: Neo4jTransaction, actors: readonly Actor[]): Promise<void> {
  for (const [kind, ofKind] of groupedBy(actors, ({ type }) => type)) {
    await transaction.write(merge.node(kind), ofKind.map(actorRow))
  }
}

async function writeClaims(transaction: Neo4jTransaction, claims: readonly Claim[]): Promise<void> {
  await transaction.write(merge.claims, claims.map(claimRow))
  const quotes = claims.flatMap(({ id, sourceId, evidence }) =>
    evidence.map(({ quote, start, end }) => ({
      claim: id,
      node: sourceId,
      quote,
      start: neo4j.int(start),
      end: neo4j.int(end),
    })),
  )
  await transaction.write(claimTies.quoted, quotes)
}

/** A run of changes: what leaves, then what is added, then the actors that nothing names any more. */
async function applyRun(transaction: Neo4jTransaction, run: readonly Change[]): Promise<Applied> {
  const { change, refused, leaving, known } = settle(await readKnown(transaction, run), run)
  await deleteClaims(transaction, leaving)
  await add(transaction, change, known)
  const actors = await deleteActors(transaction, leaving, run)
  return { delta: change.delta, refused, withdrawn: { claims: leaving.map(({ id }) => id), actors } }
}

async function add(transaction: Neo4jTransaction, { delta, documents }: Change, known: Known): Promise<void> {
  const { sources, actors, claims } = delta
  const fresh = claims.filter(({ id }) => !known.claims.has(id))
  await transaction.write(merge.sources, sources.map(sourceRow))
  await requireSources(transaction, fresh, documents)
  await transaction.write(merge.documents, documents.map(documentRow))
  await writeActors(
    transaction,
    actors.filter((actor) => !isDeepStrictEqual(actor, known.actors.get(actor.id))),
  )
  await writeClaims(transaction, fresh)
  await updateView(
    transaction,
    fresh,
    actors.filter(({ id }) => !known.actors.has(id)),
  )
}

/** The whole of some changes, within one transaction. */
export async function applyChanges(transaction: Neo4jTransaction, changes: readonly Change[]): Promise<Applied> {
  await transaction.run(lock)
  await transaction.run(version.next)
  const applied: Applied[] = []
  for (const run of runsOf(changes)) applied.push(await applyRun(transaction, run))
  return joined(applied)
}
