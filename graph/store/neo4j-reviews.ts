import type { MadeDecision, Reading, Review } from '../model/review.ts'
import { lock, reviews } from './neo4j-cypher.ts'
import { rowSchemas } from './neo4j-rows.ts'
import type { Neo4jTransaction } from './neo4j-transaction.ts'
import type { ReviewStore } from './store.ts'

type Transact = <T>(mode: 'executeRead' | 'executeWrite', work: (transaction: Neo4jTransaction) => Promise<T>) => Promise<T>

/** Readings and decisions as nodes of their own beside the graph. */
export class Neo4jReviews implements ReviewStore {
  readonly #transact: Transact

  constructor(transact: Transact) {
    this.#transact = transact
  }

  keep(reading: Reading): Promise<void> {
    const row = { id: reading.source.id, json: JSON.stringify(reading) }
    return this.#transact('executeWrite', (transaction) => transaction.run(reviews.keep, row))
  }

  decide(sourceId: string, decisions: readonly MadeDecision[]): Promise<void> {
    const rows = decisions.map((decision) => ({ id: decision.id, json: JSON.stringify(decision) }))
    return this.#transact('executeWrite', async (transaction) => {
      await transaction.run(lock)
      await transaction.run(reviews.decide, { source: sourceId, rows })
    })
  }

  read(sourceId: string): Promise<Review | null> {
    return this.#transact('executeRead', async (transaction) => {
      const [reading] = await transaction.ask(rowSchemas.reading, reviews.reading, { id: sourceId })
      if (!reading) return null
      const decisions = await transaction.ask(rowSchemas.decision, reviews.decisions, { id: sourceId })
      return { reading: reading.json, decisions: decisions.map(({ json }) => json) }
    })
  }

  list(): Promise<string[]> {
    return this.#transact('executeRead', async (transaction) =>
      (await transaction.ask(rowSchemas.id, reviews.list)).map(({ id }) => id),
    )
  }
}
