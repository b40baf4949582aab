import { languages } from '../i18n/language.ts'
import { useApp } from '../state/app-state.ts'
import { drawn } from '../state/drawn.ts'
import { currentLanguage } from '../state/language.ts'
import { keepPositions, movePositions, positionsOf } from '../state/positions.ts'
import { run } from '../state/work.ts'
import type { Mode, Scene } from '../state/workspace.ts'
import { arrangeInWorker } from './arrange.ts'
import { type Drawing, LABELLED, type Positions } from './arrangement.ts'
import { drawnNodes } from './elements.ts'

function drawingOf(scene: Scene): Drawing {
  return {
    nodes: drawnNodes(scene).map(({ id }) => id),
    edges: [...scene.graph.relationships.values()].map(({ source, target }) => [source, target] as const),
  }
}

function arranged(drawing: Drawing, known: Positions): Promise<Positions | null> {
  return run(languages[currentLanguage()].t('work.layout'), (signal) => arrangeInWorker({ drawing, known }, signal))
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
  const added = (await arranged(drawing, known)) ?? inRows(missing)
  keepPositions(mode, added)
  return { ...known, ...added }
}

/** Arranges the network in view anew, but for what is pinned; it can be undone. */
export async function rearrange(): Promise<void> {
  const { view, workspace } = useApp.getState()
  const kept = positionsOf(view.mode)
  const held = Object.fromEntries(view.pinned.flatMap((id) => (kept[id] ? [[id, kept[id]]] : [])))
  const drawing = drawingOf(workspace.scenes[view.mode])
  const positions = await arranged(drawing, {})
  if (!positions) return
  movePositions(view.mode, { ...positions, ...held })
  drawn.network?.fit()
}
