import type { ElementDefinition } from 'cytoscape'
import type { GraphNode } from '../../graph/model/graph.ts'
import { nameIn } from '../../graph/model/names.ts'
import { disputesOf } from '../../graph/query/disputes.ts'
import type { Language } from '../i18n/language.ts'
import type { Scene } from '../state/workspace.ts'
import { labelOf } from './label.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

const SIZES: Record<string, number> = { state: 52, bloc: 46, organization: 42, person: 42, group: 38, place: 34 }

/** How wide and high a node of a kind is at a zoom of 1, in pixels. */
export function sizeOf(kind: string): number {
  return SIZES[kind] ?? 36
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

/** The nodes of a scene as Cytoscape takes them, named in a language. */
export function nodesOf(scene: Scene, positions: Readonly<Record<string, Point>>, language: Language): ElementDefinition[] {
  return drawnNodes(scene).map((drawn) => node(scene, drawn, positions[drawn.id], language))
}
