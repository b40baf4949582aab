import type { ManagedTransaction } from 'neo4j-driver'
import type { z } from 'zod'
import { parseRow } from './neo4j-rows.ts'

/** How many rows go to the server at once. */
const BATCH = 2000

/** One transaction, as the store uses it: questions whose answers pass a schema, and rows in batches. */
export class Neo4jTransaction {
  readonly #transaction: ManagedTransaction

  constructor(transaction: ManagedTransaction) {
    this.#transaction = transaction
  }

  async ask<T>(schema: z.ZodType<T>, query: string, parameters: Record<string, unknown> = {}): Promise<T[]> {
    const { records } = await this.#transaction.run(query, parameters)
    return records.map((record) => parseRow(schema, record.toObject()))
  }

  async run(query: string, parameters: Record<string, unknown> = {}): Promise<void> {
    await this.#transaction.run(query, parameters)
  }

  async askOf<T>(schema: z.ZodType<T>, query: string, rows: Iterable<unknown>): Promise<T[]> {
    const answers: T[] = []
    for (const batch of batches([...rows])) answers.push(...(await this.ask(schema, query, { rows: batch })))
    return answers
  }

  async write(query: string, rows: Iterable<unknown>): Promise<void> {
    for (const batch of batches([...rows])) await this.run(query, { rows: batch })
  }
}

function batches<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, at) => rows.slice(at * BATCH, (at + 1) * BATCH))
}

/** Things by their id, from rows that hold one each. */
export function byId<T extends { id: string }>(rows: Iterable<{ json: T }>): Map<string, T> {
  return new Map([...rows].map(({ json }) => [json.id, json]))
}
