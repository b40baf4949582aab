import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import neo4j from 'neo4j-driver'
import { afterEach, beforeEach, inject } from 'vitest'
import { EmbeddedStore } from '../../graph/store/embedded.ts'
import { openNeo4j } from '../../graph/store/neo4j.ts'
import type { GraphStore } from '../../graph/store/store.ts'

/** A store of one test, empty at first. */
export interface TestStore {
  readonly store: GraphStore
  /** The same workspace, opened once more, as another process would. */
  again(): Promise<GraphStore>
  remove(): Promise<void>
}

export async function embedded(): Promise<TestStore> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-contract-'))
  const store = new EmbeddedStore(folder)
  return {
    store,
    again: async () => new EmbeddedStore(folder),
    async remove() {
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Asks the database of the tests without the store, as a person with Cypher would. */
export async function cypher(query: string): Promise<Record<string, unknown>[]> {
  const { uri, user, password } = inject('neo4j')
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true })
  const { records } = await driver.executeQuery(query)
  await driver.close()
  return records.map((record) => record.toObject())
}

export async function neo4jStore(): Promise<TestStore> {
  await cypher('MATCH (n) DETACH DELETE n')
  const store = await openNeo4j(inject('neo4j'))
  return { store, again: () => openNeo4j(inject('neo4j')), remove: () => store.close() }
}

/** A store of each test's own, opened before it and removed after it. */
export function perTest(open: () => Promise<TestStore>): Pick<TestStore, 'store' | 'again'> {
  let opened: TestStore
  beforeEach(async () => {
    opened = await open()
  })
  afterEach(() => opened.remove())
  return {
    get store() {
      return opened.store
    },
    again: () => opened.again(),
  }
}

export const kinds = { embedded, neo4j: neo4jStore }

/** Everything in the database of the tests, but for the lock: labels and properties of nodes, and relationships between them. */
export async function everythingInNeo4j(): Promise<string[]> {
  const nodes = await cypher('MATCH (n) WHERE NOT n:EntenteLock RETURN labels(n) AS labels, properties(n) AS properties')
  const relationships = await cypher(
    'MATCH (a)-[r]->(b) RETURN a.id AS source, type(r) AS type, b.id AS target, properties(r) AS properties',
  )
  const sorted = (items: Record<string, unknown>) => Object.entries(items).sort(([a], [b]) => (a < b ? -1 : 1))
  const rows = [
    ...nodes.map(({ labels, properties }) => [[...(labels as string[])].sort(), sorted(properties as Record<string, unknown>)]),
    ...relationships.map(({ source, type, target, properties }) => [
      source,
      type,
      target,
      sorted(properties as Record<string, unknown>),
    ]),
  ]
  return rows.map((row) => JSON.stringify(row)).sort()
}
