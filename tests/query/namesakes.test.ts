import { describe, expect, test } from 'vitest'
import type { Claim } from '../../graph/model/claim.ts'
import { ownActorId } from '../../graph/model/ids.ts'
import type { Decision, Review } from '../../graph/model/review.ts'
import { sourceSchema } from '../../graph/model/source.ts'
import { matchesFor } from '../../graph/query/matches.ts'
import { idsInArticle, idsInGraph, namedElsewhere } from '../../graph/query/namesakes.ts'
import { acceptedClaims, actorsForGraph, pendingOf } from '../../graph/query/pending.ts'
import { claim, factsOf } from '../fixtures/claims.ts'

const JOHN = 'person:john-smith'
const sha256 = 'b'.repeat(64)
const OWN = ownActorId(JOHN, sha256)
const source = sourceSchema.parse({ id: 'source:b', file: 'b.txt', language: 'en', sha256 })

/** A claim of the other article, which the graph has. */
const first = claim({ id: 'claim:a', asserts: 'meeting:a', participants: [[JOHN, 'participant']] })
/** A claim of the article under review. */
const second: Claim = {
  ...claim({ id: 'claim:b', asserts: 'meeting:b', participants: [[JOHN, 'participant']] }),
  sourceId: source.id,
}
const stored = (id: string): Claim => ({ ...second, participants: [{ entityId: id, role: 'participant' }] })

function reviewWith(decisions: readonly Decision[] = [], unknown = [JOHN]): Review {
  const john = { id: JOHN, type: 'person' as const, names: { en: 'John Smith' }, aliases: [], iso3: null, mentions: [] }
  const made = decisions.map((decision, at) => ({ id: `d${at}`, by: 'Layla', at: '2026-01-01T00:00:00.000Z', decision }))
  const reading = { source, text: 'x', dateLine: null, entities: [john], unknown, claims: [second], rejected: [] }
  return { reading, decisions: made }
}

const saying = (other: string | null): Decision => ({ on: 'match', of: OWN, with: other })
const accepting: Decision = { on: 'claim', verdict: 'accepted', claim: second, edited: false }
const question = { what: 'namesake', of: OWN, with: JOHN, likeness: 1, disputes: [] }

test('the own id is the same at every reading, another in each document, and none that a name gives', () => {
  expect(ownActorId(JOHN, sha256)).toBe(OWN)
  expect(ownActorId(JOHN, 'c'.repeat(64))).not.toBe(OWN)
  expect(OWN).toMatch(/^person:john-smith~b+$/)
})

describe('somebody whom no lexicon has, and whom another article names by the same name', () => {
  const facts = factsOf([first])

  test('is asked about, and apart as long as nobody answered', () => {
    expect(matchesFor(reviewWith(), facts)).toEqual([question])
    expect(idsInGraph(reviewWith(), facts).get(JOHN)).toBe(OWN)
    expect(acceptedClaims(reviewWith([accepting]), facts)).toEqual([stored(OWN)])
    expect(actorsForGraph(reviewWith(), facts).map(({ id }) => id)).toEqual([OWN])
  })

  test('is the same where the analyst says so', () => {
    const review = reviewWith([accepting, saying(JOHN)])
    expect(matchesFor(review, facts)).toEqual([])
    expect(acceptedClaims(review, facts)).toEqual([stored(JOHN)])
  })

  test('is somebody else where she says so, and she is not asked again', () => {
    const review = reviewWith([accepting, saying(null)])
    expect(matchesFor(review, facts)).toEqual([])
    expect(acceptedClaims(review, facts)).toEqual([stored(OWN)])
  })

  test('is asked about again where the answer is taken back', () => {
    expect(matchesFor(reviewWith([saying(JOHN), saying(OWN)]), facts)).toEqual([question])
  })

  test('is not asked about where every claim that names them was rejected', () => {
    expect(matchesFor(reviewWith([{ ...accepting, verdict: 'rejected' }]), facts)).toEqual([])
  })

  test('is not asked about where they are somebody of another name', () => {
    const review = reviewWith([accepting, { on: 'match', of: JOHN, with: 'person:jack-smith' }])
    expect(matchesFor(review, facts)).toEqual([])
    expect(acceptedClaims(review, facts)).toEqual([stored('person:jack-smith')])
  })

  test('is asked about, too, where the article only says that it is their word', () => {
    const { reading, decisions } = reviewWith()
    const hearsay = { ...second, participants: [], attribution: [{ entityId: JOHN, quote: 'x' }] }
    expect(matchesFor({ reading: { ...reading, claims: [hearsay] }, decisions }, facts)).toEqual([question])
  })

  test('is named by the other document alone', () => {
    expect(namedElsewhere(JOHN, reviewWith(), factsOf([first, second]))).toEqual(['source:s'])
  })
})

test('whom a lexicon has is the same everywhere and never asked about', () => {
  const review = reviewWith([accepting], [])
  expect(matchesFor(review, factsOf([first]))).toEqual([])
  expect(acceptedClaims(review, factsOf([first]))).toEqual([second])
})

test('whom an analyst names by hand is asked about as if they had been read', () => {
  const actor = { id: JOHN, type: 'person' as const, names: { en: 'John Smith' }, aliases: [], iso3: null }
  const { reading, decisions } = reviewWith([{ on: 'actor', actor, mentions: [] }])
  const review = { reading: { ...reading, entities: [], unknown: [] }, decisions }
  expect(matchesFor(review, factsOf([first]))).toEqual([question])
})

describe('what is in the graph already', () => {
  test('of the article that came first keeps its id', () => {
    const other: Claim = { ...first, sourceId: 'source:c' }
    const facts = factsOf([second, other])
    expect(matchesFor(reviewWith(), facts)).toEqual([])
    expect(pendingOf(reviewWith([accepting]), facts).changed).toEqual([])
  })

  test('under an id of its own is asked about until somebody answers, and changes only with the answer', () => {
    const facts = factsOf([first, stored(OWN)])
    expect(matchesFor(reviewWith(), facts)).toEqual([question])
    expect(pendingOf(reviewWith([accepting]), facts).changed).toEqual([])
    expect(pendingOf(reviewWith([accepting, saying(JOHN)]), facts).changed).toEqual([stored(JOHN)])
  })

  test('stays apart where the other article takes its claims back, and is asked about no more', () => {
    const facts = factsOf([stored(OWN)])
    expect(matchesFor(reviewWith(), facts)).toEqual([])
    expect(pendingOf(reviewWith([accepting]), facts).changed).toEqual([])
  })

  test('as the same goes apart again with another answer', () => {
    const facts = factsOf([first, second])
    expect(pendingOf(reviewWith([accepting, saying(null)]), facts).changed).toEqual([stored(OWN)])
  })

  test('stays apart where a new reading does not name them any more', () => {
    const { reading, decisions } = reviewWith([accepting, saying(null)])
    const gone = { reading: { ...reading, entities: [], claims: [], unknown: [] }, decisions }
    expect(acceptedClaims(gone, factsOf([first]))).toEqual([stored(OWN)])
  })

  test('is spoken of in a review by the id that its name gives', () => {
    expect(idsInArticle(reviewWith()).get(OWN)).toBe(JOHN)
  })
})
