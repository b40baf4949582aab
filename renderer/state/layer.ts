import type { Layer, Note } from '../../graph/contract.ts'
import { base64 } from '../export/base64.ts'
import { useApp } from './app-state.ts'
import { drawn } from './drawn.ts'
import { changeUndoably } from './remember.ts'

/** Writes a note on something; an empty one without tags is taken away. */
export function writeNote(id: string, text: string, tags: readonly string[]): void {
  const { layer, preferences } = useApp.getState()
  const { [id]: before, ...others } = layer.notes
  if ((before?.text ?? '') === text && (before?.tags ?? []).join('\n') === tags.join('\n')) return
  const note: Note = { text, tags: [...tags], by: preferences.analyst ?? '', at: new Date().toISOString() }
  changeUndoably({ notes: text.trim() === '' && tags.length === 0 ? others : { ...others, [id]: note } })
}

/** Keeps what an analyst has the quotes of a claim say in another language; an empty text takes it away. */
export function translate(claim: string, text: string): void {
  const { layer, preferences } = useApp.getState()
  const { [claim]: before, ...others } = layer.translations
  if ((before?.text ?? '') === text.trim()) return
  const translation = { text: text.trim(), by: preferences.analyst ?? '', at: new Date().toISOString() }
  changeUndoably({ translations: text.trim() === '' ? others : { ...others, [claim]: translation } })
}

/** Grades a source or a claim; null takes the grade away. */
export function grade(id: string, value: Layer['grades'][string] | null): void {
  const { [id]: _, ...others } = useApp.getState().layer.grades
  changeUndoably({ grades: value === null ? others : { ...others, [id]: value } })
}

const THUMBNAIL = 240
const MOST_TEXT = 400_000

/** A small picture of the network as it is in view; null where there is none, or none small enough. */
async function thumbnail(): Promise<string | null> {
  const { network } = drawn
  if (!network) return null
  const blob = await network.image(THUMBNAIL / Math.max(1, network.size.width), getComputedStyle(document.body).backgroundColor)
  const text = blob && `data:image/png;base64,${await base64(blob)}`
  return text && text.length <= MOST_TEXT ? text : null
}

/** Saves how the workspace is looked at, under a name. */
export async function saveView(name: string): Promise<void> {
  const picture = await thumbnail()
  const { view, layer } = useApp.getState()
  const saved = { id: crypto.randomUUID(), name, at: new Date().toISOString(), view, thumbnail: picture }
  changeUndoably({ views: [...layer.views, saved] })
}

/** Looks at the workspace as when a view was saved; that can be undone. */
export function openView(id: string): void {
  const saved = useApp.getState().layer.views.find((view) => view.id === id)
  if (!saved) return
  changeUndoably(saved.view)
  const camera = saved.view.camera[saved.view.mode]
  if (camera) drawn.network?.camera.lookFrom(camera)
}

export function renameView(id: string, name: string): void {
  changeUndoably({ views: useApp.getState().layer.views.map((view) => (view.id === id ? { ...view, name } : view)) })
}

export function deleteView(id: string): void {
  changeUndoably({ views: useApp.getState().layer.views.filter((view) => view.id !== id) })
}
