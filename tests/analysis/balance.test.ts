import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { balance } from '../../graph/analysis/balance.ts'
import { draw } from '../../graph/analysis/edge-rules.ts'
import { frustration } from '../../graph/analysis/frustration.ts'
import { numbersFrom } from '../../graph/analysis/random.ts'
import { actorNetworkOf, allPairs, anyPairs, networkOf, type SignedPair, tribes } from '../fixtures/networks.ts'

function balanceOf(pairs: readonly SignedPair[]) {
  return balance(draw(actorNetworkOf(pairs), 'signed'))
}

/** The least number of frustrated ties over every division into two camps, one by one. */
function leastByTrying(pairs: readonly SignedPair[]): number {
  const ids = [...new Set([...pairs.map(([a]) => a), ...pairs.map(([, b]) => b)])]
  const camp = (division: number, id: string) => ((division >> ids.indexOf(id)) & 1 ? 1 : -1)
  const frustrated = (division: number) =>
    pairs.filter(([a, b, sign = 1]) => camp(division, a) * camp(division, b) * sign < 0).length
  return Math.min(...Array.from({ length: 2 ** ids.length }, (_, division) => frustrated(division)))
}

test('the tribes of the Gahuku-Gama, as published', () => {
  expect(balanceOf(tribes)).toEqual({
    kind: 'balance',
    positive: 29,
    negative: 29,
    mixed: 0,
    triads: { '+++': 19, '++-': 2, '+--': 40, '---': 7 },
    balanced: expect.closeTo(0.8676, 4),
    frustration: { atLeast: 7, atMost: 7 },
  })
})

describe('the frustration index', () => {
  test('is that of trying every division', () => {
    fc.assert(
      fc.property(anyPairs(9), (pairs) => {
        const least = leastByTrying(pairs)
        expect(frustration(networkOf(pairs))).toEqual({ atLeast: least, atMost: least })
      }),
    )
  })

  test('is at most the number of conflicts', () => {
    fc.assert(
      fc.property(anyPairs(16), (pairs) => {
        const { negative, frustration: found } = balanceOf(pairs)
        expect(found.atMost).toBeLessThanOrEqual(negative)
        expect(found.atLeast).toBeLessThanOrEqual(found.atMost)
      }),
    )
  })

  test.each([3, 4, 7, 10, 13])('of %i actors who are all at odds is what the largest cut leaves', (count) => {
    const least = (count * (count - 1)) / 2 - Math.floor(count ** 2 / 4)
    const odds = allPairs(count).map(([a, b]) => [a, b, -1] as const)
    expect(frustration(networkOf(odds))).toEqual({ atLeast: least, atMost: least })
  })

  test('of what is too large to search is between two bounds, the same each time', () => {
    const next = numbersFrom(3)
    const pairs = allPairs(80).map(([a, b]) => [a, b, next() < 0.5 ? -1 : 1] as const)
    const found = frustration(networkOf(pairs))
    expect(found.atLeast).toBeGreaterThan(0)
    expect(found.atLeast).toBeLessThan(found.atMost)
    expect(frustration(networkOf(pairs))).toEqual(found)
  })

  test('of a large balanced network is known to be none', () => {
    const camp = (id: string) => (Number(id) % 3 === 0 ? 1 : -1)
    const pairs = allPairs(80).map(([a, b]) => [a, b, (camp(a) * camp(b)) as 1 | -1] as const)
    expect(balanceOf(pairs)).toMatchObject({ balanced: 1, frustration: { atLeast: 0, atMost: 0 } })
  })
})

test('balance does not change when one actor makes friends of its foes and foes of its friends', () => {
  fc.assert(
    fc.property(anyPairs(10), fc.nat(9), (pairs, who) => {
      const switched = pairs.map(([a, b, sign]): SignedPair => {
        const isMeant = a === `${who}` || b === `${who}`
        return [a, b, (isMeant ? -sign! : sign) as 1 | -1]
      })
      const [one, other] = [balanceOf(pairs), balanceOf(switched)]
      expect([other.balanced, other.frustration]).toEqual([one.balanced, one.frustration])
    }),
  )
})

test('where no tie is frustrated every triad is balanced', () => {
  fc.assert(
    fc.property(anyPairs(8), (pairs) => {
      const { balanced, frustration: found } = balanceOf(pairs)
      if (found.atMost === 0) expect([1, null]).toContain(balanced)
    }),
  )
})

test('without a closed triad there is no share', () => {
  const chain: SignedPair[] = [
    ['a', 'b', -1],
    ['b', 'c', 1],
  ]
  expect(balanceOf(chain)).toMatchObject({ balanced: null, frustration: { atLeast: 0, atMost: 0 } })
})

test('of a pair with both, conflict counts, and how many there are is told', () => {
  const pairs: SignedPair[] = [
    ['a', 'b', 1],
    ['a', 'b', -1],
    ['b', 'c', 1],
  ]
  expect(balanceOf(pairs)).toMatchObject({ positive: 1, negative: 1, mixed: 1 })
  expect(networkOf(pairs, 'cooperation').size).toBe(2)
})
