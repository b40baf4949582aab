import { articulation } from './articulation.ts'
import { balance } from './balance.ts'
import { betweenness, closeness, degree, pagerank } from './centrality.ts'
import { communities } from './communities.ts'
import { constraint } from './constraint.ts'
import type { Drawn } from './edge-rules.ts'
import { similarity } from './portfolios.ts'
import type { EdgeRule, MeasureName, Quantity, Result } from './schema.ts'
import { triadsOf } from './triads.ts'

/**
 * Of what a measure needs so much before its numbers mean anything. Below ten actors or states one tie more or less turns the ranking
 * over, below ten triads one of them is more than a tenth of the share.
 */
export const NEEDED: Readonly<Record<Quantity, number>> = { actors: 10, states: 10, triads: 10, commitments: 1 }

/** How much of it a network has. */
export const counted: Readonly<Record<Quantity, (drawn: Drawn) => number>> = {
  actors: ({ network }) => network.order,
  states: ({ network }) => network.order,
  triads: ({ network }) => [...triadsOf(network)].length,
  commitments: ({ network }) => network.size,
}

interface Measure {
  readonly name: MeasureName
  readonly rule: EdgeRule
  /** What it must have enough of (NEEDED). */
  readonly needs: readonly Quantity[]
  readonly compute: (drawn: Drawn) => Result
}

/** Every measure, in the order in which they are shown. */
export const measures: readonly Measure[] = [
  { name: 'degree', rule: 'cooperation', needs: ['actors'], compute: ({ network }) => degree(network) },
  { name: 'betweenness', rule: 'cooperation', needs: ['actors'], compute: ({ network }) => betweenness(network) },
  { name: 'closeness', rule: 'cooperation', needs: ['actors'], compute: ({ network }) => closeness(network) },
  { name: 'pagerank', rule: 'cooperation', needs: ['actors'], compute: ({ network }) => pagerank(network) },
  { name: 'communities', rule: 'cooperation', needs: ['actors'], compute: ({ network }) => communities(network) },
  { name: 'articulation', rule: 'cooperation', needs: ['actors'], compute: ({ network }) => articulation(network) },
  { name: 'constraint', rule: 'cooperation', needs: ['actors'], compute: ({ network }) => constraint(network) },
  { name: 'balance', rule: 'signed', needs: ['actors', 'triads'], compute: balance },
  { name: 'similarity', rule: 'commitments', needs: ['states', 'commitments'], compute: ({ network }) => similarity(network) },
]
