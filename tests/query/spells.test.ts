import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDay } from '../../graph/model/day.ts'
import { buildGraph } from '../../graph/model/graph.ts'
import { allianceGraph } from '../../graph/query/alliance.ts'
import { presencesAsOf } from '../../graph/query/as-of.ts'
import { claimExtents } from '../../graph/query/extents.ts'
import { type Spell, Spells } from '../../graph/query/spells.ts'
import { claim, factsOf } from '../fixtures/claims.ts'
import { calendar, randomGraph } from '../fixtures/random-graph.ts'

function on(spells: readonly Spell[], day: number) {
  return spells.find(({ first, last }) => first <= day && day <= last)?.presence
}

test('spells say of every day what the network of that day says, on 300 random graphs, in both views', () => {
  const days = fc.shuffledSubarray(calendar, { minLength: 6, maxLength: 6 })
  fc.assert(
    fc.property(randomGraph, days, fc.boolean(), (drawn, some, isAlliance) => {
      const facts = factsOf(drawn.claims)
      const extents = claimExtents(facts)
      const full = buildGraph(facts)
      const graph = isAlliance ? allianceGraph(full, extents) : full
      const spells = new Spells(graph, extents, true)
      const nodes = [...graph.nodes.keys()].map((id) => [id, spells.ofNode(id)] as const)
      const ties = [...graph.relationships.values()].map((each) => [each.id, spells.ofRelationship(each)] as const)
      for (const day of some) {
        const there = presencesAsOf(graph, extents, { day, assessments: true })
        for (const [id, own] of nodes) expect(on(own, day)).toBe(there.nodes.get(id))
        for (const [id, own] of ties) expect(on(own, day)).toBe(there.relationships.get(id))
      }
    }),
    { numRuns: 300 },
  )
})

test('a treaty that was left and joined again is there twice, its open ends are infinite', () => {
  const day = (text: string) => parseDay(text)!
  const party = (id: string, edtf: string) =>
    claim({ id, type: 'treaty', asserts: 'treaty:t', edtf, participants: [['state:A', 'party']], status: 'in-force' })
  const facts = factsOf([party('a', '1990-01-01/1994-12-31'), party('b', '2000-01-01/..')])
  const graph = buildGraph(facts)
  const [tie] = graph.relationships.values()
  expect(new Spells(graph, claimExtents(facts), true).ofRelationship(tie!)).toEqual([
    { first: day('1990-01-01'), last: day('1994-12-31'), presence: 'definite' },
    { first: day('2000-01-01'), last: Number.POSITIVE_INFINITY, presence: 'definite' },
  ])
})
