import { expect, test } from 'vitest'
import type { Claim } from '../../graph/model/claim.ts'
import { reviewedClaims } from '../../graph/model/review.ts'
import { keepForReview } from '../../graph/service/read-for-review.ts'
import { EmbeddedStore } from '../../graph/store/embedded.ts'
import { articleText } from '../fixtures/first-article.ts'
import { readingRules } from '../reading/reading-rules.ts'
import { score } from '../reading/score.ts'
import { accepting, article, at, eventsOf, readArticle, refusal, reviewIn } from './review-client.ts'

const STAGES = ['document', 'names', 'sentences', 'claims']

test('an article is read stage by stage and kept for review; nothing is in the graph', async () => {
  const events = await eventsOf(await at.client.review.read({ article: article(), published: '2025-07', language: null }))
  const stages = events.flatMap((event) => (event.kind === 'step' ? [event.stage] : []))
  expect([...new Set(stages)]).toEqual(['document', 'names', 'sentences', 'claims'])
  expect(stages.toSorted((one, other) => STAGES.indexOf(one) - STAGES.indexOf(other))).toEqual(stages)
  const { reading, decisions } = reviewIn(events)
  expect(reading.text).toBe(articleText)
  expect(reading.claims.length).toBeGreaterThan(10)
  expect(decisions).toEqual([])
  expect(await at.store.counts()).toMatchObject({ sources: 0, claims: 0 })
  expect(await at.client.review.open({ sourceId: reading.source.id })).toEqual({ reading, decisions })
})

test('what could not be read back is refused, and the reading that was there stays', async () => {
  const { reading } = await readArticle('2025-07')
  const claims = reading.claims.map((claim) => ({ ...claim, time: { ...claim.time, edtf: '2023-02-31' } }))
  const extracted = { ...reading, claims, rejected: [] }
  await expect(keepForReview(at.store, extracted, reading.text, readingRules)).rejects.toThrow('cannot be kept')
  expect((await at.store.reviews.read(reading.source.id))?.reading).toEqual(reading)
})

test('a stopped reading keeps nothing', async () => {
  const stop = new AbortController()
  const stream = await at.client.review.read({ article: article(), published: null, language: null }, { signal: stop.signal })
  stop.abort()
  expect(await refusal(eventsOf(stream))).toContain('stopped')
  expect(await at.store.reviews.list()).toEqual([])
})

test('what cannot be read is refused with its reason', async () => {
  const empty = new File([''], 'empty.txt')
  const stream = await at.client.review.read({ article: empty, published: null, language: null })
  expect(await refusal(eventsOf(stream))).toContain('empty')
})

test('decisions are kept with who and when, and are there for another who opens the workspace', async () => {
  await at.client.preferences.put({ language: null, theme: null, panels: {}, analyst: 'Layla', model: null })
  const { reading } = await readArticle()
  const { id: sourceId } = reading.source
  const [made] = await at.client.review.decide({ sourceId, decisions: [accepting(reading.claims[0]!)] })
  expect(made).toMatchObject({ by: 'Layla', decision: { verdict: 'accepted' } })
  expect(Date.parse(made!.at)).toBeGreaterThan(Date.now() - 60_000)
  const another = new EmbeddedStore(at.store.place)
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
  await at.client.review.decide({ sourceId, decisions })
  const again = reviewIn(await eventsOf(await at.client.review.again({ sourceId, published: '2025-07', language: 'ar' })))
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
  await at.client.review.decide({ sourceId, decisions: [accepting(first)] })
  const otherwise = { ...first, id: 'claim:of-another-version' }
  await at.store.reviews.keep({ ...reading, claims: [otherwise, ...reading.claims.slice(1)] })
  const ids = reviewedClaims(await at.client.review.open({ sourceId })).map(({ claim }) => claim.id)
  expect(ids).toContain(first.id)
  expect(ids).not.toContain(otherwise.id)
  await at.store.reviews.keep({ ...reading, claims: [] })
  const left = reviewedClaims(await at.client.review.open({ sourceId }))
  expect(left).toMatchObject([{ claim: { id: first.id }, verdict: 'accepted' }])
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
  expect(await refusal(at.client.review.decide({ sourceId, decisions: [accepting(first), accepting(wrong)] }))).toContain(
    'not kept',
  )
  expect((await at.client.review.open({ sourceId })).decisions).toEqual([])
})

