import type { ActorKind } from './actor.ts'
import type { Names } from './names.ts'

/** How strongly two states are bound to each other, by the ordinal scale of the Correlates of War: 0 not at all. */
export const COMMITMENT = { entente: 1, neutrality: 2, defense: 3 } as const

/** What ties two actors on a day, with the claims that it rests on; each pair has one of a type at most. */
export interface ActorTie {
  readonly type: 'cooperation' | 'conflict' | 'commitment'
  /** Without direction: `source < target`. */
  readonly source: string
  readonly target: string
  /** How strong a commitment is; 1 for all else. */
  readonly strength: number
  readonly claims: readonly string[]
  /** The ids of the sources of those claims. */
  readonly sources: readonly string[]
}

/** Actors and what ties them: a plain network that can be analysed without the graph that it was drawn from. */
export interface ActorNetwork {
  readonly actors: readonly { readonly id: string; readonly kind: ActorKind; readonly names: Names }[]
  readonly ties: readonly ActorTie[]
}
