import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js'
import closenessCentrality from 'graphology-metrics/centrality/closeness.js'
import pageranks from 'graphology-metrics/centrality/pagerank.js'
import type { Network } from './edge-rules.ts'
import type { Scores } from './schema.ts'
import { ranked } from './scores.ts'

/** The library refuses a network of nobody. */
function onActors(network: Network, compute: (network: Network) => Record<string, number>): Record<string, number> {
  return network.order === 0 ? {} : compute(network)
}

/** With how many others an actor is tied; normalised by n - 1 (Freeman 1979). */
export function degree(network: Network): Scores {
  const values = Object.fromEntries(network.mapNodes((id) => [id, network.degree(id)]))
  return ranked(values, { greatest: network.order - 1 })
}

/**
 * On how many shortest paths between two others an actor lies, of several shortest ones by its share; normalised by the number of
 * pairs of others, (n - 1)(n - 2) / 2 (Freeman 1977, computed after Brandes 2001).
 */
export function betweenness(network: Network): Scores {
  const { order } = network
  const values = onActors(network, (each) => betweennessCentrality(each, { getEdgeWeight: null, normalized: false }))
  return ranked(values, { greatest: ((order - 1) * (order - 2)) / 2 })
}

/**
 * How near an actor is to those whom it reaches: their number divided by the sum of their distances, times the share of all others
 * that they are, so that a small component does not look central (Wasserman & Faust 1994, p. 201). At most 1.
 */
export function closeness(network: Network): Scores {
  return ranked(onActors(network, (each) => closenessCentrality(each, { wassermanFaust: true })))
}

/** How often a walk along ties comes by that starts anew, anywhere, with probability 0.15 at each step (Brin & Page 1998); they sum to 1. */
export function pagerank(network: Network): Scores {
  const options = { alpha: 0.85, tolerance: 1e-12, maxIterations: 1000, getEdgeWeight: null }
  return ranked(onActors(network, (each) => pageranks(each, options)))
}
