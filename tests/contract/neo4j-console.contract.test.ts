import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { toAppError } from '../../graph/model/errors.ts'
import { openNeo4j } from '../../graph/store/neo4j.ts'
import type { GraphStore } from '../../graph/store/store.ts'
import { firstArticle } from '../fixtures/first-article.ts'
import { cypher } from './stores.ts'

/** The console's promise: whatever a person asks, nothing is changed, and what comes back is printed as it is. */

let store: GraphStore

beforeAll(async () => {
  await cypher('MATCH (n) DETACH DELETE n')
  store = await openNeo4j(inject('neo4j'))
  const { delta, document } = firstArticle()
  await store.apply({ delta, documents: [document] })
})
afterAll(() => store.close())

const ask = (query: string, signal?: AbortSignal) => store.console!.ask(query, signal)
const refusal = (query: string, signal?: AbortSignal) => ask(query, signal).then(() => null, toAppError)
const printed = async (expression: string) => (await ask(`RETURN ${expression} AS it`)).rows[0]!.cells[0]

describe('values print as they are', () => {
  test.each([
    ['9007199254740993', '9007199254740993'],
    ['-9223372036854775807', '-9223372036854775807'],
    ['2.0', '2.0'],
    ['0.1 + 0.2', '0.30000000000000004'],
    ['true', 'true'],
    ['null', 'null'],
    [`'موسكو "x"'`, 'موسكو "x"'],
    [`date('2025-07-31')`, '2025-07-31'],
    [`datetime('2025-07-31T12:00:00.000000001Z')`, '2025-07-31T12:00:00.000000001Z'],
    [`duration('P1Y2M3DT4H')`, 'P1Y2M3DT4H'],
    [`duration('P3D')`, 'P3D'],
    [`duration('PT0S')`, 'PT0S'],
    [`duration('-PT1.5S')`, 'PT-1.500000000S'],
    ['point({latitude: 39.5, longitude: 127.25})', 'Point{srid=4326, x=127.25, y=39.5}'],
    [`{a: [1, {b: date('2025-01-02')}], c: 'x'}`, '{a: [1, {b: 2025-01-02}], c: "x"}'],
    ['[]', '[]'],
  ])('%s', async (expression, text) => {
    expect(await printed(expression)).toBe(text)
  })

  test('a node, a relationship and a path, with what of them is in the workspace', async () => {
    const { columns, rows } = await ask(
      `MATCH p = (a:Actor {id: 'person:sergei-lavrov'})-[r]-(b) WHERE r.id IS NOT NULL RETURN a, r, p, {deep: [b]} AS deep LIMIT 1`,
    )
    expect(columns).toEqual(['a', 'r', 'p', 'deep'])
    const [{ cells, ids }] = rows as [(typeof rows)[0]]
    expect(cells[0]).toMatch(/^\(:.*Actor.*nameEn: "Sergei Lavrov".*\)$/)
    expect(cells[0]).not.toContain('json')
    expect(cells[1]).toMatch(/^\[:[A-Z_]+ \{/)
    expect(cells[2]).toMatch(/^\(:.*\)(-\[:[A-Z_]+\]->|<-\[:[A-Z_]+\]-)\(:.*\)$/)
    expect(ids).toContain('person:sergei-lavrov')
    expect(ids).toHaveLength(3)
  })
})

test.each([
  'CREATE (n:Actor {id: "x"})',
  'MATCH (n) DETACH DELETE n',
  'MERGE (l:EntenteLock {id: "write"}) SET l.changes = 99',
  'CREATE INDEX nothing FOR (n:Nothing) ON (n.id)',
])('%s is refused, and nothing is changed', async (query) => {
  const before = await store.counts()
  expect(await refusal(query)).toMatchObject({ code: 'store-refused', message: expect.stringMatching(/only reads/) })
  expect(await store.counts()).toEqual(before)
})

test('what is no Cypher is refused in the words of Neo4j', async () => {
  expect(await refusal('MATCH (n RETURN n')).toMatchObject({
    code: 'store-refused',
    message: expect.stringMatching(/Invalid input/),
  })
})

test('a thousand rows at most, and it is said that there are more', async () => {
  const { rows, hasMore } = await ask('UNWIND range(1, 100000) AS n RETURN n')
  expect([rows.length, hasMore, rows[999]!.cells]).toEqual([1000, true, ['1000']])
  expect(await ask('UNWIND range(1, 1000) AS n RETURN n')).toMatchObject({ hasMore: false })
})

test('a query that is stopped ends at once, also on the server', async () => {
  const stop = new AbortController()
  setTimeout(() => stop.abort(), 500)
  const began = Date.now()
  const endless = 'UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN count(a + b) AS endless'
  expect(await refusal(endless, stop.signal)).toMatchObject({ code: 'cancelled' })
  expect(Date.now() - began).toBeLessThan(5000)
  await expect
    .poll(() => cypher(`SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery ENDS WITH 'AS endless'`), { timeout: 5000 })
    .toEqual([])
})
