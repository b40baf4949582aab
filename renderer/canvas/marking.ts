import type { Relationship } from '../../graph/model/graph.ts'
import { fadingOf } from '../../graph/query/age.ts'
import { type AsOf, AsOfView } from '../../graph/query/as-of.ts'
import type { Difference } from '../../graph/query/difference.ts'
import type { Highlight } from '../state/highlight.ts'
import type { Scene } from '../state/workspace.ts'
import type { NodeSet } from './nodes/node-set.ts'
import { tieStrength } from './ties/tie.ts'
import type { TieSet } from './ties/tie-set.ts'

/** The nodes and ties of a network as they are drawn. */
export interface Drawn {
  readonly nodes: NodeSet
  readonly ties: TieSet
}

/** When the network is looked at, and what of it. */
export interface Looked {
  readonly asOf: AsOf
  readonly showsPossible: boolean
  readonly isShown: (node: string) => boolean
}

/** A node by itself, or those at the ends of a tie. */
export function endsOf({ ties }: Drawn, id: string): string[] {
  const { tie } = ties.get(id) ?? {}
  return tie ? [tie.source, tie.target] : [id]
}

/** A tie of the alliance view is as strong as what there is of it on the day. */
function measure(
  { ties }: Drawn,
  { graph }: Scene,
  { id, claims }: Relationship,
  view: AsOfView,
  { showsPossible }: Looked,
): void {
  const { isAlliance, words } = ties.get(id)?.tie ?? { isAlliance: false, words: '' }
  if (!isAlliance) return
  const there = claims.filter((claim) => view.claim(claim) === 'definite' || (showsPossible && view.claim(claim) === 'possible'))
  ties.strengthen(id, tieStrength(graph, there, words))
}

/** Marks what is there on a day, of the nodes that are wanted: of these ids, or of all. */
export function markPresence(drawn: Drawn, scene: Scene, looked: Looked, ids?: Iterable<string>): void {
  const { graph, extents } = scene
  const { asOf, showsPossible, isShown } = looked
  const view = new AsOfView(graph, extents, asOf)
  for (const id of ids ?? [...graph.nodes.keys(), ...graph.relationships.keys()]) {
    const relationship = graph.relationships.get(id)
    const presence = relationship ? view.relationship(relationship) : view.node(id)
    const isWanted = relationship ? isShown(relationship.source) && isShown(relationship.target) : isShown(id)
    const absent = !isWanted || presence === null || (presence === 'possible' && !showsPossible)
    const possible = presence === 'possible'
    if (relationship) {
      if (!absent) measure(drawn, scene, relationship, view, looked)
      drawn.ties.mark(id, { absent, possible })
    } else {
      const fading = fadingOf(graph, extents, id, asOf.day)
      drawn.nodes.mark(id, { absent, possible, older: fading === 1, old: fading === 2 })
    }
  }
}

type How = 'appeared' | 'ended' | 'changed' | null

function markOne(drawn: Drawn, id: string, how: How): void {
  const marks = { appeared: how === 'appeared', ended: how === 'ended', changed: how === 'changed' }
  if (drawn.nodes.get(id)) drawn.nodes.mark(id, marks)
  // A tie that ended would hang in the air where one of its nodes is hidden.
  else drawn.ties.mark(id, { ...marks, ended: marks.ended && endsOf(drawn, id).every((end) => drawn.nodes.isPainted(end)) })
}

/**
 * Marks what appeared, ended and changed between two days: what ended is shown for that. Null marks nothing.
 * @param before What was marked so last.
 * @returns what is marked now.
 */
export function markDifference(drawn: Drawn, difference: Difference | null, before: readonly string[]): string[] {
  const differing = (['appeared', 'ended', 'changed'] as const).flatMap((how) =>
    (difference?.[how] ?? []).map(({ id, what }) => ({ id, what, how })),
  )
  for (const id of before) markOne(drawn, id, null)
  // Whether a tie is shown hangs on its nodes: they come first.
  for (const { id, how } of differing.filter(({ what }) => what === 'node')) markOne(drawn, id, how)
  for (const { id, how } of differing.filter(({ what }) => what !== 'node')) markOne(drawn, id, how)
  return differing.map(({ id }) => id)
}

/** Marks the selection and what belongs to it; the rest steps back. */
export function markHighlight(drawn: Drawn, selection: string | null, { elements }: Highlight): void {
  const near = new Set(elements)
  for (const id of elements) for (const end of endsOf(drawn, id)) near.add(end)
  const isMarking = elements.size > 0
  const marksOf = (id: string) => ({ dim: isMarking && !near.has(id), chosen: isMarking && id === selection })
  for (const id of drawn.nodes.ids()) drawn.nodes.mark(id, marksOf(id))
  for (const id of drawn.ties.ids()) drawn.ties.mark(id, { ...marksOf(id), lit: elements.has(id) })
}

export function markPinned({ nodes }: Drawn, ids: readonly string[]): void {
  const held = new Set(ids)
  for (const id of nodes.ids()) nodes.mark(id, { pinned: held.has(id) })
}
