import { expect, test } from 'vitest'
import { constraint } from '../../graph/analysis/constraint.ts'
import { karateClub, networkOf, type SignedPair } from '../fixtures/networks.ts'

function constraintIn(pairs: readonly SignedPair[]): Record<string, number> {
  return Object.fromEntries(constraint(networkOf(pairs)).values.map(({ actor, value }) => [actor, value]))
}

test("Borgatti's example (Connections 20(1), 1997), as networkx has it from UCINET, igraph and by hand", () => {
  const pairs = 'AB AF AG AE EG FG BG BD DG GC'.split(' ').map((pair) => [pair[0]!, pair[1]!] as const)
  expect(constraintIn(pairs)).toMatchObject({ G: expect.closeTo(0.4, 3), A: expect.closeTo(0.595, 3), C: 1 })
})

test('the karate club, as networkx 3.6 has it; the best broker is first', () => {
  expect(constraintIn(karateClub)).toMatchObject({
    1: expect.closeTo(0.155423, 5),
    2: expect.closeTo(0.279535, 5),
    3: expect.closeTo(0.185177, 5),
    12: 1,
    33: expect.closeTo(0.249223, 5),
    34: expect.closeTo(0.156419, 5),
  })
  expect(constraint(networkOf(karateClub)).values[0]!.actor).toBe('1')
})

test('the centre of a star has as many contacts as it has, each by itself; its points have one', () => {
  const star = ['b', 'c', 'd', 'e'].map((point) => ['a', point] as const)
  expect(constraintIn(star)).toEqual({ a: expect.closeTo(1 / 4), b: 1, c: 1, d: 1, e: 1 })
})

test('a triangle, by hand: (1/2 + 1/4)² twice', () => {
  const triangle: SignedPair[] = [
    ['a', 'b'],
    ['b', 'c'],
    ['a', 'c'],
  ]
  expect(constraintIn(triangle).a).toBeCloseTo(1.125)
})
