import type { GraphNode } from '../../../graph/model/graph.ts'
import { nameIn } from '../../../graph/model/names.ts'
import { disputesOf } from '../../../graph/query/disputes.ts'
import type { Language } from '../../i18n/language.ts'
import type { Scene } from '../../state/workspace.ts'
import { labelOf } from '../label.ts'

/** A node as the network draws it. */
export interface DrawnNode {
  readonly id: string
  readonly kind: string
  /** What it is called, in lines, with a mark where sources disagree. */
  readonly label: string
}

const ACTORS = new Set(['state', 'person', 'organization', 'bloc', 'group', 'place'])
const SIZES: Record<string, number> = { state: 52, bloc: 46, organization: 42, person: 42, group: 38, place: 34 }

/** How wide and high a node of a kind is at a zoom of 1, in pixels. */
export function sizeOf(kind: string): number {
  return SIZES[kind] ?? 36
}

/** How the name of a kind is written: actors stand out. */
export function fontOf(kind: string): { size: number; weight: number } {
  return ACTORS.has(kind) ? { size: 13, weight: 600 } : { size: 12, weight: 400 }
}

/** The nodes that can be drawn: an actor that nothing ties, and that is only named as a source, is in no picture. */
export function drawnNodes({ graph }: Scene): GraphNode[] {
  return [...graph.nodes.values()].filter(({ id, claims }) => claims.length > 0 || graph.ties.has(id))
}

function node({ graph }: Scene, { id, kind, names, claims }: GraphNode, language: Language): DrawnNode {
  const isDisputed = disputesOf(claims.map((claim) => graph.claims.get(claim)!)).length > 0
  return { id, kind, label: labelOf(`${isDisputed ? '⚠ ' : ''}${nameIn(names, language.code)}`) }
}

/** The nodes of a scene, named in a language. */
export function nodesOf(scene: Scene, language: Language): DrawnNode[] {
  return drawnNodes(scene).map((drawn) => node(scene, drawn, language))
}
