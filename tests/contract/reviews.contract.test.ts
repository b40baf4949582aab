import { describe, expect, test } from 'vitest'
import { copyStore } from '../../graph/store/copy.ts'
import { firstArticle } from '../fixtures/first-article.ts'
import { decisionOn, readingOfFirstArticle } from '../fixtures/review.ts'
import { kinds, perTest } from './stores.ts'

const reading = readingOfFirstArticle()
const sourceId = reading.source.id

describe.each(Object.entries(kinds))('reviews in the %s store', (_kind, open) => {
  const at = perTest(open)

  test('are none at first', async () => {
    expect(await at.store.reviews.list()).toEqual([])
    expect(await at.store.reviews.read(sourceId)).toBeNull()
  })

  test('are there for another who opens the workspace, and are no part of the graph', async () => {
    const before = await at.store.counts()
    const decisions = [decisionOn(reading, 0, 'accepted'), decisionOn(reading, 1, 'rejected')]
    await at.store.reviews.keep(reading)
    await at.store.reviews.decide(sourceId, decisions)
    const another = await at.again()
    expect(await another.reviews.read(sourceId)).toEqual({ reading, decisions })
    expect(await another.counts()).toEqual(before)
    await another.close()
  })

  test('keep every decision in the order in which it was made, once', async () => {
    await at.store.reviews.keep(reading)
    const decisions = Array.from({ length: 30 }, (_, at) => decisionOn(reading, at % 5, at % 2 ? 'accepted' : 'undecided'))
    for (const decision of decisions) await at.store.reviews.decide(sourceId, [decision])
    await at.store.reviews.decide(sourceId, decisions.slice(3, 9))
    expect((await at.store.reviews.read(sourceId))?.decisions).toEqual(decisions)
  })

  test('keep decisions where the article is read anew', async () => {
    const decisions = [decisionOn(reading, 0, 'accepted')]
    await at.store.reviews.keep(reading)
    await at.store.reviews.decide(sourceId, decisions)
    const anew = { ...reading, claims: reading.claims.slice(5) }
    await at.store.reviews.keep(anew)
    expect(await at.store.reviews.read(sourceId)).toEqual({ reading: anew, decisions })
  })

  test('are listed with the last to be read first', async () => {
    const other = { ...reading, source: { ...reading.source, id: 'source:other' } }
    await at.store.reviews.keep(reading)
    await at.store.reviews.keep(other)
    expect(await at.store.reviews.list()).toEqual(['source:other', sourceId])
    await at.store.reviews.keep(reading)
    expect(await at.store.reviews.list()).toEqual([sourceId, 'source:other'])
  })

  test('lose nothing that two who have the workspace open decide at once', async () => {
    await at.store.reviews.keep(reading)
    const another = await at.again()
    const decisions = Array.from({ length: 20 }, (_, at) => decisionOn(reading, at % 10, 'accepted'))
    await Promise.all(decisions.map((decision, index) => (index % 2 ? another : at.store).reviews.decide(sourceId, [decision])))
    const kept = (await at.store.reviews.read(sourceId))?.decisions.map(({ id }) => id).sort()
    expect(kept).toEqual(decisions.map(({ id }) => id).sort())
    await another.close()
  })
})

test.each([
  ['embedded', 'neo4j'],
  ['neo4j', 'embedded'],
] as const)('a workspace copied from %s to %s takes its reviews along; twice changes nothing', async (from, to) => {
  const [one, other] = [await kinds[from](), await kinds[to]()]
  const { delta, document } = firstArticle()
  await one.store.apply({ delta, documents: [document] })
  await one.store.reviews.keep(reading)
  await one.store.reviews.decide(sourceId, [decisionOn(reading, 0, 'accepted'), decisionOn(reading, 0, 'rejected')])
  await copyStore(one.store, other.store)
  await copyStore(one.store, other.store)
  expect(await other.store.reviews.read(sourceId)).toEqual(await one.store.reviews.read(sourceId))
  await Promise.all([one.remove(), other.remove()])
})
