import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readingRules } from '../../electron/host/lexicon.ts'
import { fileSlot } from '../../electron/host/slots.ts'
import type { ReadingEvent } from '../../graph/contract.ts'
import type { OutFile } from '../../graph/host.ts'
import type { Claim } from '../../graph/model/claim.ts'
import { applyDelta, type GraphDelta, withdrawFrom } from '../../graph/model/delta.ts'
import { type Review, reviewedClaims } from '../../graph/model/review.ts'
import { matchesFor } from '../../graph/query/matches.ts'
import { standingClaims } from '../../graph/query/pending.ts'
import { createService } from '../../graph/service.ts'
import { EmbeddedStore } from '../../graph/store/embedded.ts'
import { temporaryFolder } from '../electron/run-cli.ts'
import { articleText, firstArticle } from '../fixtures/first-article.ts'
import { score } from '../reading/score.ts'

let folder: ReturnType<typeof temporaryFolder>
let store: EmbeddedStore
let saved: OutFile[]
let client: ReturnType<typeof clientOf>

function clientOf(of: EmbeddedStore) {
  const host = {
    version: 'test',
    user: 'tester',
    modelKey: null,
    readingRules,
    firstArticle: () => Promise.reject(new Error('not asked for')),
    view: fileSlot(join(folder.path, 'view.json')),
    preferences: fileSlot(join(folder.path, 'preferences.json')),
    save: async (_name: string, files: readonly OutFile[]) => {
      saved.push(...files)
      return []
    },
  }
  return createRouterClient(createService({ store: of, host }))
}

beforeEach(() => {
  folder = temporaryFolder()
  saved = []
  store = new EmbeddedStore(join(folder.path, 'workspace'))
  client = clientOf(store)
})
afterEach(async () => {
  await store.close()
  folder.remove()
})

const article = () => new File([articleText], 'wonsan-2025.ar.txt', { type: 'text/plain' })

async function eventsOf(stream: AsyncIterable<ReadingEvent>): Promise<ReadingEvent[]> {
  const events: ReadingEvent[] = []
  for await (const event of stream) events.push(event)
  return events
}

function reviewIn(events: readonly ReadingEvent[]): Review {
  const last = events.at(-1)
  if (last?.kind !== 'read') throw new Error('the last event brings no review')
  return last.review
}

async function readArticle(published: string | null = '2025-07'): Promise<Review> {
  return reviewIn(await eventsOf(await client.review.read({ article: article(), published, language: null })))
}

function accepting(claim: Claim) {
  return { on: 'claim' as const, verdict: 'accepted' as const, claim }
}

async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (thrown) => thrown,
  )
  return error?.data?.message ?? String(error)
}

test('an article is read stage by stage and kept for review; nothing is in the graph', async () => {
  const events = await eventsOf(await client.review.read({ article: article(), published: '2025-07', language: null }))
  const stages = events.flatMap((event) => (event.kind === 'step' ? [event.stage] : []))
  expect(stages).toEqual(['document', 'names', 'sentences', 'claims'])
  const { reading, decisions } = reviewIn(events)
  expect(reading.text).toBe(articleText)
  expect(reading.claims.length).toBeGreaterThan(10)
  expect(decisions).toEqual([])
  expect(await store.counts()).toMatchObject({ sources: 0, claims: 0 })
  expect(await client.review.open({ sourceId: reading.source.id })).toEqual({ reading, decisions })
})

test('a stopped reading keeps nothing', async () => {
  const stop = new AbortController()
  const stream = await client.review.read({ article: article(), published: null, language: null }, { signal: stop.signal })
  stop.abort()
  expect(await refusal(eventsOf(stream))).toContain('stopped')
  expect(await store.reviews.list()).toEqual([])
})

test('what cannot be read is refused with its reason', async () => {
  const empty = new File([''], 'empty.txt')
  const stream = await client.review.read({ article: empty, published: null, language: null })
  expect(await refusal(eventsOf(stream))).toContain('empty')
})

