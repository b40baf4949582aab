import Graph from 'graphology'
import type { ActorNetwork, ActorTie } from '../model/actor-tie.ts'
import type { EdgeRule } from './schema.ts'

/** An undirected network without loops; each edge has a sign, 1 or -1, and a strength. */
export type Network = Graph<Record<string, never>, { sign: 1 | -1; strength: number }>

export interface Drawn {
  readonly network: Network
  /** The ties that were made into edges: what the edges rest on. */
  readonly ties: readonly ActorTie[]
  /** How many pairs are tied by cooperation and by conflict. */
  readonly mixed: number
}

function networkOf(actors: readonly string[], ties: readonly ActorTie[]): Network {
  const network: Network = new Graph({ type: 'undirected', multi: false, allowSelfLoops: false })
  for (const id of actors) network.addNode(id)
  for (const { type, source, target, strength } of ties) {
    const sign = type === 'conflict' ? -1 : 1
    const known = network.edge(source, target)
    if (known === undefined) network.addEdge(source, target, { sign, strength })
    else if (sign < 0) network.setEdgeAttribute(known, 'sign', sign)
  }
  return network
}

function endsOf(ties: readonly ActorTie[]): string[] {
  return [...new Set(ties.flatMap(({ source, target }) => [source, target]))].sort()
}

/** How many pairs have both a tie of one type and a tie of the other: what is left once each pair is counted once. */
function pairsWithBoth(ties: readonly ActorTie[]): number {
  const signed = ties.filter(({ type }) => type !== 'commitment')
  return signed.length - new Set(signed.map(({ source, target }) => JSON.stringify([source, target]))).size
}

/** In the order of ids, so that the order in which ties come changes no result. */
function inOrder(ties: readonly ActorTie[]): ActorTie[] {
  const key = ({ source, target, type }: ActorTie) => JSON.stringify([source, target, type])
  return [...ties].sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** The network that an edge rule makes of actors and their ties. */
export function draw({ actors, ties }: ActorNetwork, rule: EdgeRule): Drawn {
  const states = new Set(actors.filter(({ kind }) => kind === 'state').map(({ id }) => id))
  const own = inOrder(ties).filter(({ type, source, target }) => {
    if (rule === 'commitments') return type === 'commitment' && states.has(source) && states.has(target)
    return type === 'cooperation' || (rule === 'signed' && type === 'conflict')
  })
  const network = networkOf(rule === 'commitments' ? [...states].sort() : endsOf(own), own)
  return { network, ties: own, mixed: pairsWithBoth(ties) }
}
