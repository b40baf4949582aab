import fc from 'fast-check'
import { expect, test } from 'vitest'
import { communities } from '../../graph/analysis/communities.ts'
import { allPairs, anyPairs, karateClub, networkOf } from '../fixtures/networks.ts'

test('two cliques with one tie between them', () => {
  const clique = (name: string) => allPairs(5).map(([a, b]) => [`${name}${a}`, `${name}${b}`] as const)
  const found = communities(networkOf([...clique('a'), ...clique('b'), ['a0', 'b0']]))
  expect(found.communities).toEqual([
    ['a0', 'a1', 'a2', 'a3', 'a4'],
    ['b0', 'b1', 'b2', 'b3', 'b4'],
  ])
  // Q = Σ (ties within / m - (degrees / 2m)²): 2 (10/21 - 1/4).
  expect(found.modularity).toBeCloseTo(2 * (10 / 21 - 0.25))
})

test('the karate club comes near the greatest modularity that is known of it, 0.4198', () => {
  const { modularity } = communities(networkOf(karateClub))
  expect(modularity).toBeGreaterThan(0.41)
  expect(modularity).toBeLessThan(0.4199)
})

test('everybody is in one community, and the order of ties changes nothing', () => {
  fc.assert(
    fc.property(anyPairs(12), (pairs) => {
      const found = communities(networkOf(pairs))
      expect(found.communities.flat().sort()).toEqual(networkOf(pairs).nodes().sort())
      expect(communities(networkOf(pairs))).toEqual(found)
    }),
  )
})

test('without ties there is none', () => {
  expect(communities(networkOf([]))).toMatchObject({ modularity: null, communities: [] })
})