test('decisions are kept with who and when, and are there for another who opens the workspace', async () => {
  await client.preferences.put({ language: null, theme: null, panels: {}, analyst: 'Layla', model: null })
  const { reading } = await readArticle()
  const { id: sourceId } = reading.source
  const [made] = await client.review.decide({ sourceId, decisions: [accepting(reading.claims[0]!)] })
  expect(made).toMatchObject({ by: 'Layla', decision: { verdict: 'accepted' } })
  expect(Date.parse(made!.at)).toBeGreaterThan(Date.now() - 60_000)
  const another = new EmbeddedStore(store.place)
  expect((await another.reviews.read(sourceId))?.decisions).toEqual([made])
  await another.close()
})

test('a new reading overwrites no decision: the edited, the rejected and the added stay as they were decided', async () => {
  const { reading } = await readArticle(null)
  const sourceId = reading.source.id
  const [first, second, third] = reading.claims as [Claim, Claim, Claim]
  const edited = { ...first, status: 'planned' as const }
  const added = {
    ...third,
    id: 'claim:of-the-analyst',
    type: 'assessment' as const,
    asserts: 'assessment:mine',
    participants: [],
  }
  const decisions = [accepting(edited), { on: 'claim' as const, verdict: 'rejected' as const, claim: second }, accepting(added)]
  await client.review.decide({ sourceId, decisions })
  const again = reviewIn(await eventsOf(await client.review.again({ sourceId, published: '2025-07', language: 'ar' })))
  expect(again.reading.source).toMatchObject({ published: '2025-07', publishedBasis: 'loader' })
  const by = new Map(reviewedClaims(again).map((each) => [each.claim.id, each]))
  expect(by.get(first.id)).toMatchObject({ verdict: 'accepted', claim: { status: 'planned', time: first.time } })
  expect(by.get(second.id)).toMatchObject({ verdict: 'rejected' })
  expect(by.get(added.id)).toMatchObject({ verdict: 'accepted' })
})

test('a decision holds where the extractor reads the same words into another claim, or reads them no more', async () => {
  const { reading } = await readArticle()
  const sourceId = reading.source.id
  const [first] = reading.claims as [Claim]
  await client.review.decide({ sourceId, decisions: [accepting(first)] })
  const otherwise = { ...first, id: 'claim:of-another-version' }
  await store.reviews.keep({ ...reading, claims: [otherwise, ...reading.claims.slice(1)] })
  const ids = reviewedClaims(await client.review.open({ sourceId })).map(({ claim }) => claim.id)
  expect(ids).toContain(first.id)
  expect(ids).not.toContain(otherwise.id)
  await store.reviews.keep({ ...reading, claims: [] })
  const left = reviewedClaims(await client.review.open({ sourceId }))
  expect(left).toMatchObject([{ claim: { id: first.id }, verdict: 'accepted' }])
})

test('only what was accepted comes into the graph, as it was edited; again, nothing changes', async () => {
  const { reading } = await readArticle()
  const sourceId = reading.source.id
  expect(await refusal(client.review.commit({ sourceId }))).toContain('no claim waits')
  const [first, second] = reading.claims as [Claim, Claim]
  await client.review.decide({ sourceId, decisions: [accepting({ ...first, status: 'planned' }), accepting(second)] })
  expect(await client.review.list()).toMatchObject([{ sourceId, waiting: 2, undecided: reading.claims.length - 2 }])
  const { delta, refused } = await client.review.commit({ sourceId })
  expect(refused).toEqual([])
  expect(delta.claims.map(({ id }) => id).sort()).toEqual([first.id, second.id].sort())
  expect((await store.fetch()).claims.get(first.id)).toMatchObject({ status: 'planned' })
  const counts = await store.counts()
  expect(await refusal(client.review.commit({ sourceId }))).toContain('no claim waits')
  expect(await store.counts()).toEqual(counts)
  expect(await client.review.list()).toMatchObject([{ waiting: 0 }])
})

