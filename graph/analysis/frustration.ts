import { biconnectedComponents } from './articulation.ts'
import { leastFound, leastOfAll, type Signed } from './camps.ts'
import type { Network } from './edge-rules.ts'
import { numbersFrom, SEED } from './random.ts'
import type { Balance } from './schema.ts'
import { triadsOf } from './triads.ts'

type Frustration = Balance['frustration']

/** Up to how many actors of a biconnected component the index is searched for exactly, for how many steps, and how often by lot. */
const LIMITS = { actors: 60, steps: 200_000, starts: 20 }

/** The ties between some actors, by their numbers. */
function between(network: Network, ids: readonly string[]): Signed {
  const numbers = new Map(ids.map((id, at) => [id, at]))
  return ids.map((id) =>
    network
      .mapNeighbors(id, (other) => ({ other, sign: network.getEdgeAttribute(network.edge(id, other)!, 'sign') }))
      .flatMap(({ other, sign }) => (numbers.has(other) ? [{ to: numbers.get(other)!, sign }] : [])),
  )
}

/** Each unbalanced triad frustrates a tie: as many as share no tie with each other are as many frustrated ties. */
function apartUnbalanced(network: Network, ids: readonly string[]): number {
  const own = new Set(ids)
  const used = new Set<string>()
  let count = 0
  for (const { edges, negative } of triadsOf(network)) {
    if (negative % 2 === 0 || edges.some((edge) => used.has(edge))) continue
    if (!edges.every((edge) => network.extremities(edge).every((id) => own.has(id)))) continue
    for (const edge of edges) used.add(edge)
    count++
  }
  return count
}

function ofComponent(network: Network, ids: readonly string[]): Frustration {
  const signed = between(network, ids)
  const found = leastFound(signed, LIMITS.starts, numbersFrom(SEED))
  if (found === 0) return { atLeast: 0, atMost: 0 }
  const exact = ids.length <= LIMITS.actors ? leastOfAll(signed, found, LIMITS.steps) : null
  return exact === null ? { atLeast: apartUnbalanced(network, ids), atMost: found } : { atLeast: exact, atMost: exact }
}

/**
 * The frustration index, or line index of balance: the least number of ties whose sign would have to change for the network to be
 * balanced (Harary 1959). To find it is NP-hard: it is exact where the search came to its end, else between two bounds. Balance is a
 * matter of cycles, and each cycle lies in one biconnected component, so that their indices add up.
 */
export function frustration(network: Network): Frustration {
  const each = biconnectedComponents(network)
    .filter(({ length }) => length > 2)
    .map((ids) => ofComponent(network, ids))
  return each.reduce((sum, { atLeast, atMost }) => ({ atLeast: sum.atLeast + atLeast, atMost: sum.atMost + atMost }), {
    atLeast: 0,
    atMost: 0,
  })
}
