import type Database from 'libsql'
import type { MadeDecision, Reading, Review } from '../model/review.ts'
import { fromRow } from './embedded-schema.ts'
import type { ReviewStore } from './store.ts'

/** Readings and decisions in the workspace's database. */
export class EmbeddedReviews implements ReviewStore {
  readonly #database: Database.Database
  readonly #refusing: <T>(ask: () => T) => T
  /** The reading that was parsed last: each decision asks for the same, and a long one takes half a second to check. */
  #parsed: { readonly json: unknown; readonly reading: Reading } | null = null

  /** @param refusing Puts what the database refuses into words. */
  constructor(database: Database.Database, refusing: <T>(ask: () => T) => T) {
    this.#database = database
    this.#refusing = refusing
  }

  async keep(reading: Reading): Promise<void> {
    // Put in anew, so that the last to come has the highest row id.
    const add = this.#database.prepare('insert or replace into reading values (?, ?)')
    this.#refusing(() => add.run(reading.source.id, JSON.stringify(reading)))
  }

  async decide(sourceId: string, decisions: readonly MadeDecision[]): Promise<void> {
    const add = this.#database.prepare('insert into decision values (?, ?, ?) on conflict do nothing')
    const all = this.#database.transaction(() => {
      for (const decision of decisions) add.run(decision.id, sourceId, JSON.stringify(decision))
    })
    this.#refusing(() => all.immediate())
  }

  async read(sourceId: string): Promise<Review | null> {
    const [json] = this.#rows('select json from reading where source_id = ?', sourceId)
    if (json === undefined) return null
    if (this.#parsed?.json !== json) this.#parsed = { json, reading: fromRow.reading(json) }
    const { reading } = this.#parsed
    const decisions = this.#rows('select json from decision where source_id = ? order by rowid', sourceId).map(fromRow.decision)
    return { reading, decisions }
  }

  async list(): Promise<string[]> {
    return this.#rows('select source_id from reading order by rowid desc').map(String)
  }

  #rows(query: string, ...parameters: string[]): unknown[] {
    return this.#refusing(() =>
      this.#database
        .prepare(query)
        .pluck()
        .all(...parameters),
    )
  }
}
