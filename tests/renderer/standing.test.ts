import { describe, expect, test } from 'vitest'
import { applyDelta, noFacts } from '../../graph/model/delta.ts'
import type { Decision, Review, Verdict } from '../../graph/model/review.ts'
import { matchesFor } from '../../graph/query/matches.ts'
import { standingClaims } from '../../graph/query/pending.ts'
import { actorsHere, agreedClaims, claimsStanding, matchesHere } from '../../renderer/state/standing.ts'
import { firstArticle } from '../fixtures/first-article.ts'
import { readingOfFirstArticle } from '../fixtures/review.ts'

const reading = readingOfFirstArticle()
const facts = applyDelta(noFacts, firstArticle().delta)
const opened: Review = { reading, decisions: [] }

function decided(kept: Review, decision: Decision): Review {
  const made = { id: `decision:${kept.decisions.length}`, by: 'an analyst', at: '2026-01-01T00:00:00.000Z', decision }
  return { ...kept, decisions: [...kept.decisions, made] }
}

function judged(kept: Review, at: number, verdict: Verdict): Review {
  return decided(kept, { on: 'claim', verdict, claim: reading.claims[at]!, edited: false })
}

describe('of a review in which one claim was decided', () => {
  const kept = judged(opened, 3, 'accepted')

  test('what stands is what the query says, and every other claim is the very one that it was', () => {
    const before = claimsStanding(opened, noFacts)
    const now = claimsStanding(kept, noFacts)
    expect(now).toEqual(standingClaims(kept, noFacts))
    const changed = now.filter((each, at) => each !== before[at])
    expect(changed.map(({ claim, verdict }) => [claim.id, verdict])).toEqual([[reading.claims[3]!.id, 'accepted']])
  })

  test('what was worked out is not worked out again, for the same state of it', () => {
    expect(claimsStanding(kept, noFacts)).toBe(claimsStanding(kept, noFacts))
    expect(claimsStanding(kept, facts)).toEqual(standingClaims(kept, facts))
  })

  test('actors, agreements and matches hang on no verdict but a rejection', () => {
    for (const worked of [actorsHere, agreedClaims, matchesHere])
      expect(worked(kept, facts)).toBe(worked(judged(kept, 4, 'accepted'), facts))
  })
})

test('what is rejected is not asked about any more', () => {
  const claims = reading.claims.map((each) => ({
    ...each,
    id: `${each.id}:told`,
    asserts: each.asserts && `${each.asserts}:told`,
  }))
  const told: Review = { reading: { ...reading, claims }, decisions: [] }
  const [first] = matchesHere(told, facts)
  const asking = claims.filter(({ asserts }) => asserts === first?.of)
  const rejected = asking.reduce((kept, claim) => decided(kept, { on: 'claim', verdict: 'rejected', claim, edited: false }), told)
  expect(asking).not.toEqual([])
  expect(matchesHere(rejected, facts).map(({ of }) => of)).not.toContain(first!.of)
  expect(matchesHere(rejected, facts)).toEqual(matchesFor(rejected, facts))
})

test('an edited claim, an actor that was added and an answered match are seen', () => {
  const [claim] = reading.claims
  const edited = decided(opened, { on: 'claim', verdict: 'undecided', claim: { ...claim!, status: 'denied' }, edited: true })
  expect(claimsStanding(edited, noFacts).find((each) => each.claim.id === claim!.id)).toMatchObject({
    claim: { status: 'denied' },
    edited: true,
  })
  const actor = { id: 'person:somebody', type: 'person' as const, names: { en: 'Somebody' }, aliases: [], iso3: null }
  const added = decided(edited, { on: 'actor', actor, mentions: [] })
  expect(actorsHere(added, noFacts).map(({ id }) => id)).toContain(actor.id)
  const answered = decided(added, { on: 'match', of: actor.id, with: null })
  expect(matchesHere(answered, facts)).toEqual(matchesFor(answered, facts))
  expect(matchesHere(answered, noFacts)).toEqual(matchesFor(answered, noFacts))
})

test('two extractors that found the same agree, whatever the filter shows', () => {
  const twin = { ...reading.claims[0]!, id: 'claim:twin', extractor: { name: 'model', version: 'small' } }
  const both: Review = { reading: { ...reading, claims: [...reading.claims, twin] }, decisions: [] }
  expect(agreedClaims(opened, noFacts).size).toBe(0)
  expect([...agreedClaims(both, noFacts)].sort()).toEqual([reading.claims[0]!.id, twin.id].sort())
})
