import { describe, expect, test } from 'vitest'
import { analyseInSteps } from '../../graph/analysis/analysis.ts'
import { measures } from '../../graph/analysis/measures.ts'
import { analysisSchema, measureNames } from '../../graph/analysis/schema.ts'
import type { ActorNetwork } from '../../graph/model/actor-tie.ts'
import { drained } from '../../graph/model/drained.ts'
import { actorNetworkOf, type SignedPair, tribes } from '../fixtures/networks.ts'

const analyse = (...asked: Parameters<typeof analyseInSteps>) => drained(analyseInSteps(...asked))

const drawnBy = { asOf: '2025-07-31', possible: true, kinds: null }

function measured(network: ActorNetwork, name: string) {
  return analyse(network, drawnBy).measures.find(({ measure }) => measure === name)!
}

describe('an analysis', () => {
  test('has every measure once, with what its numbers are drawn from', () => {
    const analysis = analyse(actorNetworkOf(tribes), drawnBy)
    expect(analysisSchema.parse(analysis)).toEqual(analysis)
    expect(measures.map(({ name }) => name)).toEqual(measureNames)
    expect(analysis).toMatchObject(drawnBy)
    expect(analysis.measures.map(({ measure, rule, n, m, claims }) => [measure, rule, n, m, claims])).toEqual([
      ...['degree', 'betweenness', 'closeness', 'pagerank', 'communities', 'articulation', 'constraint'].map((each) => [
        each,
        'cooperation',
        16,
        29,
        29,
      ]),
      ['balance', 'signed', 16, 58, 58],
      ['similarity', 'commitments', 16, 0, 0],
    ])
  })

  test('tells of the sources of those ties that count, and of no others', () => {
    const { actors, ties } = actorNetworkOf([
      ['a', 'b', 1],
      ['b', 'c', -1],
    ])
    const network = { actors, ties: ties.map((tie) => ({ ...tie, sources: [`source:${tie.type}`] })) }
    expect(measured(network, 'degree')).toMatchObject({ n: 2, m: 1, sources: ['source:cooperation'] })
    expect(measured(network, 'balance')).toMatchObject({ n: 3, m: 2, sources: ['source:conflict', 'source:cooperation'] })
  })

  test('does not depend on the order of ties', () => {
    const network = actorNetworkOf(tribes)
    const backwards = { ...network, ties: [...network.ties].reverse() }
    expect(analyse(backwards, drawnBy)).toEqual(analyse(network, drawnBy))
  })

  test('of nobody', () => {
    const analysis = analyse({ actors: [], ties: [] }, drawnBy)
    expect(analysisSchema.parse(analysis)).toEqual(analysis)
    expect(analysis.measures.every(({ n, m, tooSmall }) => n === 0 && m === 0 && tooSmall.length > 0)).toBe(true)
  })

  test('of two', () => {
    const analysis = analyse(actorNetworkOf([['a', 'b']]), drawnBy)
    expect(analysisSchema.parse(analysis)).toEqual(analysis)
    expect(measured(actorNetworkOf([['a', 'b']]), 'betweenness').result).toMatchObject({
      values: [
        { actor: 'a', value: 0, normalised: null },
        { actor: 'b', value: 0, normalised: null },
      ],
    })
  })
})

describe('what is too small to mean anything is told', () => {
  const ring = (count: number) => Array.from({ length: count }, (_, at): SignedPair => [`${at}`, `${(at + 1) % count}`])

  test('fewer than ten actors', () => {
    expect(measured(actorNetworkOf(ring(9)), 'pagerank').tooSmall).toEqual([{ what: 'actors', has: 9, needs: 10 }])
    expect(measured(actorNetworkOf(ring(10)), 'pagerank').tooSmall).toEqual([])
  })

  test('no closed triad, no commitment', () => {
    expect(measured(actorNetworkOf(ring(12)), 'balance').tooSmall).toEqual([{ what: 'triads', has: 0, needs: 10 }])
    expect(measured(actorNetworkOf(tribes), 'balance').tooSmall).toEqual([])
    expect(measured(actorNetworkOf(tribes), 'similarity').tooSmall).toEqual([{ what: 'commitments', has: 0, needs: 1 }])
  })
})
