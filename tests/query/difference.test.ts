import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDay } from '../../graph/model/day.ts'
import { applyDelta, noFacts } from '../../graph/model/delta.ts'
import { buildGraph, type Graph } from '../../graph/model/graph.ts'
import { difference, differenceSchema } from '../../graph/query/difference.ts'
import { network } from '../../graph/query/network.ts'
import { claim, factsOf } from '../fixtures/claims.ts'
import { firstArticle } from '../fixtures/first-article.ts'
import { generatedClaims } from '../fixtures/generated-claims.ts'

const day = (text: string) => parseDay(text)!

function idsOn(graph: Graph, on: number): Map<string, string> {
  const { nodes, relationships } = network(graph, { day: on, assessments: false })
  return new Map([...nodes, ...relationships].map(({ id, certainty }) => [id, certainty]))
}

test('what appeared and what ended is what the networks of the two days do not share', () => {
  const days = fc.integer({ min: day('2018-01-01'), max: day('2026-01-01') })
  fc.assert(
    fc.property(fc.nat(1000), days, days, (seed, from, to) => {
      const graph = buildGraph(applyDelta(noFacts, generatedClaims({ seed, claims: 40 }).delta))
      const [before, after] = [idsOn(graph, from), idsOn(graph, to)]
      const found = difference(graph, from, to)
      const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).sort()
      expect(ids(found.appeared)).toEqual([...after.keys()].filter((id) => !before.has(id)).sort())
      expect(ids(found.ended)).toEqual([...before.keys()].filter((id) => !after.has(id)).sort())
      for (const { id, was, now } of found.changed)
        expect([was.certainty, now.certainty]).toEqual([before.get(id), after.get(id)])
      const surer = [...before].filter(([id, certainty]) => after.has(id) && after.get(id) !== certainty)
      expect(ids(found.changed)).toEqual(expect.arrayContaining(surer.map(([id]) => id)))
      expect(difference(graph, from, from)).toMatchObject({ appeared: [], ended: [], changed: [] })
    }),
    { numRuns: 100 },
  )
})

describe('a treaty', () => {
  const step = (id: string, edtf: string, status: 'signed' | 'ratified') =>
    claim({ id, type: 'treaty', asserts: 'treaty:t', edtf, status, participants: [['state:A', 'party']] })
  const graph = buildGraph(factsOf([step('c1', '2020-01-10', 'signed'), step('c2', '2020-06-01', 'ratified')]))

  test('that was ratified in between stands otherwise', () => {
    expect(difference(graph, day('2020-02-01'), day('2020-07-01')).changed).toMatchObject([
      { id: 'treaty:t', was: { status: ['signed'] }, now: { status: ['ratified'] } },
    ])
  })

  test('is what ended, going back', () => {
    const found = difference(graph, day('2020-02-01'), day('2019-01-01'))
    expect(found.ended.map(({ id }) => id)).toContain('treaty:t')
    expect(found.appeared).toEqual([])
  })
})

test('the first article brought a treaty and its meetings', () => {
  const graph = buildGraph(applyDelta(noFacts, firstArticle().delta))
  const found = difference(graph, day('2023-01-01'), day('2025-07-31'))
  expect(differenceSchema.parse(found)).toEqual(found)
  expect(found.appeared.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['treaty:russia-prk-partnership', 'meeting:lavrov-choe', 'meeting:kim-receives-lavrov']),
  )
})
