import type { Drawn } from './edge-rules.ts'
import { frustration } from './frustration.ts'
import type { Balance } from './schema.ts'
import { balancedShare, triadCensus } from './triads.ts'

/** Structural balance of signed ties (Heider 1946, Cartwright & Harary 1956). */
export function balance({ network, mixed }: Drawn): Balance {
  const negative = network.filterEdges((_edge, { sign }) => sign < 0).length
  const triads = triadCensus(network)
  return {
    kind: 'balance',
    positive: network.size - negative,
    negative,
    mixed,
    triads,
    balanced: balancedShare(triads),
    frustration: frustration(network),
  }
}
