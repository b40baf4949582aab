import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyDelta, noFacts } from '../../graph/model/delta.ts'
import { buildGraph } from '../../graph/model/graph.ts'
import { choicesOf, facets, filtered, filterSchema, isFiltering, noFilter, valuesOf } from '../../graph/query/filter.ts'
import { restingOn } from '../../graph/query/resting-on.ts'
import { claim, factsOf } from '../fixtures/claims.ts'
import { firstArticle } from '../fixtures/first-article.ts'
import { generatedClaims } from '../fixtures/generated-claims.ts'

const facts = applyDelta(noFacts, firstArticle().delta)

test('nothing left out is everything', () => {
  expect(filtered(facts, noFilter)).toBe(facts)
  expect(isFiltering(noFilter)).toBe(false)
})

test('what is left out is nowhere, and all else is', () => {
  fc.assert(
    fc.property(fc.nat(50), fc.constantFrom(...facets), fc.nat(8), (seed, facet, at) => {
      const all = applyDelta(noFacts, generatedClaims({ seed, claims: 60 }).delta)
      const values = choicesOf(all).facets[facet]
      const { value, count } = values[at % values.length]!
      const left = filtered(all, filterSchema.parse({ [facet]: [value] }))
      for (const each of left.claims.values()) expect(valuesOf(each, facet)).not.toEqual([value])
      const onlyThat = [...all.claims.values()].filter((each) => valuesOf(each, facet).every((its) => its === value))
      expect(left.claims.size).toBe(all.claims.size - onlyThat.length)
      expect(onlyThat.length).toBeLessThanOrEqual(count)
    }),
    { numRuns: 100 },
  )
})

test('a kind of actor that is left out ties nobody', () => {
  const graph = buildGraph(filtered(facts, filterSchema.parse({ actor: ['person'] })))
  expect([...graph.nodes.values()].filter(({ kind }) => kind === 'person')).toEqual([])
  for (const { source, target } of graph.relationships.values())
    expect([source, target].some((id) => id.startsWith('person:'))).toBe(false)
})

test('what rests on one source alone vanishes without it; what another tells of, too, stays', () => {
  const one = claim({
    id: 'c1',
    participants: [
      ['state:A', 'host'],
      ['state:B', 'guest'],
    ],
  })
  const other = { ...claim({ id: 'c2', participants: [['state:A', 'host']] }), sourceId: 'source:t' }
  const graph = buildGraph(factsOf([one, other]))
  const resting = restingOn(graph, 'source:s')
  expect(resting.claims).toEqual(['c1'])
  expect(resting.nodes).toEqual(['state:B'])
  expect(resting.relationships).toHaveLength(1)
  expect(restingOn(buildGraph(facts), 'source:wonsan-2025').claims).toHaveLength(25)
})
