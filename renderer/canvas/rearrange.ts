import { languages } from '../i18n/language.ts'
import { useApp } from '../state/app-state.ts'
import { drawn } from '../state/drawn.ts'
import { currentLanguage } from '../state/language.ts'
import { keepPositions, movePositions, positionsOf } from '../state/positions.ts'
import { run } from '../state/work.ts'
import type { Mode, Scene } from '../state/workspace.ts'
import { arrangeInWorker } from './arrange.ts'
import { type Drawing, type Positions, placeNew } from './arrangement.ts'
import { drawnNodes } from './elements.ts'

function drawingOf(scene: Scene): Drawing {
  return {
    nodes: drawnNodes(scene).map(({ id }) => id),
    edges: [...scene.graph.relationships.values()].map(({ source, target }) => [source, target] as const),
  }
}

function arranged(scene: Scene): Promise<Positions | null> {
  return run(languages[currentLanguage()].t('work.layout'), (signal) => arrangeInWorker(drawingOf(scene), signal))
}

/** Positions for all of a scene: the kept ones, new nodes placed near theirs; a scene never seen before is arranged. */
export async function positionsFor(mode: Mode, scene: Scene): Promise<Positions> {
  const known = positionsOf(mode)
  const drawing = drawingOf(scene)
  if (drawing.nodes.every((id) => known[id])) return known
  const isNew = drawing.nodes.every((id) => !known[id])
  const added = isNew ? ((await arranged(scene)) ?? placeNew(drawing, known)) : placeNew(drawing, known)
  keepPositions(mode, added)
  return { ...known, ...added }
}

/** Arranges the network in view anew; it can be undone. */
export async function rearrange(): Promise<void> {
  const { view, workspace } = useApp.getState()
  const positions = await arranged(workspace.scenes[view.mode])
  if (!positions) return
  movePositions(view.mode, positions)
  drawn.network?.place(positions)
  drawn.network?.fit()
}
