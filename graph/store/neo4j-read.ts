import type { z } from 'zod'
import type { Facts } from '../model/delta.ts'
import type { SourceDocument } from '../model/source.ts'
import type { Counts } from '../query/counts.ts'
import { part, read } from './neo4j-cypher.ts'
import { rowSchemas } from './neo4j-rows.ts'
import { byId, type Neo4jTransaction } from './neo4j-transaction.ts'
import type { Part } from './store.ts'

/** Claims are read first: what a claim names was written with it, so what is read after it has it. */
export async function readFacts(transaction: Neo4jTransaction): Promise<Facts> {
  const claims = byId(await transaction.ask(rowSchemas.claim, read.claims))
  const actors = byId(await transaction.ask(rowSchemas.actor, read.actors))
  const sources = byId(await transaction.ask(rowSchemas.source, read.sources))
  return { sources, actors, claims }
}

/** The nodes within the steps, by element id. */
async function expand(transaction: Neo4jTransaction, { ids, steps }: Part): Promise<Map<string, string>> {
  let edge = await transaction.askOf(rowSchemas.element, part.start, new Set(ids))
  const found = new Map(edge.map(({ element, id }) => [element, id]))
  for (let step = 0; step < steps && edge.length > 0; step++) {
    const beside = await transaction.ask(rowSchemas.element, part.step, { elements: edge.map(({ element }) => element) })
    edge = beside.filter(({ element }) => !found.has(element))
    for (const { element, id } of edge) found.set(element, id)
  }
  return found
}

/** The facts of a part: its nodes, and every claim that its happenings and the relationships between its nodes rest on. */
export async function readPart(transaction: Neo4jTransaction, wanted: Part): Promise<Facts> {
  const nodes = await expand(transaction, wanted)
  const resting = await transaction.ask(rowSchemas.id, part.claims, { elements: [...nodes.keys()] })
  const claims = byId(
    await transaction.askOf(
      rowSchemas.claim,
      read.claimsById,
      resting.map(({ id }) => id),
    ),
  )
  const actors = byId(await transaction.askOf(rowSchemas.actor, read.actorsById, nodes.values()))
  const sourceIds = new Set([...claims.values()].map(({ sourceId }) => sourceId))
  return { sources: byId(await transaction.askOf(rowSchemas.source, read.sourcesById, sourceIds)), actors, claims }
}

export async function readDocument(transaction: Neo4jTransaction, sourceId: string): Promise<SourceDocument | null> {
  const [row] = await transaction.ask(rowSchemas.document, read.document, { id: sourceId })
  return row ? { sourceId, ...row } : null
}

function counted(rows: readonly z.output<typeof rowSchemas.count>[]): Record<string, number> {
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]))
}

export async function readCounts(transaction: Neo4jTransaction): Promise<Counts> {
  const { sources = 0, claims = 0 } = counted(await transaction.ask(rowSchemas.count, read.factCounts))
  const nodes = counted(await transaction.ask(rowSchemas.count, read.nodeCounts))
  const relationships = counted(await transaction.ask(rowSchemas.count, read.relationshipCounts))
  return { sources, claims, nodes, relationships }
}
