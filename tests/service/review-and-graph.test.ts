import { expect, test } from 'vitest'
import type { Claim } from '../../graph/model/claim.ts'
import { applyDelta, type GraphDelta, withdrawFrom } from '../../graph/model/delta.ts'
import { matchesFor } from '../../graph/query/matches.ts'
import { standingClaims } from '../../graph/query/pending.ts'
import { firstArticle } from '../fixtures/first-article.ts'
import { accepting, at, eventsOf, readArticle, refusal, reviewIn } from './review-client.ts'

const ENGLISH = `Lavrov meets Kim in Wonsan

Russian Foreign Minister Sergei Lavrov met North Korean leader Kim Jong Un in the city of Wonsan in July 2025. Sergei Lavrov praised North Korea.
`

/** The first article in the graph, its persons under ids that no name gives. */
async function storeFirstArticle(): Promise<GraphDelta> {
  const { delta, document } = firstArticle()
  const renamed = JSON.parse(JSON.stringify({ delta, document }).replaceAll('"person:', '"person:of-an-analyst-'))
  await at.store.apply({ delta: renamed.delta, documents: [renamed.document] })
  return renamed.delta
}

test('only what was accepted comes into the graph, as it was edited; again, nothing changes', async () => {
  const { reading } = await readArticle()
  const sourceId = reading.source.id
  expect(await refusal(at.client.review.commit({ sourceId }))).toContain('no claim waits')
  const [first, second] = reading.claims as [Claim, Claim]
  await at.client.review.decide({ sourceId, decisions: [accepting({ ...first, status: 'planned' }), accepting(second)] })
  expect(await at.client.review.list()).toMatchObject([{ sourceId, waiting: 2, undecided: reading.claims.length - 2 }])
  const { delta, refused } = await at.client.review.commit({ sourceId })
  expect(refused).toEqual([])
  expect(delta.claims.map(({ id }) => id).sort()).toEqual([first.id, second.id].sort())
  expect((await at.store.fetch()).claims.get(first.id)).toMatchObject({ status: 'planned' })
  const counts = await at.store.counts()
  expect(await refusal(at.client.review.commit({ sourceId }))).toContain('no claim waits')
  expect(await at.store.counts()).toEqual(counts)
  expect(await at.client.review.list()).toMatchObject([{ waiting: 0 }])
})

test('what was added is corrected and taken back again: the graph follows the decisions', async () => {
  const { reading } = await readArticle()
  const sourceId = reading.source.id
  const [first, second, third] = reading.claims as [Claim, Claim, Claim]
  await at.client.review.decide({ sourceId, decisions: [first, second, third].map(accepting) })
  await at.client.review.commit({ sourceId })
  const corrected = { ...first, status: 'planned' as const }
  const taken = { on: 'claim' as const, verdict: 'rejected' as const, claim: second }
  await at.client.review.decide({ sourceId, decisions: [accepting(corrected), taken] })
  expect(await at.client.review.list()).toMatchObject([{ waiting: 2 }])
  const facts = await at.store.fetch()
  const { delta, withdrawn, refused } = await at.client.review.commit({ sourceId })
  expect(refused).toEqual([])
  expect(withdrawn.claims.sort()).toEqual([first.id, second.id].sort())
  const now = await at.store.fetch()
  expect([...now.claims.keys()].sort()).toEqual([first.id, third.id].sort())
  expect(now.claims.get(first.id)).toMatchObject({ status: 'planned' })
  const follows = applyDelta(withdrawFrom(facts, withdrawn), delta)
  expect(new Map(follows.claims)).toEqual(new Map(now.claims))
  expect([...follows.actors.keys()].sort()).toEqual([...now.actors.keys()].sort())
})

test('what came in by a claim file is corrected, too; what reads the same words anew does not stand beside it', async () => {
  const { delta, document } = firstArticle()
  await at.store.apply({ delta, documents: [document] })
  const sourceId = delta.sources[0]!.id
  const opened = await at.client.review.open({ sourceId })
  expect(opened.reading.claims.map(({ id }) => id).sort()).toEqual(delta.claims.map(({ id }) => id).sort())
  const facts = await at.store.fetch()
  expect(standingClaims(opened, facts).every(({ verdict }) => verdict === 'accepted')).toBe(true)
  const [claim] = opened.reading.claims as [Claim]
  await at.client.review.decide({ sourceId, decisions: [{ on: 'claim', verdict: 'rejected', claim }] })
  const { withdrawn } = await at.client.review.commit({ sourceId })
  expect(withdrawn.claims).toEqual([claim.id])
  expect((await at.store.fetch()).claims.size).toBe(delta.claims.length - 1)
})

test('a text that came by a claim file is the same source when it is read: what it said already does not come back in other words', async () => {
  const { delta, document } = firstArticle()
  await at.store.apply({ delta, documents: [document] })
  const { reading, decisions } = await readArticle()
  expect(reading.source.id).toBe(delta.sources[0]!.id)
  const standing = standingClaims({ reading, decisions }, await at.store.fetch())
  const accepted = standing.filter(({ verdict }) => verdict === 'accepted').map(({ claim }) => claim.id)
  expect(accepted.sort()).toEqual(delta.claims.map(({ id }) => id).sort())
  const fresh = standing.filter(({ verdict }) => verdict === 'undecided')
  expect(fresh.length).toBeLessThan(8)
})

