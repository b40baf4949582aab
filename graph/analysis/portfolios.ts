import type { Network } from './edge-rules.ts'
import type { Similarity } from './schema.ts'

const GREATEST = 3

/**
 * The S score of two portfolios: 1 - 2 Σ w|p - q| / (greatest Σ w), from -1 (as unlike as can be) to 1 (the same). Weights are equal
 * where none are given (Signorino & Ritter 1999, "Tau-b or Not Tau-b", International Studies Quarterly 43).
 */
export function sScore(
  one: readonly number[],
  other: readonly number[],
  greatest: number,
  weights: readonly number[] = one.map(() => 1),
): number {
  const distance = one.reduce((sum, value, at) => sum + weights[at]! * Math.abs(value - other[at]!), 0)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return 1 - (2 * distance) / (greatest * total)
}

/** What a state is committed to each state: to itself as to a closest ally, as the alliance data sets have it. */
function portfolioOf(network: Network, state: string, states: readonly string[]): number[] {
  return states.map((other) => {
    if (other === state) return GREATEST
    const edge = network.edge(state, other)
    return edge === undefined ? 0 : network.getEdgeAttribute(edge, 'strength')
  })
}

/**
 * How similar the alliance portfolios of states are. Those without any commitment are entries of portfolios but are not compared: two
 * states that nothing is known of would look alike.
 */
export function similarity(network: Network): Similarity {
  const states = network.nodes()
  const portfolios = states
    .filter((state) => network.degree(state) > 0)
    .map((state) => ({ state, portfolio: portfolioOf(network, state, states) }))
  const pairs = portfolios.flatMap((one, at) =>
    portfolios
      .slice(at + 1)
      .map((other) => ({ a: one.state, b: other.state, score: sScore(one.portfolio, other.portfolio, GREATEST) })),
  )
  pairs.sort((one, other) => other.score - one.score || (one.a + one.b < other.a + other.b ? -1 : 1))
  return { kind: 'similarity', distance: 'absolute', weights: 'equal', greatest: GREATEST, portfolio: states, pairs }
}
