import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Claim } from '../../graph/model/claim.ts'
import { parseDay } from '../../graph/model/day.ts'
import { applyDelta, noFacts } from '../../graph/model/delta.ts'
import { buildGraph, type Graph } from '../../graph/model/graph.ts'
import { allianceGraph } from '../../graph/query/alliance.ts'
import { presencesAsOf } from '../../graph/query/as-of.ts'
import { claimExtents } from '../../graph/query/extents.ts'
import { network } from '../../graph/query/network.ts'
import { TimeIndex } from '../../graph/query/time-index.ts'
import { claim, factsOf } from '../fixtures/claims.ts'
import { firstArticle } from '../fixtures/first-article.ts'
import { bruteForce, calendar, randomGraph } from '../fixtures/random-graph.ts'

const day = (text: string) => parseDay(text)!

describe('the network as of a day', () => {
  test('is what trying every reading of every date gives, on 1,000 random graphs', () => {
    fc.assert(
      fc.property(randomGraph, fc.constantFrom(...calendar), (drawn, at) => {
        const facts = factsOf(drawn.claims)
        const { nodes } = presencesAsOf(buildGraph(facts), claimExtents(facts), { day: at, assessments: true })
        expect(new Map([...nodes].sort())).toEqual(bruteForce(drawn, at))
      }),
      { numRuns: 1000 },
    )
  })

  test('of a range is what trying every reading gives, on 1,000 random graphs', () => {
    // The first day stands for all days before it.
    const days = fc.constantFrom(...calendar.slice(1))
    fc.assert(
      fc.property(randomGraph, days, days, (drawn, a, b) => {
        const facts = factsOf(drawn.claims)
        const [since, at] = [Math.min(a, b), Math.max(a, b)]
        const { nodes } = presencesAsOf(buildGraph(facts), claimExtents(facts), { day: at, since, assessments: true })
        expect(new Map([...nodes].sort())).toEqual(bruteForce(drawn, at, since))
      }),
      { numRuns: 1000 },
    )
  })

  const certainties = (claims: Claim[], text: string) =>
    network(buildGraph(factsOf(claims)), { day: day(text), assessments: false }).relationships.map(({ certainty }) => certainty)

  test.each([['denied'], ['planned']] as const)('what is %s is never certain', (status) => {
    const meeting = claim({ edtf: '2024-01-05', status, participants: [['state:A', 'host']] })
    expect(certainties([meeting], '2024-02-01')).toEqual(['possible'])
  })

  test('assessments are there only when asked for', () => {
    const guess = claim({ type: 'assessment', asserts: 'assessment:a', participants: [['state:PRK', 'subject']] })
    const graph = buildGraph(factsOf([guess]))
    expect(network(graph, { day: null, assessments: false }).nodes).toEqual([])
    expect(network(graph, { day: null, assessments: true }).nodes).toHaveLength(2)
  })

  test('what is part of something else is tied to it only where both are there', () => {
    const war = claim({
      id: 'war',
      type: 'conflict',
      asserts: 'conflict:w',
      edtf: '2022-02/..',
      participants: [['state:RUS', 'belligerent']],
    })
    const links = [{ rel: 'part-of' as const, claimId: 'war' }]
    const raid = claim({
      id: 'raid',
      type: 'event',
      asserts: 'event:r',
      edtf: '2021',
      links,
      participants: [['state:UKR', 'attacker']],
    })
    const ties = (text: string) =>
      network(buildGraph(factsOf([war, raid])), { day: day(text), assessments: false }).relationships.map(({ type }) => type)
    expect(ties('2022-01-15')).toEqual(['ACTED_IN'])
    expect(ties('2022-06-01')).toContain('PART_OF')
  })
})

describe('the first article', () => {
  const graph = buildGraph(applyDelta(noFacts, firstArticle().delta))
  const on = (text: string) => network(graph, { day: day(text), assessments: false })

  test('as of its month: the actors, the treaty and the meetings', () => {
    const names = on('2025-07-31').nodes.map((node) => node.names.en)
    expect(names).toEqual(
      expect.arrayContaining(['Russia', 'North Korea', 'Ukraine', 'Kim Jong Un', 'Sergei Lavrov', 'Choe Son Hui']),
    )
    const kinds = on('2025-07-31').nodes.map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'meeting')).toHaveLength(4)
    expect(kinds).toContain('treaty')
  })

  test('as of the beginning of 2023: the war, but neither treaty nor meetings', () => {
    const { nodes } = on('2023-01-01')
    expect(nodes.find(({ kind }) => kind === 'conflict')?.certainty).toBe('definite')
    expect(nodes.map(({ kind }) => kind)).not.toEqual(expect.arrayContaining(['treaty']))
    expect(nodes.map(({ kind }) => kind)).not.toEqual(expect.arrayContaining(['meeting']))
  })
})

/** A treaty of three, one of whom leaves within a year and comes back. */
const withAnExit = factsOf(
  (
    [
      ['2020-03-05', 'signed', ['A', 'B', 'C']],
      ['2023', 'terminated', ['A']],
      ['2025', 'in-force', ['A']],
    ] as const
  ).map(([edtf, status, names]) =>
    claim({
      id: edtf,
      type: 'treaty',
      asserts: 'treaty:t',
      edtf,
      status,
      participants: names.map((name) => [`state:${name}`, 'party'] as const),
    }),
  ),
)

test.each([
  ['the first article', applyDelta(noFacts, firstArticle().delta)],
  ['a treaty that somebody left', withAnExit],
])('the index names everything that a move in time changes: %s', (_, facts) => {
  const article = buildGraph(facts)
  const extents = claimExtents(article)
  const around = [day('2021-01-01'), day('2027-01-01')] as const
  const moment = fc.integer({ min: around[0], max: around[1] })
  const changes = (graph: Graph, a: number, b: number) => {
    const [before, after] = [a, b].map((at) => presencesAsOf(graph, extents, { day: at, assessments: true }))
    return (['nodes', 'relationships'] as const).flatMap((what) =>
      [...graph[what].keys()].filter((id) => before![what].get(id) !== after![what].get(id)),
    )
  }
  for (const graph of [article, allianceGraph(article)]) {
    const index = new TimeIndex(graph, extents)
    fc.assert(
      fc.property(moment, moment, (a, b) => {
        const { nodes, relationships } = index.changedBetween(a, b)
        for (const id of changes(graph, a, b)) expect(nodes.has(id) || relationships.has(id)).toBe(true)
      }),
      { numRuns: 200 },
    )
  }
})
