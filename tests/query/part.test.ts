import { expect, test } from 'vitest'
import { parseDay } from '../../graph/model/day.ts'
import { applyDelta, noFacts } from '../../graph/model/delta.ts'
import { buildGraph } from '../../graph/model/graph.ts'
import { noFilter } from '../../graph/query/filter.ts'
import { network } from '../../graph/query/network.ts'
import { partOf } from '../../graph/query/part.ts'
import { firstArticle } from '../fixtures/first-article.ts'

const rest = { steps: 0, mode: 'full', possible: true, filter: noFilter } as const
const graph = buildGraph(applyDelta(noFacts, firstArticle().delta))

function idsOf(ids: readonly string[] | null, text: string | null) {
  const asOf = { day: text === null ? null : parseDay(text), assessments: true }
  const part = partOf(graph, { ...rest, ids, asOf })
  return [...part.graph.nodes.keys()].filter((id) => part.presences.nodes.has(id)).sort()
}

const loose = [...graph.actors.keys()].find((id) => !graph.ties.has(id))!

test('an actor that nothing ties goes out when it is asked for, and is in no network', () => {
  expect(loose).toBeDefined()
  expect(idsOf([loose], null)).toEqual([loose])
  expect(idsOf([loose], '2025-07-31')).toEqual([])
  expect(idsOf(null, null)).toEqual(network(graph, { day: null, assessments: true }).nodes.map(({ id }) => id))
})

test('a relationship that is asked for goes out with its two ends', () => {
  const [tie] = graph.relationships.values()
  const part = partOf(graph, { ...rest, ids: [tie!.id], asOf: { day: null, assessments: true } })
  expect([...part.graph.nodes.keys()].sort()).toEqual([tie!.source, tie!.target].sort())
  expect([...part.graph.relationships.keys()]).toContain(tie!.id)
})

test('what nobody knows is refused', () => {
  expect(() => idsOf(['nothing'], null)).toThrow(/no node with the id nothing/)
})
