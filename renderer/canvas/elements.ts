import type { ElementDefinition } from 'cytoscape'
import type { Graph, GraphNode, Relationship } from '../../graph/model/graph.ts'
import { groupedBy } from '../../graph/model/grouped.ts'
import { nameIn } from '../../graph/model/names.ts'
import { sharedThings } from '../../graph/query/alliance.ts'
import { disputesOf } from '../../graph/query/disputes.ts'
import type { Language } from '../i18n/language.ts'
import { tieWords } from '../i18n/tie-words.ts'
import type { Scene } from '../state/workspace.ts'
import { labelOf } from './label.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

const CONFLICT = new Set(['conflict', 'FOUGHT_IN', 'TARGETED_BY', 'RIVAL_OF', 'ACTED_IN'])
const CONTEXT = new Set(['UNDER', 'PART_OF', 'ABOUT', 'HELD_AT', 'LOCATED_IN'])

/** How a tie is drawn: its sign in the alliance view; in the full view, whether it fights, sets a context, or neither. */
function strokeOf(type: string): string {
  if (CONFLICT.has(type)) return 'conflict'
  if (CONTEXT.has(type)) return 'context'
  return type === 'cooperation' || type === 'ALLIED_WITH'
    ? 'cooperation'
    : type === 'affiliation' || type === 'HOLDS_OFFICE'
      ? 'affiliation'
      : 'plain'
}

/** How strong a tie of the alliance view is: by the number of things that so many of its claims speak of. */
export function tieStrength(graph: Graph, claims: Iterable<string>, words: string): { weight: number; label: string } {
  const shared = sharedThings(graph, claims).size
  return { weight: 1.5 + 1.5 * Math.log2(Math.max(1, shared)), label: labelOf(`${words} (${shared})`) }
}

/** The two ends of a tie, whichever way it goes. */
function endsOf({ source, target }: Relationship): string {
  return JSON.stringify(source < target ? [source, target] : [target, source])
}

/** Ties that are the only one between their ends: nothing needs to bend, so that nobody need look for others beside them. */
function aloneIn({ relationships }: Graph): Set<string> {
  const between = groupedBy(relationships.values(), endsOf)
  const alone = [...between.values()].filter(([one, other]) => !other && one!.source !== one!.target)
  return new Set(alone.map(([one]) => one!.id))
}

function edge({ graph }: Scene, relationship: Relationship, isAlone: boolean, language: Language): ElementDefinition {
  const { id, type, source, target, role, claims } = relationship
  const isAlliance = role === '' && type === type.toLowerCase()
  const words = tieWords(graph, relationship, language)
  const drawn = isAlliance ? tieStrength(graph, claims, words) : { weight: 1.5, label: labelOf(words) }
  return { group: 'edges', data: { id, source, target, stroke: strokeOf(type), words, isAlliance, isAlone, ...drawn } }
}

/** What is called by whom, with a mark where sources disagree. */
function node(
  scene: Scene,
  { id, kind, names, claims }: GraphNode,
  position: Point | undefined,
  language: Language,
): ElementDefinition {
  const disputed = disputesOf(claims.map((claim) => scene.graph.claims.get(claim)!)).length > 0
  const label = labelOf(`${disputed ? '⚠ ' : ''}${nameIn(names, language.code)}`)
  return { group: 'nodes', data: { id, kind, label }, ...(position ? { position: { ...position } } : {}) }
}

/** The nodes that can be drawn: an actor that nothing ties, and that is only named as a source, is in no picture. */
export function drawnNodes({ graph }: Scene): GraphNode[] {
  return [...graph.nodes.values()].filter(({ id, claims }) => claims.length > 0 || graph.ties.has(id))
}

/** Everything of a scene as Cytoscape takes it, named in a language. */
export function elementsOf(scene: Scene, positions: Readonly<Record<string, Point>>, language: Language): ElementDefinition[] {
  const { relationships } = scene.graph
  const alone = aloneIn(scene.graph)
  return [
    ...drawnNodes(scene).map((drawn) => node(scene, drawn, positions[drawn.id], language)),
    ...[...relationships.values()].map((relationship) => edge(scene, relationship, alone.has(relationship.id), language)),
  ]
}
