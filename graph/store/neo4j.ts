import neo4j, { type Driver, type ManagedTransaction } from 'neo4j-driver'
import { AppError } from '../model/errors.ts'
import { buildGraph, type Graph } from '../model/graph.ts'
import type { SourceDocument } from '../model/source.ts'
import type { Counts } from '../query/counts.ts'
import { awaitIndexes, schema } from './neo4j-cypher.ts'
import { neo4jError } from './neo4j-errors.ts'
import { readCounts, readDocument, readFacts, readPart } from './neo4j-read.ts'
import { Neo4jReviews } from './neo4j-reviews.ts'
import { Neo4jTransaction } from './neo4j-transaction.ts'
import { applyChanges } from './neo4j-write.ts'
import type { Applied, Change, GraphStore, Part } from './store.ts'

export interface Neo4jAddress {
  /** bolt:// or neo4j://, with +s or +ssc for an encrypted connection. */
  readonly uri: string
  readonly user: string
  readonly password: string
  /** The server's own default where none is named. */
  readonly database?: string | undefined
}

/** Scheme, host and port, and nothing else: a user name or a password has no place in an address. */
const ADDRESS = /^(bolt|neo4j)(\+s|\+ssc)?:\/\/(\[[\da-f:]+\]|[^/:@?#[\]\s]+)(:\d{1,5})?\/?(\?[^@]*)?$/i
const PATIENCE_MS = 10_000

/** The address as people may see it: without user name and password. */
function placeOf({ uri, database }: Neo4jAddress): string {
  const bare = uri.replace(/\/\/.*@/, '//').replace(/\/+$/, '')
  return database ? `${bare}/${database}` : bare
}

function connect({ uri, user, password }: Neo4jAddress): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
    connectionTimeout: PATIENCE_MS,
    connectionAcquisitionTimeout: PATIENCE_MS,
    maxTransactionRetryTime: PATIENCE_MS,
    userAgent: 'entente',
  })
}

/** A workspace in a Neo4j database: the facts as nodes, and the graph that people see beside them, for those who query it. */
class Neo4jStore implements GraphStore {
  readonly kind = 'neo4j'
  readonly place: string
  readonly reviews = new Neo4jReviews((mode, work) => this.#transaction(mode, work))
  readonly #driver: Driver
  readonly #address: Neo4jAddress
  /** The whole graph as it was last read: many questions are asked of it between two changes. */
  #whole: { state: string; graph: Graph } | null = null

  constructor(driver: Driver, address: Neo4jAddress) {
    this.place = placeOf(address)
    this.#driver = driver
    this.#address = address
  }

  /** Connects, and makes constraints and indexes where they are not there. */
  async prepare(): Promise<void> {
    await this.#refusing(async () => {
      await this.#driver.verifyConnectivity(this.#database)
      const session = this.#session()
      try {
        for (const statement of [...schema, awaitIndexes]) await session.run(statement)
      } finally {
        await session.close()
      }
    })
  }

  get #database() {
    return this.#address.database ? { database: this.#address.database } : {}
  }

  /** Sessions share bookmarks, so that in a cluster, too, one reads what one has written. */
  #session() {
    return this.#driver.session({ ...this.#database, bookmarkManager: this.#driver.executeQueryBookmarkManager })
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

  async close(): Promise<void> {
    await this.#driver.close()
  }
}

/**
 * Opens a workspace in a Neo4j database, and makes its constraints and indexes where they are not there.
 * @throws {AppError} bad-request for an address that is none, store-unavailable where nobody answers or the password is wrong.
 */
export async function openNeo4j(address: Neo4jAddress): Promise<GraphStore> {
  if (!ADDRESS.test(address.uri)) {
    throw new AppError(
      'bad-request',
      `${placeOf(address)} is no address of a Neo4j database`,
      'Write it as neo4j://host or bolt://host:7687, with +s for an encrypted connection, and without user and password.',
    )
  }
  const store = new Neo4jStore(connect(address), address)
  try {
    await store.prepare()
    return store
  } catch (error) {
    await store.close()
    throw error
  }
}
