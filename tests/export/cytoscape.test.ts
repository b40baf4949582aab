import createCytoscape from 'cytoscape'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDay } from '../../graph/model/day.ts'
import type { Graph } from '../../graph/model/graph.ts'
import { network } from '../../graph/query/network.ts'
import { firstArticle } from '../fixtures/first-article.ts'
import { generatedClaims } from '../fixtures/generated-claims.ts'
import { always, graphOf, written } from './exported.ts'
import { deltaNamed, hostileName } from './hostile.ts'

async function opened(graph: Graph, asOf = always) {
  const [text] = await written('cytoscape', graph, [], asOf)
  return createCytoscape({ headless: true, ...JSON.parse(text!) })
}

test.each([
  ['the first article', graphOf(firstArticle()), always],
  ['the first article on a day', graphOf(firstArticle()), { day: parseDay('2024-07-01'), assessments: false }],
  ['500 generated claims', graphOf(generatedClaims({ seed: 1, claims: 500 })), always],
])('Cytoscape opens the network: %s', async (_what, graph, asOf) => {
  const cy = await opened(graph, asOf)
  const expected = network(graph, asOf)
  expect(cy.nodes().map((node) => node.id())).toEqual(expected.nodes.map(({ id }) => id).sort())
  expect(cy.edges().map((edge) => [edge.id(), edge.source().id(), edge.data('interaction'), edge.target().id()])).toEqual(
    expected.relationships
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, source, type, target }) => [id, source, type, target]),
  )
})

test('elements have names, dates, codes and quotes', async () => {
  const cy = await opened(graphOf(firstArticle()))
  expect(cy.getElementById('person:sergei-lavrov').data()).toMatchObject({
    name: 'Sergei Lavrov',
    name_ar: 'سيرغي لافروف',
    presence: 'definite',
  })
  const visit = cy.getElementById('meeting:lavrov-visit')
  expect(visit.data()).toMatchObject({
    edtf: '2025-07',
    start: '2025-07-01',
    end: '2025-07-31',
    plover: 'CONSULT',
    disputed: false,
  })
  expect(visit.connectedEdges()[0]!.data('quotes')).toContain('“')
})

test('any name comes back', async () => {
  await fc.assert(
    fc.asyncProperty(hostileName, async (text) => {
      const cy = await opened(graphOf({ delta: deltaNamed(text) }))
      expect(cy.nodes().map((node) => node.data('name_en'))).toEqual([text, text])
      expect(cy.edges()[0]!.data('quotes')).toContain(text)
    }),
    { numRuns: 100 },
  )
})
