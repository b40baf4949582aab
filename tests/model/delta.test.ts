import { describe, expect, test } from 'vitest'
import { applyDelta, deltaOf, noFacts, withdrawFrom } from '../../graph/model/delta.ts'
import { buildGraph } from '../../graph/model/graph.ts'
import { claim, factsOf } from '../fixtures/claims.ts'
import { firstArticle } from '../fixtures/first-article.ts'

const both = factsOf([
  claim({ id: 'c1', edtf: '1995-09-07', participants: [['state:A', 'host']] }),
  claim({ id: 'c2', edtf: '1996-09-10', participants: [['state:B', 'host']] }),
])

describe('facts without what was withdrawn', () => {
  test('have neither the claims nor the actors, and all sources', () => {
    const left = withdrawFrom(both, { claims: ['c1'], actors: ['state:A'] })
    expect([...left.claims.keys()]).toEqual(['c2'])
    expect([...left.actors.keys()]).toEqual(['state:B'])
    expect(left.sources).toEqual(both.sources)
  })

  test('are another thing: what they were made from stays as it was', () => {
    withdrawFrom(both, { claims: ['c1'], actors: ['state:A'] })
    expect([both.claims.size, both.actors.size]).toEqual([2, 2])
  })

  test('are the same where nothing of it is there, and when it is withdrawn again', () => {
    expect(withdrawFrom(both, { claims: ['c3', 'state:A'], actors: ['c1'] })).toEqual(both)
    const once = withdrawFrom(both, { claims: ['c1'], actors: [] })
    expect(withdrawFrom(once, { claims: ['c1'], actors: [] })).toEqual(once)
  })

  test('lose a happening with its last claim', () => {
    const one = buildGraph(withdrawFrom(both, { claims: ['c1'], actors: [] }))
    expect(one.nodes.get('meeting:m')?.claims).toEqual(['c2'])
    const none = buildGraph(withdrawFrom(both, { claims: ['c1', 'c2'], actors: [] }))
    expect([none.nodes.has('meeting:m'), none.relationships.size]).toEqual([false, 0])
  })

  test('take another claim of the same id in its place', () => {
    const next = claim({ id: 'c1', edtf: '1995', participants: [['state:A', 'guest']] })
    const delta = { sources: [], actors: [], claims: [next] }
    expect(applyDelta(both, delta).claims.get('c1')).not.toEqual(next)
    expect(applyDelta(withdrawFrom(both, { claims: ['c1'], actors: [] }), delta).claims.get('c1')).toEqual(next)
  })

  test('are as before when all is put back', () => {
    const facts = applyDelta(noFacts, firstArticle().delta)
    const out = { claims: [...facts.claims.keys()].slice(0, 12), actors: [...facts.actors.keys()].slice(0, 5) }
    expect(applyDelta(withdrawFrom(facts, out), deltaOf(facts))).toEqual(facts)
  })
})
