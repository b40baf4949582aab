import type { Graph, Relationship } from '../../../graph/model/graph.ts'
import { groupedBy } from '../../../graph/model/grouped.ts'
import { sharedThings } from '../../../graph/query/alliance.ts'
import type { Language } from '../../i18n/language.ts'
import { tieWords } from '../../i18n/tie-words.ts'
import type { Scene } from '../../state/workspace.ts'
import { labelOf } from '../label.ts'

export type Stroke = 'cooperation' | 'conflict' | 'affiliation' | 'context' | 'plain'

/** How strong a tie looks, and what is written at it. */
export interface Strength {
  /** Pixels wide at a zoom of 1. */
  readonly weight: number
  readonly label: string
}

/** A relationship as the network draws it. */
export interface Tie extends Strength {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly stroke: Stroke
  /** Its words, from which its label is made. */
  readonly words: string
  readonly isAlliance: boolean
  /** Its place among the ties between the same two, counted from the middle one: 0 for a tie that is alone there. */
  readonly bend: number
}

const CONFLICT = new Set(['conflict', 'FOUGHT_IN', 'TARGETED_BY', 'RIVAL_OF', 'ACTED_IN'])
const CONTEXT = new Set(['UNDER', 'PART_OF', 'ABOUT', 'HELD_AT', 'LOCATED_IN'])

/** How a tie is drawn: its sign in the alliance view; in the full view, whether it fights, sets a context, or neither. */
export function strokeOf(type: string): Stroke {
  if (CONFLICT.has(type)) return 'conflict'
  if (CONTEXT.has(type)) return 'context'
  return type === 'cooperation' || type === 'ALLIED_WITH'
    ? 'cooperation'
    : type === 'affiliation' || type === 'HOLDS_OFFICE'
      ? 'affiliation'
      : 'plain'
}

/** How strong a tie of the alliance view is: by the number of things that so many of its claims speak of. */
export function tieStrength(graph: Graph, claims: Iterable<string>, words: string): Strength {
  const shared = sharedThings(graph, claims).size
  return { weight: 1.5 + 1.5 * Math.log2(Math.max(1, shared)), label: labelOf(`${words} (${shared})`) }
}

/** The two ends of a tie, whichever way it goes. */
function endsOf({ source, target }: Relationship): string {
  return JSON.stringify(source < target ? [source, target] : [target, source])
}

/** How far each tie bends, so that none hides another between the same two: seen from its own source, like its neighbours. */
function bendsOf({ relationships }: Graph): Map<string, number> {
  const bends = new Map<string, number>()
  for (const between of groupedBy(relationships.values(), endsOf).values())
    for (const [at, { id, source, target }] of between.entries()) {
      const aside = at - (between.length - 1) / 2
      bends.set(id, source === target ? at : source < target ? aside : -aside)
    }
  return bends
}

function tie(graph: Graph, relationship: Relationship, bend: number, language: Language): Tie {
  const { id, type, source, target, role, claims } = relationship
  const isAlliance = role === '' && type === type.toLowerCase()
  const words = tieWords(graph, relationship, language)
  const strength = isAlliance ? tieStrength(graph, claims, words) : { weight: 1.5, label: labelOf(words) }
  return { id, source, target, stroke: strokeOf(type), words, isAlliance, bend, ...strength }
}

/** The ties of a scene, named in a language. */
export function tiesOf({ graph }: Scene, language: Language): Tie[] {
  const bends = bendsOf(graph)
  return [...graph.relationships.values()].map((relationship) => tie(graph, relationship, bends.get(relationship.id)!, language))
}
