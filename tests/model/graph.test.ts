import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { claimTypes, relationKinds, ruleOf } from '../../graph/model/claim-types.ts'
import { applyDelta, deltaOf, noFacts } from '../../graph/model/delta.ts'
import { buildGraph } from '../../graph/model/graph.ts'
import { claim, factsOf } from '../fixtures/claims.ts'
import { firstArticle } from '../fixtures/first-article.ts'

describe('claims become nodes and relationships', () => {
  test('every relationship rests on a claim, and stands between nodes that are there', () => {
    const graph = buildGraph(applyDelta(noFacts, firstArticle().delta))
    for (const { source, target, claims } of graph.relationships.values()) {
      expect(graph.nodes.has(source) && graph.nodes.has(target)).toBe(true)
      expect(claims.length).toBeGreaterThan(0)
      for (const id of claims) expect(graph.claims.has(id)).toBe(true)
    }
  })

  test.each(claimTypes)('%s ties its roles as the table says', (type) => {
    const rule = ruleOf(type)
    const roles = rule.ends ? [rule.ends.from[0]!, rule.ends.to[0]!] : Object.keys(rule.roles)
    const asserts = rule.node ? `${rule.node}:n` : null
    const participants = roles.map((role, at) => [`state:S${at}`, role] as const)
    const one = claim({ type, asserts, participants, relation: type === 'relation' ? 'ally' : null })
    const types = [...buildGraph(factsOf([one])).relationships.values()].map((each) => each.type)
    const wanted =
      type === 'relation'
        ? [relationKinds.ally]
        : rule.ends
          ? [rule.roles[rule.ends.from[0]!]]
          : roles.map((role) => rule.roles[role])
    expect(types).toEqual(wanted)
  })

  test('two claims that assert one node make one node and one relationship, and both stay', () => {
    const both = ['1995-09-07', '1996-09-10'].map((end, at) =>
      claim({
        id: `c${at}`,
        type: 'treaty',
        asserts: 'treaty:1961',
        edtf: `1961/${end}`,
        participants: [['state:PRK', 'party']],
      }),
    )
    const graph = buildGraph(factsOf(both))
    expect(graph.nodes.get('treaty:1961')?.claims).toEqual(['c0', 'c1'])
    expect([...graph.relationships.values()].map(({ claims }) => claims)).toEqual([['c0', 'c1']])
  })

  test('a proposal that two are the same ties nothing', () => {
    const links = [{ rel: 'same-as?' as const, claimId: 'a' }]
    const graph = buildGraph(factsOf([claim({ id: 'a', asserts: 'meeting:a' }), claim({ id: 'b', asserts: 'meeting:b', links })]))
    expect(graph.relationships.size).toBe(0)
  })
})

describe('deltas', () => {
  test('facts do not depend on the order of claims', () => {
    const { delta } = firstArticle()
    const whole = buildGraph(applyDelta(noFacts, delta))
    fc.assert(
      fc.property(fc.shuffledSubarray(delta.claims, { minLength: delta.claims.length }), (claims) => {
        const graph = buildGraph(applyDelta(noFacts, { ...delta, claims }))
        expect(new Map([...graph.nodes].sort())).toEqual(new Map([...whole.nodes].sort()))
        expect(new Map([...graph.relationships].sort())).toEqual(new Map([...whole.relationships].sort()))
      }),
      { numRuns: 30 },
    )
  })

  test('applying twice changes nothing, and what was there stays', () => {
    const facts = applyDelta(noFacts, firstArticle().delta)
    expect(applyDelta(facts, deltaOf(facts))).toEqual(facts)
    const renamed = { ...deltaOf(facts), actors: [{ ...facts.actors.get('state:PRK')!, names: { en: 'DPRK', de: 'Nordkorea' } }] }
    expect(applyDelta(facts, renamed).actors.get('state:PRK')?.names).toMatchObject({ en: 'North Korea', de: 'Nordkorea' })
    expect(facts.actors.get('state:PRK')?.names).not.toHaveProperty('de')
  })
})
