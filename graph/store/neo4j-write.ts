import { isDeepStrictEqual } from 'node:util'
import neo4j from 'neo4j-driver'
import { type Actor, mergeActor } from '../model/actor.ts'
import type { Claim } from '../model/claim.ts'
import type { GraphDelta } from '../model/delta.ts'
import { AppError } from '../model/errors.ts'
import type { Source, SourceDocument } from '../model/source.ts'
import { claimTies, lock, merge, read } from './neo4j-cypher.ts'
import { actorRow, claimRow, documentRow, rowSchemas, sourceRow } from './neo4j-rows.ts'
import { groupedBy, type Neo4jTransaction } from './neo4j-transaction.ts'
import { updateView } from './neo4j-view.ts'
import { takenIds } from './refusals.ts'
import type { Applied, Change } from './store.ts'

type ActorsById = ReadonlyMap<string, Actor>

function idsOf(items: readonly { id: string }[]): Set<string> {
  return new Set(items.map(({ id }) => id))
}

function byId<T extends { id: string }>(rows: readonly { json: T }[]): Map<string, T> {
  return new Map(rows.map(({ json }) => [json.id, json]))
}

function merged(known: ActorsById, next: readonly Actor[]): Map<string, Actor> {
  const actors = new Map<string, Actor>()
  for (const actor of next) actors.set(actor.id, mergeActor(actors.get(actor.id) ?? known.get(actor.id), actor))
  return actors
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
    await transaction.write(merge.node(kind as Actor['type']), ofKind.map(actorRow))
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

/** The whole of one change, within one transaction. */
export async function applyChange(transaction: Neo4jTransaction, { delta, documents }: Change): Promise<Applied> {
  await transaction.run(lock)
  const stored = byId<Claim>(await transaction.askOf(rowSchemas.claim, read.claimsById, idsOf(delta.claims)))
  const known = byId<Actor>(await transaction.askOf(rowSchemas.actor, read.actorsById, idsOf(delta.actors)))
  const { refused, taken } = takenIds(delta.claims, stored)
  const actors = [...merged(known, delta.actors).values()]
  const accepted: GraphDelta = { ...delta, actors, claims: delta.claims.filter(({ id }) => !taken.has(id)) }
  const fresh = [...new Map(accepted.claims.filter(({ id }) => !stored.has(id)).map((claim) => [claim.id, claim])).values()]
  await transaction.write(merge.sources, delta.sources.map(sourceRow))
  await requireSources(transaction, fresh, documents)
  await transaction.write(merge.documents, documents.map(documentRow))
  await writeActors(
    transaction,
    actors.filter((actor) => !isDeepStrictEqual(actor, known.get(actor.id))),
  )
  await writeClaims(transaction, fresh)
  await updateView(
    transaction,
    fresh,
    actors.filter(({ id }) => !known.has(id)),
  )
  return { delta: accepted, refused }
}
