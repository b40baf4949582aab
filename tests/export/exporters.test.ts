import { describe, expect, test } from 'vitest'
import { exportFormats, layerSchema } from '../../graph/contract.ts'
import { exporters } from '../../graph/export/exporters.ts'
import { readNative } from '../../graph/export/native.ts'
import { parseDay } from '../../graph/model/day.ts'
import { subgraph, within } from '../../graph/query/neighbourhood.ts'
import { network } from '../../graph/query/network.ts'
import { firstArticle } from '../fixtures/first-article.ts'
import { generatedClaims } from '../fixtures/generated-claims.ts'
import { always, graphOf, readCsv, readGraphml, written } from './exported.ts'

const { delta, document } = firstArticle()
const graph = graphOf({ delta })
const noLayer = layerSchema.parse({})

test('there is one exporter for each format of the contract', async () => {
  expect(exporters.map(({ format }) => format)).toEqual([...exportFormats])
})

describe.each([
  ['all time', null],
  ['a day', parseDay('2025-07-31')],
  ['a day before anything', parseDay('1900-01-01')],
])('as of %s', (_what, day) => {
  const asOf = { day, assessments: false }
  const expected = network(graph, asOf)

  test('GraphML has the nodes and relationships of the network, and how surely they are there', async () => {
    const { nodes, edges } = readGraphml((await written('graphml', graph, [], asOf))[0]!)
    expect(nodes.map((each) => [each.attributes.id, each.data.kind, each.data.presence])).toEqual(
      expected.nodes.map(({ id, kind, certainty }) => [id, kind, certainty]),
    )
    expect(
      edges.map(({ attributes, data }) => [attributes.id, attributes.source, data.type, attributes.target, data.presence]),
    ).toEqual(expected.relationships.map(({ id, source, type, target, certainty }) => [id, source, type, target, certainty]))
  })

  test('CSV has them too', async () => {
    const [nodes, relationships] = (await written('csv', graph, [], asOf)).map(readCsv)
    expect(nodes!.map(({ 'id:ID': id, presence }) => [id, presence])).toEqual(
      expected.nodes.map(({ id, certainty }) => [id, certainty]),
    )
    expect(relationships!.map((row) => [row.id, row['source:START_ID'], row['target:END_ID'], row.claims])).toEqual(
      expected.relationships.map(({ id, source, target, claims }) => [id, source, target, claims.join('; ')]),
    )
  })
})

test('a node has its names in each language, its dates and its status', async () => {
  const { nodes } = readGraphml((await written('graphml', graph))[0]!)
  const lavrov = nodes.find(({ attributes }) => attributes.id === 'person:sergei-lavrov')
  expect(lavrov?.data).toMatchObject({
    name_en: 'Sergei Lavrov',
    name_ar: 'سيرغي لافروف',
    name_ru: 'Сергей Лавров',
    kind: 'person',
  })
  const visit = nodes.find(({ attributes }) => attributes.id === 'meeting:lavrov-visit')
  expect(visit?.data).toMatchObject({ edtf: '2025-07', start: '2025-07-01', end: '2025-07-31', plover: 'CONSULT' })
})

test('a relationship has every quote it rests on, and their source', async () => {
  const { edges } = readGraphml((await written('graphml', graph))[0]!)
  for (const { attributes, data } of edges) {
    const claims = graph.relationships.get(attributes.id!)!.claims.map((id) => graph.claims.get(id)!)
    for (const { quote } of claims.flatMap(({ evidence }) => evidence)) expect(data.quotes).toContain(quote)
    expect(data.sources).toBe(delta.sources[0]!.title)
  }
})

test('every edge of GraphML joins nodes that are there, and every key is declared once', async () => {
  const part = subgraph(graph, within(graph, ['person:sergei-lavrov'], 1))
  const { nodes, edges, keys } = readGraphml((await written('graphml', part))[0]!)
  const ids = new Set(nodes.map(({ attributes }) => attributes.id))
  expect(nodes.length).toBe(network(part, always).nodes.length)
  expect(edges.every(({ attributes }) => ids.has(attributes.source) && ids.has(attributes.target))).toBe(true)
  expect(new Set(keys).size).toBe(keys.length)
})

describe("Entente's own file", () => {
  test.each([
    ['the first article', firstArticle()],
    ['500 generated claims', generatedClaims({ seed: 1, claims: 500 })],
  ])('reads back as the change that it was made from: %s', async (_what, read) => {
    const [text] = await written('native', graphOf(read), [read.document])
    expect(readNative(JSON.parse(text!))).toEqual({ delta: read.delta, documents: [read.document], layer: noLayer, reviews: [] })
  })

  test('has only the documents of the part that is exported', async () => {
    const other = { ...document, sourceId: 'source:other' }
    const [text] = await written('native', graph, [document, other])
    expect(readNative(JSON.parse(text!)).documents).toEqual([document])
  })

  test.each([
    ['another file', { nodes: [] }, /not a file/],
    ['nothing', null, /not a file/],
    ['a newer version', { format: 'entente', version: 99 }, /newer/],
    ['a damaged one', { format: 'entente', version: 1, sources: [], actors: [{}], claims: [], documents: [] }, /damaged/],
  ])('is refused in words when it is %s', (_what, json, words) => {
    expect(() => readNative(json)).toThrow(words)
  })
})

test('a graph without anything is an empty table with a head', async () => {
  const [nodes, relationships] = await written('csv', subgraph(graph, new Set()))
  expect(nodes).toMatch(/^\uFEFFid:ID,label,.*:LABEL\r\n$/)
  expect(relationships).toMatch(/^\uFEFFid,source:START_ID,target:END_ID,type:TYPE,.*claims\r\n$/)
})
