import type { LayoutName } from '../../graph/contract.ts'
import { daysNamed } from '../../graph/query/days-named.ts'
import { languages } from '../i18n/language.ts'
import { useApp } from '../state/app-state.ts'
import { drawn } from '../state/drawn.ts'
import { currentLanguage } from '../state/language.ts'
import { keepPositions, movePositions, positionsOf } from '../state/positions.ts'
import { run } from '../state/work.ts'
import type { Mode, Scene } from '../state/workspace.ts'
import { arrangeInWorker } from './arrange.ts'
import { type Drawing, LABELLED, type Positions } from './layouts/layout.ts'
import { drawnNodes } from './nodes/node.ts'

function drawingOf(scene: Scene): Drawing {
  const { graph } = scene
  const nodes = drawnNodes(scene)
  const dayOf = (claims: readonly string[]) => daysNamed(claims.map((id) => graph.claims.get(id)!)).earliest
  return {
    nodes: nodes.map(({ id }) => id),
    edges: [...graph.relationships.values()].map(({ source, target, type }) => [source, target, type] as const),
    about: Object.fromEntries(nodes.map(({ id, kind, claims }) => [id, { kind, day: dayOf(claims) }])),
    root: useApp.getState().view.selection,
  }
}

function arranged(layout: LayoutName, drawing: Drawing, known: Positions): Promise<Positions | null> {
  return run(languages[currentLanguage()].t('work.layout'), (signal) => arrangeInWorker({ layout, drawing, known }, signal))
}

/** Where nobody wants to wait: one after the other in rows. */
function inRows(ids: readonly string[]): Positions {
  const columns = Math.ceil(Math.sqrt(ids.length))
  return Object.fromEntries(
    ids.map((id, at) => [id, { x: (at % columns) * LABELLED.width, y: Math.floor(at / columns) * LABELLED.height }]),
  )
}

/** Positions for all of a scene: the kept ones, and new nodes placed near theirs; a scene never seen before is arranged. */
export async function positionsFor(mode: Mode, scene: Scene): Promise<Positions> {
  const drawing = drawingOf(scene)
  const kept = positionsOf(mode)
  const known = Object.fromEntries(drawing.nodes.flatMap((id) => (kept[id] ? [[id, kept[id]]] : [])))
  const missing = drawing.nodes.filter((id) => !known[id])
  if (missing.length === 0) return known
  const added = (await arranged('force', drawing, known)) ?? inRows(missing)
  keepPositions(mode, added)
  return { ...known, ...added }
}

/** Arranges the network in view anew by a layout, the last one where none is named, but for what is pinned; it can be undone. */
export async function rearrange(layout: LayoutName = useApp.getState().view.layout): Promise<void> {
  const { view, workspace } = useApp.getState()
  const kept = positionsOf(view.mode)
  const held = Object.fromEntries(view.pinned.flatMap((id) => (kept[id] ? [[id, kept[id]]] : [])))
  const positions = await arranged(layout, drawingOf(workspace.scenes[view.mode]), {})
  if (!positions) return
  const placed = { ...positions, ...held }
  movePositions(view.mode, placed, layout)
  drawn.network?.place(placed)
  drawn.network?.camera.fit()
}
