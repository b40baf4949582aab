import cytoscape from 'cytoscape'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { betweenness, closeness, degree, pagerank } from '../../graph/analysis/centrality.ts'
import type { Network } from '../../graph/analysis/edge-rules.ts'
import type { Scores } from '../../graph/analysis/schema.ts'
import { anyPairs, karateClub, networkOf } from '../fixtures/networks.ts'

function inCytoscape(network: Network): cytoscape.Core {
  const nodes = network.mapNodes((id) => ({ data: { id } }))
  const edges = network.mapEdges((edge, _attributes, source, target) => ({ data: { id: `edge ${edge}`, source, target } }))
  return cytoscape({ headless: true, elements: { nodes, edges } })
}

function expectSame(ours: Scores, theirs: (node: cytoscape.NodeSingular) => number, cy: cytoscape.Core): void {
  for (const { actor, value } of ours.values) expect(value, actor).toBeCloseTo(theirs(cy.getElementById(actor)), 6)
}

function onAnyNetwork(check: (network: Network, cy: cytoscape.Core) => void): void {
  fc.assert(
    fc.property(anyPairs(12), (pairs) => {
      const network = networkOf(pairs)
      check(network, inCytoscape(network))
    }),
    { numRuns: 60 },
  )
}

describe('graphology and cytoscape agree on centralities of random networks', () => {
  test('degree', () => {
    onAnyNetwork((network, cy) => {
      const all = cy.elements()
      const theirs = (root: cytoscape.NodeSingular) => {
        const found = all.degreeCentrality({ root })
        return 'degree' in found ? found.degree : Number.NaN
      }
      expectSame(degree(network), theirs, cy)
    })
  })

  test('betweenness; cytoscape counts each path in both directions', () => {
    onAnyNetwork((network, cy) => {
      const theirs = cy.elements().betweennessCentrality({})
      expectSame(betweenness(network), (node) => theirs.betweenness(node) / 2, cy)
    })
  })

  test('closeness; cytoscape has one over the sum of distances, in each component', () => {
    onAnyNetwork((network, cy) => {
      const theirs = (root: cytoscape.NodeSingular) => {
        const component = root.component()
        const reached = component.nodes().length - 1
        return (component.closenessCentrality({ root, harmonic: false }) * reached * reached) / (network.order - 1)
      }
      expectSame(closeness(network), theirs, cy)
    })
  })

  test('PageRank; cytoscape takes ties as directed, so that each is there both ways, and damps by 1 / (2 - factor)', () => {
    onAnyNetwork((network, cy) => {
      cy.add(
        cy.edges().map((edge) => ({
          data: { id: `${edge.id()} back`, source: edge.target().id(), target: edge.source().id() },
        })),
      )
      const theirs = cy.elements().pageRank({ dampingFactor: 2 - 1 / 0.85, precision: 1e-20, iterations: 1000 })
      expectSame(pagerank(network), (node) => theirs.rank(node), cy)
    })
  })
})

describe('the karate club, as networkx 3.6 has it', () => {
  const network = networkOf(karateClub)
  const best = (scores: Scores, share = false) =>
    scores.values.slice(0, 3).map(({ actor, value, normalised }) => [actor, share ? normalised : value])
  const near = (expected: [string, number][]) => expected.map(([actor, value]) => [actor, expect.closeTo(value, 5)])

  test('it has 34 members and 78 ties', () => expect([network.order, network.size]).toEqual([34, 78]))

  test('degree', () => {
    expect(best(degree(network))).toEqual([
      ['34', 17],
      ['1', 16],
      ['33', 12],
    ])
    expect(degree(network).values[0]!.normalised).toBeCloseTo(17 / 33)
  })

  test('betweenness', () => {
    const expected = near([
      ['1', 0.437635],
      ['34', 0.304075],
      ['33', 0.145247],
    ])
    expect(best(betweenness(network), true)).toEqual(expected)
  })

  test('closeness', () => {
    const expected = near([
      ['1', 0.568966],
      ['3', 0.559322],
      ['34', 0.55],
    ])
    expect(best(closeness(network))).toEqual(expected)
  })

  test('PageRank', () => {
    const expected = near([
      ['34', 0.100919],
      ['1', 0.096997],
      ['33', 0.071693],
    ])
    expect(best(pagerank(network))).toEqual(expected)
    expect(pagerank(network).values.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(1)
  })
})

test('an actor of a small component is not as close as one who reaches everybody', () => {
  const { values } = closeness(
    networkOf([
      ['a', 'b'],
      ['c', 'd'],
      ['d', 'e'],
    ]),
  )
  expect(values.map(({ actor, value }) => [actor, value])).toEqual([
    ['d', 0.5],
    ['c', expect.closeTo(1 / 3)],
    ['e', expect.closeTo(1 / 3)],
    ['a', 0.25],
    ['b', 0.25],
  ])
})
