import { expect, test } from 'vitest'
import { rowsOf } from '../../graph/export/rows.ts'
import { parseDay } from '../../graph/model/day.ts'
import { applyDelta, noFacts } from '../../graph/model/delta.ts'
import { buildGraph } from '../../graph/model/graph.ts'
import { network } from '../../graph/query/network.ts'
import { partOf } from '../../graph/service/part.ts'
import { firstArticle } from '../fixtures/first-article.ts'

const graph = buildGraph(applyDelta(noFacts, firstArticle().delta))

function idsOf(ids: readonly string[] | null, text: string | null) {
  const asOf = { day: text === null ? null : parseDay(text), assessments: true }
  const part = partOf(graph, { ids, asOf })
  return rowsOf({ ...part, documents: [] }).nodes.map(({ id }) => id)
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
  const part = partOf(graph, { ids: [tie!.id], asOf: { day: null, assessments: true } })
  expect([...part.graph.nodes.keys()].sort()).toEqual([tie!.source, tie!.target].sort())
  expect([...part.graph.relationships.keys()]).toContain(tie!.id)
})

test('what nobody knows is refused', () => {
  expect(() => idsOf(['nothing'], null)).toThrow(/no node with the id nothing/)
})
