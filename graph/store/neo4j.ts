import neo4j, { type Driver, type ManagedTransaction } from 'neo4j-driver'
import { buildGraph, type Graph } from '../model/graph.ts'
import type { SourceDocument } from '../model/source.ts'
import type { Counts } from '../query/counts.ts'
import { connect, databaseOf, type Neo4jAddress, placeOf, requireAddress } from './neo4j-address.ts'
import { Neo4jConsole } from './neo4j-console.ts'
import { awaitIndexes, schema, version } from './neo4j-cypher.ts'
import { neo4jError } from './neo4j-errors.ts'
import { readCounts, readDocument, readFacts, readPart } from './neo4j-read.ts'
import { Neo4jReviews } from './neo4j-reviews.ts'
import { parseRow, rowSchemas } from './neo4j-rows.ts'
import { Neo4jTransaction } from './neo4j-transaction.ts'
import { applyChanges } from './neo4j-write.ts'
import type { Applied, Change, GraphStore, Part } from './store.ts'

/** A workspace in a Neo4j database: the facts as nodes, and the graph that people see beside them, for those who query it. */
class Neo4jStore implements GraphStore {
  readonly kind = 'neo4j'
  readonly place: string
  readonly console: Neo4jConsole
  readonly reviews = new Neo4jReviews((mode, work) => this.#transaction(mode, work))
  readonly #driver: Driver
  readonly #address: Neo4jAddress
  /** The whole graph as it was last read: many questions are asked of it between two changes. */
  #whole: { state: string; graph: Graph } | null = null

  constructor(driver: Driver, address: Neo4jAddress) {
    this.place = placeOf(address)
    this.#driver = driver
    this.#address = address
    this.console = new Neo4jConsole(address)
  }

  /** Connects, and makes constraints and indexes where they are not there. */
  async prepare(): Promise<void> {
    await this.#refusing(async () => {
      await this.#driver.verifyConnectivity(databaseOf(this.#address))
      const session = this.#session()
      try {
        for (const statement of [...schema, awaitIndexes]) await session.run(statement)
      } finally {
        await session.close()
      }
    })
  }

  /** Sessions share bookmarks, so that in a cluster, too, one reads what one has written. */
  #session() {
    return this.#driver.session({ ...databaseOf(this.#address), bookmarkManager: this.#driver.executeQueryBookmarkManager })
  }

  async #refusing<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (thrown) {
      throw neo4jError(thrown, this.place, this.#address.password)
    }
  }

  #transaction<T>(mode: 'executeRead' | 'executeWrite', work: (transaction: Neo4jTransaction) => Promise<T>): Promise<T> {
    return this.#refusing(async () => {
      const session = this.#session()
      try {
        return await session[mode]((transaction: ManagedTransaction) => work(new Neo4jTransaction(transaction)))
      } finally {
        await session.close()
      }
    })
  }

  apply(...changes: readonly Change[]): Promise<Applied> {
    return this.#transaction('executeWrite', (transaction) => applyChanges(transaction, changes))
  }

  async fetch(part?: Part): Promise<Graph> {
    if (part) return buildGraph(await this.#transaction('executeRead', (transaction) => readPart(transaction, part)))
    // Taken before the facts are read: what is written in between makes another one.
    const state = await this.#state()
    if (this.#whole?.state !== state)
      this.#whole = { state, graph: buildGraph(await this.#transaction('executeRead', readFacts)) }
    return this.#whole.graph
  }

  /** What names the last change of the database, whoever made it: the bookmark of a transaction that changes nothing. */
  #state(): Promise<string> {
    return this.#refusing(async () => {
      const session = this.#session()
      try {
        await session.executeRead((transaction: ManagedTransaction) => transaction.run('RETURN 1'))
        return session.lastBookmarks().join(' ')
      } finally {
        await session.close()
      }
    })
  }

  document(sourceId: string): Promise<SourceDocument | null> {
    return this.#transaction('executeRead', (transaction) => readDocument(transaction, sourceId))
  }

  counts(): Promise<Counts> {
    return this.#transaction('executeRead', readCounts)
  }

  version(): Promise<number> {
    return this.#refusing(async () => {
      const session = this.#driver.session({
        ...databaseOf(this.#address),
        bookmarkManager: this.#driver.executeQueryBookmarkManager,
        defaultAccessMode: neo4j.session.READ,
        disableAutoCommitRetries: true,
      })
      try {
        const { records } = await session.run(version.read)
        return parseRow(rowSchemas.version, records[0]?.toObject()).version
      } finally {
        await session.close()
      }
    })
  }

  async close(): Promise<void> {
    await Promise.all([this.#driver.close(), this.console.close()])
  }
}

/**
 * Opens a workspace in a Neo4j database, and makes its constraints and indexes where they are not there.
 * @throws {AppError} bad-request for an address that is none, store-unavailable where nobody answers or the password is wrong.
 */
export async function openNeo4j(address: Neo4jAddress): Promise<GraphStore> {
  requireAddress(address)
  const store = new Neo4jStore(connect(address), address)
  try {
    await store.prepare()
    return store
  } catch (error) {
    await store.close()
    throw error
  }
}
