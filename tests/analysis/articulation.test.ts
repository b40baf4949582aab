import fc from 'fast-check'
import { expect, test } from 'vitest'
import { articulation, biconnectedComponents } from '../../graph/analysis/articulation.ts'
import type { Network } from '../../graph/analysis/edge-rules.ts'
import { anyPairs, karateClub, networkOf, type SignedPair, tribes } from '../fixtures/networks.ts'

/** How many parts a network has, by walking it. */
function parts(network: Network): number {
  const seen = new Set<string>()
  return network.filterNodes((start) => {
    if (seen.has(start)) return false
    const reached = [start]
    for (const id of reached) if (!seen.has(id)) reached.push(...network.neighbors(id), ...(seen.add(id) && []))
    return true
  }).length
}

function without(network: Network, id: string): Network {
  const rest = network.copy() as Network
  rest.dropNode(id)
  return rest
}

test('articulation points are those whose removal leaves more parts, and into how many', () => {
  fc.assert(
    fc.property(anyPairs(10), (pairs) => {
      const network = networkOf(pairs)
      const all = parts(network)
      const found = articulation(network)
      const expected = network
        .mapNodes((actor) => ({ actor, parts: parts(without(network, actor)) - all + 1 }))
        .filter((each) => each.parts > 1)
      expect(found.components).toBe(all)
      expect(found.actors).toHaveLength(expected.length)
      expect(found.actors).toEqual(expect.arrayContaining(expected))
    }),
  )
})

test('each tie is in one biconnected component', () => {
  fc.assert(
    fc.property(anyPairs(10), (pairs) => {
      const network = networkOf(pairs)
      const blocks = biconnectedComponents(network)
      network.forEachEdge((_edge, _attributes, a, b) => {
        expect(blocks.filter((ids) => ids.includes(a) && ids.includes(b))).toHaveLength(1)
      })
    }),
  )
})

test('published networks', () => {
  expect(articulation(networkOf(karateClub))).toMatchObject({ components: 1, actors: [{ actor: '1', parts: 3 }] })
  expect(articulation(networkOf(tribes))).toMatchObject({ components: 1, actors: [] })
})

test('a long chain', () => {
  const chain = Array.from({ length: 20_000 }, (_, at): SignedPair => [`${at}`, `${at + 1}`])
  expect(articulation(networkOf(chain)).actors).toHaveLength(19_999)
})
