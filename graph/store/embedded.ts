import { join } from 'node:path'
import Database from 'libsql'
import type { Facts } from '../model/delta.ts'
import { AppError } from '../model/errors.ts'
import { buildGraph, type Graph } from '../model/graph.ts'
import type { SourceDocument } from '../model/source.ts'
import { type Counts, countsOf } from '../query/counts.ts'
import { subgraph, within } from '../query/neighbourhood.ts'
import { idsOf, type Known } from './admission.ts'
import { EmbeddedReviews } from './embedded-reviews.ts'
import { ASSERTS, fromRow, MIGRATIONS } from './embedded-schema.ts'
import { deleteActors, deleteClaims } from './embedded-withdraw.ts'
import { makeFolder } from './make-folder.ts'
import { joined, runsOf } from './runs.ts'
import type { Applied, Change, GraphStore, Part } from './store.ts'
import { settle } from './withdrawal.ts'

export const WORKSPACE_FILE = 'workspace.sqlite'

/** Opens the database so that a write is acknowledged only when it is on the disk. */
function open(file: string): Database.Database {
  try {
    const database = new Database(file)
    for (const pragma of ['busy_timeout = 10000', 'journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON'])
      database.pragma(pragma)
    return database
  } catch (cause) {
    throw new AppError(
      'store-unavailable',
      `the workspace ${file} cannot be opened: ${(cause as Error).message}`,
      'Choose another folder with --workspace.',
      { cause },
    )
  }
}

/** libsql's `get` gives a row even where one value was asked for. */
function numberOf(database: Database.Database, pragma: string): number {
  const row = database.prepare(`pragma ${pragma}`).get() as Record<string, unknown>
  return Number(row[pragma])
}

/** What the database refuses, in words: a full disk, a locked file, a claim whose source is not there. */
function refusing<T>(file: string, ask: () => T): T {
  try {
    return ask()
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    const remedy = 'See that the disk has room and no other program holds the file, then try again.'
    throw new AppError('store-refused', `the workspace ${file} refused: ${(cause as Error).message}`, remedy, { cause })
  }
}

function migrate(database: Database.Database, file: string): void {
  const version = () => numberOf(database, 'user_version')
  if (version() > MIGRATIONS.length) {
    throw new AppError(
      'store-outdated',
      `the workspace ${file} was written by a newer version`,
      'Update Entente, or choose another folder with --workspace.',
    )
  }
  const steps = database.transaction(() => {
    for (let at = version(); at < MIGRATIONS.length; at++) database.exec(`${MIGRATIONS[at]}; pragma user_version = ${at + 1};`)
  })
  steps.immediate()
}

/** The store without a server: one SQLite file in a folder, and the working graph in memory. */
export class EmbeddedStore implements GraphStore {
  readonly kind = 'embedded'
  readonly place: string
  readonly reviews: EmbeddedReviews
  readonly console = null
  readonly #database: Database.Database
  #graph: Graph | null = null
  #seenVersion = -1