test('what was added is corrected and taken back again: the graph follows the decisions', async () => {
  const { reading } = await readArticle()
  const sourceId = reading.source.id
  const [first, second, third] = reading.claims as [Claim, Claim, Claim]
  await client.review.decide({ sourceId, decisions: [first, second, third].map(accepting) })
  await client.review.commit({ sourceId })
  const corrected = { ...first, status: 'planned' as const }
  const taken = { on: 'claim' as const, verdict: 'rejected' as const, claim: second }
  await client.review.decide({ sourceId, decisions: [accepting(corrected), taken] })
  expect(await client.review.list()).toMatchObject([{ waiting: 2 }])
  const facts = await store.fetch()
  const { delta, withdrawn, refused } = await client.review.commit({ sourceId })
  expect(refused).toEqual([])
  expect(withdrawn.claims.sort()).toEqual([first.id, second.id].sort())
  const now = await store.fetch()
  expect([...now.claims.keys()].sort()).toEqual([first.id, third.id].sort())
  expect(now.claims.get(first.id)).toMatchObject({ status: 'planned' })
  const follows = applyDelta(withdrawFrom(facts, withdrawn), delta)
  expect(new Map(follows.claims)).toEqual(new Map(now.claims))
  expect([...follows.actors.keys()].sort()).toEqual([...now.actors.keys()].sort())
})

test('what came in by a claim file is corrected, too; what reads the same words anew does not stand beside it', async () => {
  const { delta, document } = firstArticle()
  await store.apply({ delta, documents: [document] })
  const sourceId = delta.sources[0]!.id
  const opened = await client.review.open({ sourceId })
  expect(opened.reading.claims.map(({ id }) => id).sort()).toEqual(delta.claims.map(({ id }) => id).sort())
  const facts = await store.fetch()
  expect(standingClaims(opened, facts).every(({ verdict }) => verdict === 'accepted')).toBe(true)
  const [claim] = opened.reading.claims as [Claim]
  await client.review.decide({ sourceId, decisions: [{ on: 'claim', verdict: 'rejected', claim }] })
  const { withdrawn } = await client.review.commit({ sourceId })
  expect(withdrawn.claims).toEqual([claim.id])
  expect((await store.fetch()).claims.size).toBe(delta.claims.length - 1)
})

test('a text that came by a claim file is the same source when it is read: what it said already does not come back in other words', async () => {
  const { delta, document } = firstArticle()
  await store.apply({ delta, documents: [document] })
  const { reading, decisions } = await readArticle()
  expect(reading.source.id).toBe(delta.sources[0]!.id)
  const standing = standingClaims({ reading, decisions }, await store.fetch())
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
  await client.review.decide({ sourceId, decisions: [{ on: 'actor', actor, mentions: [] }, accepting(edited)] })
  const from = claim.participants[0]!.entityId
  await client.review.decide({ sourceId, decisions: [{ on: 'match', of: from, with: 'group:x' }] })
  const { delta } = await client.review.commit({ sourceId })
  expect(delta.actors.map(({ id }) => id)).toContain('group:x')
  expect(delta.claims[0]!.participants.map(({ entityId }) => entityId)).not.toContain(from)
})

test.each([
  ['a quote that does not stand', (claim: Claim) => ({ ...claim, evidence: [{ quote: 'not in it', start: 0, end: 9 }] })],
  ['an actor that nobody knows', (claim: Claim) => ({ ...claim, participants: [{ entityId: 'state:XX', role: 'party' }] })],
  ['another source', (claim: Claim) => ({ ...claim, sourceId: 'source:other' })],
])('a decision on %s is refused, and none of its fellows is kept', async (_what, spoil) => {
  const { reading } = await readArticle()
  const sourceId = reading.source.id
  const [first, second] = reading.claims as [Claim, Claim]
  const wrong = spoil({ ...second, type: 'treaty', asserts: 'treaty:x', participants: [] })
  expect(await refusal(client.review.decide({ sourceId, decisions: [accepting(first), accepting(wrong)] }))).toContain('not kept')
  expect((await client.review.open({ sourceId })).decisions).toEqual([])
})

