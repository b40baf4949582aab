import neo4j, { type Driver, type Record as Row, type Transaction } from 'neo4j-driver'
import { AppError } from '../model/errors.ts'
import type { QueryAnswer } from '../model/query-answer.ts'
import { connect, databaseOf, type Neo4jAddress, placeOf } from './neo4j-address.ts'
import { neo4jError } from './neo4j-errors.ts'
import { idsIn, textOf } from './neo4j-values.ts'
import type { QueryConsole } from './store.ts'

const MOST_ROWS = 1000
const PATIENCE_MS = 15_000

function rowOf(row: Row) {
  const values = row.keys.map((key) => row.get(key) as unknown)
  return { cells: values.map(textOf), ids: [...new Set(values.flatMap(idsIn))] }
}

async function answerOf(transaction: Transaction, query: string): Promise<QueryAnswer> {
  const result = transaction.run(query)
  const columns = (await result.keys()).map(String)
  const rows: QueryAnswer['rows'] = []
  for await (const row of result) {
    if (rows.length === MOST_ROWS) return { columns, rows, hasMore: true }
    rows.push(rowOf(row))
  }
  return { columns, rows, hasMore: false }
}

function cancelled(): AppError {
  return new AppError('cancelled', 'the query was stopped')
}

/** What stopped the query: the person, its time, or the server. */
function stoppedBy(thrown: unknown, signal: AbortSignal | undefined): AppError | null {
  if (signal?.aborted) return cancelled()
  if (!/TransactionTimedOut/.test(String((thrown as { code?: unknown }).code))) return null
  return new AppError(
    'cancelled',
    `the query took longer than ${PATIENCE_MS / 1000} seconds`,
    'Ask for less, with WHERE or LIMIT.',
  )
}

/** Cypher that a person wrote, asked in read mode: the server itself refuses to write. It has a driver of its own, for whole numbers of any size. */
export class Neo4jConsole implements QueryConsole {
  readonly #address: Neo4jAddress
  #driver: Driver | null = null

  constructor(address: Neo4jAddress) {
    this.#address = address
  }

  async ask(query: string, signal?: AbortSignal): Promise<QueryAnswer> {
    if (signal?.aborted) throw cancelled()
    this.#driver ??= connect(this.#address, 'large')
    const session = this.#driver.session({
      ...databaseOf(this.#address),
      defaultAccessMode: neo4j.session.READ,
      fetchSize: MOST_ROWS + 1,
    })
    // A session that is closed takes its query with it, on the server too.
    const stop = () => void session.close().catch(() => undefined)
    signal?.addEventListener('abort', stop, { once: true })
    try {
      return await answerOf(await session.beginTransaction({ timeout: PATIENCE_MS }), query)
    } catch (thrown) {
      throw stoppedBy(thrown, signal) ?? neo4jError(thrown, placeOf(this.#address), this.#address.password)
    } finally {
      signal?.removeEventListener('abort', stop)
      await session.close().catch(() => undefined)
    }
  }

  async close(): Promise<void> {
    await this.#driver?.close()
  }
}