test('an actor that the analyst added, and a name that she matched, stand in what is stored', async () => {
  const { reading } = await readArticle()
  const sourceId = reading.source.id
  const claim = reading.claims.find(({ participants }) => participants.length > 0)!
  const actor = { id: 'group:x', type: 'group' as const, names: { en: 'The delegation' }, aliases: [], iso3: null }
  const role = claim.participants[0]!.role
  const edited = { ...claim, participants: [...claim.participants, { entityId: actor.id, role, via: 'analyst' }] }
  await at.client.review.decide({ sourceId, decisions: [{ on: 'actor', actor, mentions: [] }, accepting(edited)] })
  const from = claim.participants[0]!.entityId
  await at.client.review.decide({ sourceId, decisions: [{ on: 'match', of: from, with: 'group:x' }] })
  const { delta } = await at.client.review.commit({ sourceId })
  expect(delta.actors.map(({ id }) => id)).toContain('group:x')
  expect(delta.claims[0]!.participants.map(({ entityId }) => entityId)).not.toContain(from)
})

test('an article in another language finds whom and what the graph has: asked, merged where the analyst says so, both claims kept', async () => {
  const delta = await storeFirstArticle()
  const file = new File([ENGLISH], 'wonsan.txt')
  const review = reviewIn(await eventsOf(await at.client.review.read({ article: file, published: '2025-07', language: 'en' })))
  const sourceId = review.reading.source.id
  const matches = matchesFor(review, await at.store.fetch())
  const lavrov = delta.actors.find(({ names }) => names.en === 'Sergei Lavrov')!
  const actor = matches.find((match) => match.with === lavrov.id)!
  expect(actor).toMatchObject({ what: 'actor', likeness: 1 })
  const actors = matches
    .filter(({ what }) => what === 'actor')
    .map((match) => ({ on: 'match' as const, of: match.of, with: match.with }))
  await at.client.review.decide({ sourceId, decisions: actors })
  const now = matchesFor(await at.client.review.open({ sourceId }), await at.store.fetch())
  expect(now.map(({ what }) => what)).toEqual(['happening'])
  const [meeting] = now
  await at.client.review.decide({ sourceId, decisions: [{ on: 'match', of: meeting!.of, with: meeting!.with }] })
  await at.client.review.decide({ sourceId, decisions: review.reading.claims.map(accepting) })
  const before = (await at.store.counts()).nodes
  await at.client.review.commit({ sourceId })
  const { claims } = await at.store.fetch()
  const told = [...claims.values()].filter(({ asserts }) => asserts === meeting!.with)
  expect(new Set(told.map((claim) => claim.sourceId)).size).toBe(2)
  expect((await at.store.counts()).nodes).toMatchObject({ person: before.person, meeting: before.meeting })
})

test('what the analyst says is another is not asked again, and stays its own', async () => {
  await storeFirstArticle()
  const file = new File([ENGLISH], 'wonsan.txt')
  const review = reviewIn(await eventsOf(await at.client.review.read({ article: file, published: '2025-07', language: 'en' })))
  const sourceId = review.reading.source.id
  const [first] = matchesFor(review, await at.store.fetch())
  await at.client.review.decide({ sourceId, decisions: [{ on: 'match', of: first!.of, with: null }] })
  const left = matchesFor(await at.client.review.open({ sourceId }), await at.store.fetch())
  expect(left.map(({ of }) => of)).not.toContain(first!.of)
})

test('two claims on one sentence stay two: what was added hides none that waits', async () => {
  const text = 'Japan and Kenya signed a treaty in Tokyo on 3 March 2024, and Japan accused Ghana of spying.\n'
  const { reading } = await readArticle('2024-03-04', new File([text], 'two.txt'))
  const sourceId = reading.source.id
  const [first] = reading.claims as [Claim]
  const sibling = { ...first, id: 'claim:of-the-same-words', asserts: `${first.asserts}-2` }
  await at.store.reviews.keep({ ...reading, claims: [...reading.claims, sibling] })
  await at.client.review.decide({ sourceId, decisions: [accepting(first)] })
  await at.client.review.commit({ sourceId })
  const left = standingClaims(await at.client.review.open({ sourceId }), await at.store.fetch())
  expect(left.map(({ claim }) => claim.id)).toEqual(expect.arrayContaining([first.id, sibling.id]))
  expect(await at.client.review.list()).toMatchObject([
    { undecided: left.filter(({ verdict }) => verdict === 'undecided').length },
  ])
})

test('a claim of a file that is left open again leaves the graph', async () => {
  const { delta, document } = firstArticle()
  await at.store.apply({ delta, documents: [document] })
  const sourceId = delta.sources[0]!.id
  const claim = (await at.client.review.open({ sourceId })).reading.claims[0]!
  await at.client.review.decide({ sourceId, decisions: [{ on: 'claim', verdict: 'undecided', claim }] })
  expect((await at.client.review.commit({ sourceId })).withdrawn.claims).toEqual([claim.id])
})

test('a day of publication that is corrected after the article came into the graph is corrected there, too', async () => {
  const { reading } = await readArticle('2024-03-05')
  const sourceId = reading.source.id
  const [first, second] = reading.claims as [Claim, Claim]
  await at.client.review.decide({ sourceId, decisions: [accepting(first)] })
  await at.client.review.commit({ sourceId })
  await eventsOf(await at.client.review.again({ sourceId, published: '2024-03-09', language: null }))
  await at.client.review.decide({ sourceId, decisions: [accepting(second)] })
  const { refused, delta } = await at.client.review.commit({ sourceId })
  expect(refused).toEqual([])
  expect(delta.sources).toMatchObject([{ published: '2024-03-09' }])
  expect((await at.store.fetch()).sources.get(sourceId)?.published).toBe('2024-03-09')
})