test('the accepted claims go out as gold, against which they score in full', async () => {
  const { reading } = await readArticle()
  const sourceId = reading.source.id
  await client.review.decide({ sourceId, decisions: reading.claims.map(accepting) })
  await client.review.gold({ sourceId })
  expect(saved.map(({ name }) => name)).toEqual(['wonsan-2025.ar.gold.json', 'wonsan-2025.ar.txt'])
  const gold = JSON.parse(String(saved[0]!.content))
  const scored = score(gold, String(saved[1]!.content), reading)
  for (const part of [scored.entities, scored.claims, scored.fullClaims]) expect(part.hit).toBe(part.wanted)
})

const ENGLISH = `Lavrov meets Kim in Wonsan

Russian Foreign Minister Sergei Lavrov met North Korean leader Kim Jong Un in the city of Wonsan in July 2025. Sergei Lavrov praised North Korea.
`

/** The first article in the graph, its persons under ids that no name gives. */
async function storeFirstArticle(): Promise<GraphDelta> {
  const { delta, document } = firstArticle()
  const renamed = JSON.parse(JSON.stringify({ delta, document }).replaceAll('"person:', '"person:of-an-analyst-'))
  await store.apply({ delta: renamed.delta, documents: [renamed.document] })
  return renamed.delta
}

test('an article in another language finds whom and what the graph has: asked, merged where the analyst says so, both claims kept', async () => {
  const delta = await storeFirstArticle()
  const file = new File([ENGLISH], 'wonsan.txt')
  const review = reviewIn(await eventsOf(await client.review.read({ article: file, published: '2025-07', language: 'en' })))
  const sourceId = review.reading.source.id
  const matches = matchesFor(review, await store.fetch())
  const lavrov = delta.actors.find(({ names }) => names.en === 'Sergei Lavrov')!
  const actor = matches.find((match) => match.with === lavrov.id)!
  expect(actor).toMatchObject({ what: 'actor', likeness: 1 })
  const actors = matches
    .filter(({ what }) => what === 'actor')
    .map((match) => ({ on: 'match' as const, of: match.of, with: match.with }))
  await client.review.decide({ sourceId, decisions: actors })
  const now = matchesFor(await client.review.open({ sourceId }), await store.fetch())
  expect(now.map(({ what }) => what)).toEqual(['happening'])
  const [meeting] = now
  await client.review.decide({ sourceId, decisions: [{ on: 'match', of: meeting!.of, with: meeting!.with }] })
  await client.review.decide({ sourceId, decisions: review.reading.claims.map(accepting) })
  const before = (await store.counts()).nodes
  await client.review.commit({ sourceId })
  const { claims } = await store.fetch()
  const told = [...claims.values()].filter(({ asserts }) => asserts === meeting!.with)
  expect(new Set(told.map((claim) => claim.sourceId)).size).toBe(2)
  expect((await store.counts()).nodes).toMatchObject({ person: before.person, meeting: before.meeting })
})

test('what the analyst says is another is not asked again, and stays its own', async () => {
  await storeFirstArticle()
  const file = new File([ENGLISH], 'wonsan.txt')
  const review = reviewIn(await eventsOf(await client.review.read({ article: file, published: '2025-07', language: 'en' })))
  const sourceId = review.reading.source.id
  const [first] = matchesFor(review, await store.fetch())
  await client.review.decide({ sourceId, decisions: [{ on: 'match', of: first!.of, with: null }] })
  const left = matchesFor(await client.review.open({ sourceId }), await store.fetch())
  expect(left.map(({ of }) => of)).not.toContain(first!.of)
})
