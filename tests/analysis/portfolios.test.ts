import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draw } from '../../graph/analysis/edge-rules.ts'
import { similarity, sScore } from '../../graph/analysis/portfolios.ts'
import type { ActorNetwork } from '../../graph/model/actor-tie.ts'

/** Commitments between states, and a state that a conflict alone brings in. */
function alliances(commitments: readonly [string, string, number][], others: readonly string[] = []): ActorNetwork {
  const ties = commitments.map(([source, target, strength]) => ({ source, target, strength, type: 'commitment' as const }))
  const ids = [...new Set([...ties.flatMap(({ source, target }) => [source, target]), ...others])].sort()
  return {
    actors: ids.map((id) => ({ id, kind: 'state', names: {} })),
    ties: ties.map((tie) => ({ ...tie, claims: [], sources: [] })),
  }
}

function similarityOf(network: ActorNetwork) {
  return similarity(draw(network, 'commitments').network)
}

describe('the S score', () => {
  test('of Germany and Russia in 1914 is 0.4 (Signorino & Ritter 1999, table 6)', () => {
    const nobody = Array.from({ length: 13 }, () => 0)
    // Germany, Russia, United Kingdom, France, Austria-Hungary, Italy, Romania; of 20 European states in all.
    const germany = [3, 0, 0, 0, 3, 3, 3, ...nobody]
    const russia = [0, 3, 1, 3, 0, 1, 0, ...nobody]
    expect(sScore(germany, russia, 3)).toBeCloseTo(0.4)
  })

  test('by hand: 1 - 2 (1·3 + 2·1) / (3·(1 + 2 + 1)), with weights', () => {
    expect(sScore([3, 1, 0], [0, 2, 0], 3, [1, 2, 1])).toBeCloseTo(1 - 10 / 12)
  })

  const portfolio = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 5, maxLength: 5 })
  test('with itself is 1, with the opposite -1, and it has no direction', () => {
    fc.assert(
      fc.property(portfolio, portfolio, (one, other) => {
        expect(sScore(one, one, 3)).toBe(1)
        expect(sScore(one, other, 3)).toBe(sScore(other, one, 3))
        expect(Math.abs(sScore(one, other, 3))).toBeLessThanOrEqual(1)
      }),
    )
    expect(sScore([0, 3, 0], [3, 0, 3], 3)).toBe(-1)
  })
})

describe('similarity of portfolios', () => {
  test('by hand, over all states, each committed to itself as to a closest ally', () => {
    // a: 3 3 1 0, b: 3 3 0 0, c: 1 0 3 0; d has no commitment.
    const network = alliances(
      [
        ['a', 'b', 3],
        ['a', 'c', 1],
      ],
      ['d'],
    )
    expect(similarityOf(network)).toEqual({
      kind: 'similarity',
      distance: 'absolute',
      weights: 'equal',
      greatest: 3,
      portfolio: ['a', 'b', 'c', 'd'],
      pairs: [
        { a: 'a', b: 'b', score: expect.closeTo(1 - 2 / 12) },
        { a: 'a', b: 'c', score: expect.closeTo(1 - 14 / 12) },
        { a: 'b', b: 'c', score: expect.closeTo(1 - 16 / 12) },
      ],
    })
  })

  test('only states have portfolios', () => {
    const { actors, ties } = alliances([
      ['a', 'b', 3],
      ['b', 'bloc', 3],
    ])
    const network: ActorNetwork = {
      actors: actors.map((each) => ({ ...each, kind: each.id === 'bloc' ? 'bloc' : 'state' })),
      ties,
    }
    expect(similarityOf(network)).toMatchObject({ portfolio: ['a', 'b'], pairs: [{ a: 'a', b: 'b', score: 1 }] })
  })
})