test('the accepted claims go out as gold, against which they score in full', async () => {
  const { reading } = await readArticle()
  const sourceId = reading.source.id
  await at.client.review.decide({ sourceId, decisions: reading.claims.map(accepting) })
  await at.client.review.gold({ sourceId })
  expect(at.saved.map(({ name }) => name)).toEqual(['wonsan-2025.ar.gold.json', 'wonsan-2025.ar.txt'])
  const gold = JSON.parse(String(at.saved[0]!.content))
  const scored = score(gold, String(at.saved[1]!.content), reading)
  for (const part of [scored.entities, scored.claims, scored.fullClaims]) expect(part.hit).toBe(part.wanted)
})

test('the day of publication that was given holds when the same text comes again', async () => {
  const text = 'Russia met Iran in Tehran yesterday.\n'
  await readArticle('2024-03-05', new File([text], 'a.txt'))
  const { reading } = await readArticle(null, new File([text], 'b.txt'))
  expect(reading.source.published).toBe('2024-03-05')
  expect(reading.claims.map(({ time }) => time.edtf)).toContain('2024-03-04')
})

test('the day that a text says at its head is proposed, and is the text’s own once it is taken', async () => {
  const text = 'Iran and Russia meet\n6 March 2024\n\nRussia met Iran in Tehran yesterday.\n'
  const { reading } = await readArticle(null, new File([text], 'a.txt'))
  expect(reading).toMatchObject({ source: { published: null }, dateLine: { edtf: '2024-03-06', quote: '6 March 2024' } })
  expect(reading.claims.map(({ time }) => time.edtf)).toEqual([null])
  const about = { sourceId: reading.source.id, language: null }
  const again = reviewIn(await eventsOf(await at.client.review.again({ ...about, published: '2024-03-06' })))
  expect(again.reading.source).toMatchObject({ published: '2024-03-06', publishedBasis: 'text' })
  expect(again.reading.claims.map(({ time }) => time.edtf)).toEqual(['2024-03-05'])
  const other = reviewIn(await eventsOf(await at.client.review.again({ ...about, published: '2024-03-07' })))
  expect(other.reading.source).toMatchObject({ published: '2024-03-07', publishedBasis: 'loader' })
})

test('a claim that was left open as it was follows the new reading; one that was changed does not', async () => {
  const text = 'Russia met Iran in Tehran yesterday. Kenya met Ghana in Accra yesterday.\n'
  const { reading } = await readArticle(null, new File([text], 'a.txt'))
  const sourceId = reading.source.id
  const [first, second] = reading.claims as [Claim, Claim]
  const open = { on: 'claim' as const, verdict: 'undecided' as const }
  await at.client.review.decide({
    sourceId,
    decisions: [
      { ...open, claim: first },
      { ...open, claim: { ...second, status: 'planned' }, edited: true },
    ],
  })
  const again = reviewIn(await eventsOf(await at.client.review.again({ sourceId, published: '2024-03-05', language: null })))
  const by = new Map(reviewedClaims(again).map(({ claim }) => [claim.id, claim]))
  expect(by.get(first.id)?.time.edtf).toBe('2024-03-04')
  expect(by.get(second.id)).toMatchObject({ status: 'planned', time: { edtf: null } })
})

test('what a model read stays where the rules read anew', async () => {
  const { reading } = await readArticle(null)
  const sourceId = reading.source.id
  const ofModel = { ...reading.claims[0]!, id: 'claim:of-a-model', extractor: { name: 'model', version: 'small' } }
  await at.store.reviews.keep({ ...reading, claims: [...reading.claims, ofModel] })
  const again = reviewIn(await eventsOf(await at.client.review.again({ sourceId, published: '2025-07', language: 'ar' })))
  expect(again.reading.claims.map(({ id }) => id)).toContain(ofModel.id)
})
