import type { Network } from './edge-rules.ts'
import type { Balance } from './schema.ts'

/** Three actors each tied with the others, and how many of their three ties are negative. */
export interface Triad {
  readonly edges: readonly [string, string, string]
  readonly negative: number
}

/** Every closed triad of a network once, in the order of its edges. */
export function* triadsOf(network: Network): Generator<Triad> {
  const isNegative = (edge: string) => network.getEdgeAttribute(edge, 'sign') < 0
  for (const edge of network.edges()) {
    const [a, b] = network.extremities(edge).sort() as [string, string]
    const [fewer, more] = network.degree(a) < network.degree(b) ? [a, b] : [b, a]
    for (const third of network.neighbors(fewer)) {
      const closing = third > b ? network.edge(third, more) : undefined
      if (closing === undefined) continue
      const edges = [edge, network.edge(third, fewer)!, closing] as const
      yield { edges, negative: edges.filter(isNegative).length }
    }
  }
}

const KINDS = ['+++', '++-', '+--', '---'] as const

/** Closed triads counted by their signs. */
export function triadCensus(network: Network): Balance['triads'] {
  const census = { '+++': 0, '++-': 0, '+--': 0, '---': 0 }
  for (const { negative } of triadsOf(network)) census[KINDS[negative]!]++
  return census
}

/** The share of closed triads with an even number of negative ties (Cartwright & Harary 1956); null where there is none. */
export function balancedShare(census: Balance['triads']): number | null {
  const all = KINDS.reduce((sum, kind) => sum + census[kind], 0)
  return all === 0 ? null : (census['+++'] + census['+--']) / all
}
