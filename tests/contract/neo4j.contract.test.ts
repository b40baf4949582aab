import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { network } from '../../graph/query/network.ts'
import { copyStore } from '../../graph/store/copy.ts'
import type { Change, GraphStore } from '../../graph/store/store.ts'
import { firstArticle } from '../fixtures/first-article.ts'
import { generatedClaims } from '../fixtures/generated-claims.ts'
import { cypher, embedded, neo4jStore, type TestStore } from './stores.ts'

/** What the database holds, as a person with Cypher sees it: only what the documentation of the store promises. */

const BESIDE_CLAIMS = `['ASSERTS', 'INVOLVES', 'QUOTED_FROM', 'ATTRIBUTED_TO']`
const always = { day: null, assessments: true }

function changeOf({ delta, document }: { delta: Change['delta']; document: Change['documents'][number] }): Change {
  return { delta, documents: [document] }
}

async function storedRelationships() {
  return cypher(`MATCH (a)-[r]->(b) WHERE NOT type(r) IN ${BESIDE_CLAIMS}
    RETURN r.id AS id, type(r) AS type, a.id AS source, b.id AS target, r.role AS role, r.claims AS claims ORDER BY id`)
}

async function storedHappenings() {
  return cypher(`MATCH (n) WHERE n.kind IS NOT NULL AND NOT n:Actor AND NOT n:Place
    RETURN n.id AS id, [label IN labels(n) | toLower(label)] AS labels, n.nameEn AS en, COLLECT { MATCH (c:Claim)-[:ASSERTS]->(n) RETURN c.id ORDER BY c.id } AS claims
    ORDER BY id`)
}

async function tally(): Promise<Record<string, unknown>[]> {
  return cypher('MATCH (n) RETURN labels(n) AS what, count(n) AS count ORDER BY what').then(async (nodes) => [
    ...nodes,
    ...(await cypher('MATCH ()-[r]->() RETURN type(r) AS what, count(r) AS count ORDER BY what')),
  ])
}

/** The view in the database is the one that the model makes of the facts. */
async function expectViewOf(store: GraphStore): Promise<void> {
  const { nodes, relationships } = await store.fetch()
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
  const plain = [...relationships.values()].map((each) => ({ ...each, claims: [...each.claims] }))
  expect(await storedRelationships()).toEqual(plain.sort(byId))
  const happenings = [...nodes.values()].filter(({ claims }) => claims.length > 0)
  expect(await storedHappenings()).toEqual(
    happenings
      .map(({ id, kind, names, claims }) => ({ id, labels: [kind], en: names.en ?? null, claims: [...claims] }))
      .sort(byId),
  )
}

let opened: TestStore
let store: GraphStore

beforeEach(async () => {
  opened = await neo4jStore()
  store = opened.store
})
afterEach(() => opened.remove())

describe('the first article, copied from the embedded store', () => {
  let from: TestStore

  beforeEach(async () => {
    from = await embedded()
    await from.store.apply(changeOf(firstArticle()))
    await copyStore(from.store, store)
  })
  afterEach(() => from.remove())

  test('has as many relationships as the network over all time, and the network is the same', async () => {
    const expected = network(await from.store.fetch(), always)
    expect(network(await store.fetch(), always)).toEqual(expected)
    expect((await storedRelationships()).length).toBe(expected.relationships.length)
    await expectViewOf(store)
  })

  test('has no relationship without a claim, and every claim id is that of a claim', async () => {
    const [row] = await cypher(
      `MATCH ()-[r]->() WHERE NOT type(r) IN ${BESIDE_CLAIMS} AND coalesce(size(r.claims), 0) = 0 RETURN count(r) AS n`,
    )
    expect(row).toEqual({ n: 0 })
    const [lost] = await cypher(
      `MATCH ()-[r]->() UNWIND r.claims AS id WITH DISTINCT id WHERE NOT EXISTS { (:Claim {id: id}) } RETURN count(id) AS n`,
    )
    expect(lost).toEqual({ n: 0 })
  })

  test('ties claims to what they assert, whom they involve, where they are quoted from, and who says so', async () => {
    const { claims } = await store.fetch()
    const all = [...claims.values()]
    const [row] =
      await cypher(`RETURN COUNT { (:Claim)-[:ASSERTS]->() } AS asserts, COUNT { (:Claim)-[:QUOTED_FROM]->(:Source) } AS quotes,
      COUNT { (:Claim)-[:ATTRIBUTED_TO]->(:Actor) } AS says, COUNT { (:Claim)-[:INVOLVES {role: 'place'}]->(:Place) } AS places`)
    expect(row).toEqual({
      asserts: all.filter(({ asserts }) => asserts !== null).length,
      quotes: all.flatMap(({ evidence }) => evidence).length,
      says: all.flatMap(({ attribution }) => attribution).length,
      places: all.filter(({ place }) => place !== null).length,
    })
  })

  test('is the same when loaded twice', async () => {
    const before = await tally()
    await store.apply(changeOf(firstArticle()))
    await copyStore(from.store, store)
    expect(await tally()).toEqual(before)
  })

  test('has native dates and integers', async () => {
    const [row] = await cypher(`MATCH (c:Claim)-[q:QUOTED_FROM]->() WHERE c.edtf = '2025-07'
      RETURN toString(c.earliest) AS earliest, toString(c.latest) AS latest, valueType(q.start) AS start LIMIT 1`)
    expect(row).toEqual({ earliest: '2025-07-01', latest: '2025-07-31', start: 'INTEGER NOT NULL' })
    const [dated] = await cypher(
      `MATCH ()-[r:PARTICIPATED_IN]->() WHERE r.earliest >= date('2025-01-01') RETURN count(r) > 0 AS some`,
    )
    expect(dated).toEqual({ some: true })
  })
})

describe('the view is that of the model', () => {
  test('when changes come one after the other', async () => {
    for (const seed of [20, 21, 22, 23]) {
      await store.apply(changeOf(generatedClaims({ seed, claims: 45, actors: 6 })))
      await expectViewOf(store)
    }
  })

  test('when one change comes claim by claim, in the other order', async () => {
    const { delta, document } = generatedClaims({ seed: 30, claims: 40, actors: 6 })
    await store.apply({ delta: { ...delta, actors: [], claims: [] }, documents: [document] })
    for (const claim of delta.claims.toReversed())
      await store.apply({ delta: { ...delta, actors: [], claims: [claim] }, documents: [] })
    for (const actor of delta.actors) await store.apply({ delta: { sources: [], actors: [actor], claims: [] }, documents: [] })
    await expectViewOf(store)
  })
})
