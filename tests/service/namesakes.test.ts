import { expect, test } from 'vitest'
import { readingRules } from '../../electron/host/lexicon.ts'
import type { Review } from '../../graph/model/review.ts'
import { matchesFor } from '../../graph/query/matches.ts'
import { unknownActors } from '../../graph/service/unknown-actors.ts'
import { actorsOf } from '../../graph/store/withdrawal.ts'
import { accepting, at, eventsOf, readArticle, reviewIn } from './review-client.ts'

const NAIROBI = 'Talks in Accra\n\nPeter Akello met Ghanaian President Samuel Ofori in Accra on 3 March 2024.\n'
const OSLO =
  'A visit to Oslo\n\nUgandan Trade Minister Peter Akello met Sergei Lavrov in Oslo on 5 May 2024. Peter Akello praised Norway.\n'
const LAVROV = 'In Geneva\n\nSergei Lavrov met Peter Akello in Geneva on 7 June 2024.\n'
const AKELLO = 'person:peter-akello'

const reading = (text: string, name: string) => readArticle('2024-07', new File([text], name))

/** Accepts everything in an article and adds it to the graph; gives whom it names there. */
async function addAll({ reading }: Review): Promise<string[]> {
  const sourceId = reading.source.id
  await at.client.review.decide({ sourceId, decisions: reading.claims.map(accepting) })
  const { delta, refused } = await at.client.review.commit({ sourceId })
  expect(refused).toEqual([])
  return actorsOf(delta.claims)
}

async function questions(sourceId: string) {
  const asked = matchesFor(await at.client.review.open({ sourceId }), await at.store.fetch())
  return asked.filter(({ what }) => what === 'namesake')
}

function answer(sourceId: string, of: string, other: string | null) {
  return at.client.review.decide({ sourceId, decisions: [{ on: 'match', of, with: other }] })
}

/** The second article that names an unknown person, once the first is in the graph. */
async function secondArticle() {
  expect(await addAll(await reading(NAIROBI, 'nairobi.txt'))).toContain(AKELLO)
  const review = await reading(OSLO, 'oslo.txt')
  const sourceId = review.reading.source.id
  const asked = await questions(sourceId)
  expect(asked).toMatchObject([{ with: AKELLO }])
  return { review, sourceId, own: asked[0]!.of }
}

test('two articles of one unknown name: the second is asked about; the first and whom the lexicon has are not', async () => {
  const first = await reading(NAIROBI, 'nairobi.txt')
  const { review, own } = await secondArticle()
  expect(await questions(first.reading.source.id)).toEqual([])
  expect(review.reading.unknown).toEqual([AKELLO])
  expect(own).toBe(`${AKELLO}~${review.reading.source.sha256.slice(0, 12)}`)
})

test('"the same" is kept with who and when, holds when the article is read anew, and gives both one id', async () => {
  const { review, sourceId, own } = await secondArticle()
  const [made] = await answer(sourceId, own, AKELLO)
  expect(made).toMatchObject({ by: 'tester', at: expect.any(String) })
  await eventsOf(await at.client.review.again({ sourceId, published: '2024-07-02', language: null }))
  expect(await questions(sourceId)).toEqual([])
  const named = await addAll(review)
  expect(named).toContain(AKELLO)
  expect(named).not.toContain(own)
})

test('"another" keeps them two in the graph, each with its mentions, also when the article is read anew', async () => {
  const { review, sourceId, own } = await secondArticle()
  await answer(sourceId, own, null)
  const named = await addAll(review)
  expect(named).toContain(own)
  expect(named).not.toContain(AKELLO)
  const mentions = (await at.store.document(sourceId))!.mentions.map(({ actorId }) => actorId)
  expect([mentions.includes(own), mentions.includes(AKELLO)]).toEqual([true, false])
  const again = await eventsOf(await at.client.review.again({ sourceId, published: '2024-07', language: null }))
  expect(matchesFor(reviewIn(again), await at.store.fetch())).toEqual([])
  expect(await at.client.review.list()).toMatchObject([{ sourceId, waiting: 0 }, { waiting: 0 }])
})

test('without an answer they are two, and are one once it is given', async () => {
  const { review, sourceId, own } = await secondArticle()
  expect(await addAll(review)).toContain(own)
  expect(await questions(sourceId)).toMatchObject([{ of: own, with: AKELLO }])
  await answer(sourceId, own, AKELLO)
  const { refused, withdrawn } = await at.client.review.commit({ sourceId })
  expect({ refused, left: withdrawn.actors }).toEqual({ refused: [], left: [own] })
  const { actors, claims } = await at.store.fetch()
  expect(actors.has(own)).toBe(false)
  expect(actorsOf(claims.values())).not.toContain(own)
})

test('an answer that is taken back leaves the question open; a claim that is taken out and in again fits', async () => {
  const { review, sourceId, own } = await secondArticle()
  await answer(sourceId, own, AKELLO)
  await answer(sourceId, own, own)
  expect(await questions(sourceId)).toHaveLength(1)
  await addAll(review)
  const { claims } = (await at.client.review.open({ sourceId })).reading
  const rejecting = claims.map((claim) => ({ ...accepting(claim), verdict: 'rejected' as const }))
  await at.client.review.decide({ sourceId, decisions: rejecting })
  expect((await at.client.review.commit({ sourceId })).withdrawn.actors).toContain(own)
  expect(await addAll(review)).toContain(own)
})

test('what is saved as gold names everybody by the id that the article gives', async () => {
  const { review, sourceId } = await secondArticle()
  await addAll(review)
  await at.client.review.gold({ sourceId })
  const { entities, facts } = JSON.parse(String(at.saved[0]!.content))
  const named = facts.flatMap(({ participants }: { participants: { entity: string }[] }) => participants)
  const ids = entities.map(({ id }: { id: string }) => id)
  expect(ids).toContain(AKELLO)
  for (const { entity } of named) expect(ids).toContain(entity)
})

test('a third article is asked about the first, and says so for itself', async () => {
  const { review, sourceId, own } = await secondArticle()
  await answer(sourceId, own, null)
  await addAll(review)
  const third = await reading(LAVROV, 'geneva.txt')
  const [asked] = await questions(third.reading.source.id)
  expect(asked).toMatchObject({ with: AKELLO })
  expect(asked!.of).not.toBe(own)
})

test('states, bodies of states, and organisations, places and persons of the word lists are known; names alone are not', async () => {
  const { lexicon } = await readingRules()
  const known = ['state:RUS', 'org:RUS-armed-forces', 'bloc:NATO', 'place:moscow', 'person:sergei-lavrov']
  for (const id of known) expect(unknownActors([id], lexicon), id).toEqual([])
  const unknown = [AKELLO, 'org:acme-corporation', 'org:usa-today', 'place:nowhere']
  expect(unknownActors([...unknown, AKELLO], lexicon)).toEqual(unknown)
})
