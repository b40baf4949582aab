import louvain from 'graphology-communities-louvain'
import type { Network } from './edge-rules.ts'
import { numbersFrom, SEED } from './random.ts'
import type { Communities } from './schema.ts'

const RESOLUTION = 1

function members(of: Readonly<Record<string, number>>): string[][] {
  const groups = new Map<number, string[]>()
  for (const id of Object.keys(of).sort()) groups.set(of[id]!, [...(groups.get(of[id]!) ?? []), id])
  return [...groups.values()].sort((a, b) => b.length - a.length || (a[0]! < b[0]! ? -1 : 1))
}

/**
 * Groups with more ties within than chance would have (Blondel et al. 2008, Louvain, at resolution 1). Which partition comes out
 * depends on the order that a seed gives: the seed is always the same.
 */
export function communities(network: Network): Communities {
  const stated = { kind: 'communities', seed: SEED, resolution: RESOLUTION } as const
  if (network.size === 0) return { ...stated, modularity: null, communities: network.nodes().map((id) => [id]) }
  const found = louvain.detailed(network, { rng: numbersFrom(SEED), resolution: RESOLUTION, getEdgeWeight: null })
  return { ...stated, modularity: found.modularity, communities: members(found.communities) }
}
