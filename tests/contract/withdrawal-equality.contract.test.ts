import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { applyDelta, deltaOf, type Facts, noFacts, withdrawFrom } from '../../graph/model/delta.ts'
import type { Graph } from '../../graph/model/graph.ts'
import { network } from '../../graph/query/network.ts'
import type { Applied, Change, GraphStore } from '../../graph/store/store.ts'
import { firstArticle } from '../fixtures/first-article.ts'
import { randomChanges } from '../fixtures/random-changes.ts'
import { embedded, everythingInNeo4j, neo4jStore, type TestStore } from './stores.ts'

const always = { day: null, assessments: true }

let one: TestStore
let other: TestStore

beforeEach(async () => {
  one = await embedded()
  other = await neo4jStore()
})
afterEach(() => Promise.all([one.remove(), other.remove()]))

function factsIn({ sources, actors, claims }: Graph): Facts {
  return { sources: new Map(sources), actors: new Map(actors), claims: new Map(claims) }
}

/** Applied as a set: stores may answer in another order. */
function plain({ delta, refused, withdrawn }: Applied) {
  return {
    facts: applyDelta(noFacts, delta),
    refused: new Set(refused.map((each) => JSON.stringify(each))),
    claims: new Set(withdrawn.claims),
    actors: new Set(withdrawn.actors),
  }
}

async function documentsIn(store: GraphStore) {
  const ids = [...(await store.fetch()).sources.keys()].sort()
  return (await Promise.all(ids.map((id) => store.document(id)))).filter((document) => document !== null)
}

async function answersOf(store: GraphStore) {
  const [first] = [...(await store.fetch()).claims.values()].flatMap(({ asserts }) => asserts ?? []).sort()
  const part = await store.fetch({ ids: ['state:0', first ?? 'state:5'], steps: 1 })
  return {
    network: network(await store.fetch(), always),
    part: { network: network(part, always), facts: factsIn(part) },
    counts: await store.counts(),
    documents: await documentsIn(store),
  }
}

/** Applies to both stores, and sees that they answer alike and that whoever follows the answers has the facts. */
async function applyToBoth(...changes: Change[]): Promise<Applied> {
  const before = factsIn(await one.store.fetch())
  const [applied, alike] = [await one.store.apply(...changes), await other.store.apply(...changes)]
  expect(plain(alike)).toEqual(plain(applied))
  const after = factsIn(await one.store.fetch())
  expect(factsIn(await other.store.fetch())).toEqual(after)
  expect(applyDelta(withdrawFrom(before, applied.withdrawn), applied.delta)).toEqual(after)
  return applied
}

/** The database is, to the last property, the one that has only ever had what is left. */
async function expectAsIfNew(): Promise<void> {
  const left = { delta: deltaOf(await one.store.fetch()), documents: await documentsIn(one.store) }
  const seen = await everythingInNeo4j()
  const fresh = await neo4jStore()
  await fresh.store.apply(left)
  await fresh.remove()
  expect(seen).toEqual(await everythingInNeo4j())
}

describe('adding, withdrawing and replacing at random', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('leaves what a new database would have, and both stores alike: seed %i', async (seed) => {
    for (const change of randomChanges(seed, 6 + seed)) await applyToBoth(change)
    expect(await answersOf(other.store)).toEqual(await answersOf(one.store))
    await expectAsIfNew()
  })

  test.each([11, 12, 13])('comes to the same in one go as one after the other: seed %i', async (seed) => {
    const changes = randomChanges(seed, 8)
    await applyToBoth(...changes)
    const stepwise = await embedded()
    for (const change of changes) await stepwise.store.apply(change)
    expect(await answersOf(other.store)).toEqual(await answersOf(stepwise.store))
    await expectAsIfNew()
    await stepwise.remove()
  })

  test.each([21, 22, 23])('changes nothing when the last change comes again: seed %i', async (seed) => {
    const changes = randomChanges(seed, 8)
    for (const change of changes) await applyToBoth(change)
    for (const change of changes) {
      await applyToBoth(change)
      const [answers, database] = [await answersOf(one.store), await everythingInNeo4j()]
      const { withdrawn } = await applyToBoth(change)
      expect(withdrawn).toEqual({ claims: [], actors: [] })
      expect(await answersOf(one.store)).toEqual(answers)
      expect(await everythingInNeo4j()).toEqual(database)
    }
  })

  test('leaves nothing but texts when all is withdrawn, in any order', async () => {
    const files = randomChanges(31, 12).filter(({ withdrawn }) => !withdrawn)
    await applyToBoth(...files)
    const ids = [...(await one.store.fetch()).claims.keys()].sort((a, b) => (a.at(-1)! < b.at(-1)! ? -1 : 1))
    for (let at = 0; at < ids.length; at += 7) {
      const withdrawn = ids.slice(at, at + 7)
      await applyToBoth({ delta: deltaOf(noFacts), documents: [], withdrawn })
    }
    expect(await other.store.counts()).toMatchObject({ claims: 0, relationships: {} })
    await expectAsIfNew()
  })
})

describe('the first article', () => {
  const { delta, document } = firstArticle()
  const whole = { delta, documents: [document] }
  const sorted = ({ documents, ...rest }: Awaited<ReturnType<typeof answersOf>>) => ({
    ...rest,
    documents: documents.map(({ mentions, ...text }) => ({
      ...text,
      mentions: new Set(mentions.map((each) => JSON.stringify(each))),
    })),
  })

  test.each([0, 1])('is as before when half of it is withdrawn and put back: half %i', async (half) => {
    await applyToBoth(whole)
    const before = sorted(await answersOf(one.store))
    const withdrawn = delta.claims.filter((_, at) => at % 2 === half).map(({ id }) => id)
    const applied = await applyToBoth({ delta: deltaOf(noFacts), documents: [], withdrawn })
    expect(new Set(applied.withdrawn.claims)).toEqual(new Set(withdrawn))
    expect(await answersOf(other.store)).toEqual(await answersOf(one.store))
    expect((await other.store.counts()).claims).toBe(delta.claims.length - withdrawn.length)
    await applyToBoth(whole)
    expect(sorted(await answersOf(one.store))).toEqual(before)
    expect(sorted(await answersOf(other.store))).toEqual(before)
    await expectAsIfNew()
  })
})