  /** Opens the workspace in a folder, and makes it where there is none. */
  constructor(folder: string) {
    try {
      makeFolder(folder)
    } catch (cause) {
      throw new AppError(
        'store-unavailable',
        `the folder ${folder} cannot be made: ${(cause as Error).message}`,
        'Choose another folder with --workspace.',
        { cause },
      )
    }
    this.place = folder
    const file = join(folder, WORKSPACE_FILE)
    this.#database = open(file)
    refusing(folder, () => migrate(this.#database, file))
    this.reviews = new EmbeddedReviews(this.#database, (ask) => refusing(folder, ask))
  }

  async apply(...changes: readonly Change[]): Promise<Applied> {
    const write = this.#database.transaction(() => {
      this.#database.exec('update version set number = number + 1')
      return joined(runsOf(changes).map((run) => this.#store(run)))
    })
    const applied = refusing(this.place, () => write.immediate())
    this.#graph = null
    return applied
  }

  #store(run: readonly Change[]): Applied {
    const { change, refused, leaving } = settle(this.#known(run), run)
    deleteClaims(this.#database, leaving)
    this.#write(change)
    const actors = deleteActors(this.#database, leaving, run)
    return { delta: change.delta, refused, withdrawn: { claims: leaving.map(({ id }) => id), actors } }
  }

  #known(changes: readonly Change[]): Known {
    const ids = idsOf(changes)
    const each = <T extends { id: string }>(query: string, parse: (json: unknown) => T): [string, T][] => {
      const asked = this.#database.prepare(query).pluck()
      return ids.flatMap((id) => asked.all(id).map(parse)).map((item) => [item.id, item])
    }
    const claims = each('select json from claim where id = ?', fromRow.claim)
    const asserting = each(`select json from claim where ${ASSERTS} = ?`, fromRow.claim)
    const mentions = this.#database.prepare('select mentions from document where source_id = ?').pluck()
    return {
      sources: new Map(each('select json from source where id = ?', fromRow.source)),
      actors: new Map(each('select json from actor where id = ?', fromRow.actor)),
      claims: new Map([...claims, ...asserting]),
      mentions: new Map(ids.map((id) => [id, mentions.all(id).flatMap(fromRow.mentions)])),
    }
  }

  #write({ delta: { sources, actors, claims }, documents }: Change): void {
    const renewed = (table: string) => `insert into ${table} values (?, ?) on conflict do update set json = excluded.json`
    const add = {
      source: this.#database.prepare(renewed('source')),
      document: this.#database.prepare(
        'insert into document values (?, ?, ?) on conflict do update set mentions = excluded.mentions',
      ),
      actor: this.#database.prepare(renewed('actor')),
      claim: this.#database.prepare('insert into claim values (?, ?, ?) on conflict do nothing'),
    }
    for (const source of sources) add.source.run(source.id, JSON.stringify(source))
    for (const { sourceId, text, mentions } of documents) add.document.run(sourceId, text, JSON.stringify(mentions))
    for (const actor of actors) add.actor.run(actor.id, JSON.stringify(actor))
    for (const claim of claims) add.claim.run(claim.id, claim.sourceId, JSON.stringify(claim))
  }

  async fetch(part?: Part): Promise<Graph> {
    const graph = this.#current()
    return part ? subgraph(graph, within(graph, part.ids, part.steps)) : graph
  }

  /** The working graph; read anew when another process has written to the file. */
  #current(): Graph {
    const version = numberOf(this.#database, 'data_version')
    if (this.#graph === null || version !== this.#seenVersion) this.#graph = buildGraph(this.#facts())
    this.#seenVersion = version
    return this.#graph
  }

  #facts(): Facts {
    const read = <T extends { id: string }>(table: string, parse: (json: unknown) => T) =>
      new Map(
        this.#database
          .prepare(`select json from ${table} order by rowid`)
          .pluck()
          .all()
          .map(parse)
          .map((item) => [item.id, item]),
      )
    const all = this.#database.transaction(() => ({
      sources: read('source', fromRow.source),
      actors: read('actor', fromRow.actor),
      claims: read('claim', fromRow.claim),
    }))
    return refusing(this.place, () => all())
  }

  async document(sourceId: string): Promise<SourceDocument | null> {
    const row = this.#database.prepare('select text, mentions from document where source_id = ?').get(sourceId) as
      | { text: string; mentions: string }
      | undefined
    return row ? { sourceId, text: row.text, mentions: fromRow.mentions(row.mentions) } : null
  }

  async counts(): Promise<Counts> {
    return countsOf(this.#current())
  }

  async version(): Promise<number> {
    const row = refusing(this.place, () => this.#database.prepare('select number from version').get())
    return (row as { number: number }).number
  }

  async close(): Promise<void> {
    this.#database.close()
  }
}
