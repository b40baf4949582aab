import { type Layer, layerSchema, type Preferences, type View } from '../../graph/contract.ts'
import { languages } from '../i18n/language.ts'
import { useApp } from './app-state.ts'
import { recorded, redone, undone } from './history.ts'
import { currentLanguage } from './language.ts'
import { notify, wordsOf } from './work.ts'
import { withLook } from './workspace.ts'

const SETTLE_MS = 300

/** What still waits to be sent. */
const waiting = new Set<() => Promise<void>>()

/** Sends the last of many quick changes, once they settle; the host keeps it. */
function settled<T>(send: (value: T) => Promise<unknown> | undefined): (value: T) => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let last: T
  const sendLast = async () => {
    clearTimeout(timer)
    waiting.delete(sendLast)
    // A view that could not be kept is no reason to disturb anyone: the next change sends it again.
    await send(last)?.catch(() => undefined)
  }
  return (value) => {
    last = value
    clearTimeout(timer)
    timer = setTimeout(() => void sendLast(), SETTLE_MS)
    waiting.add(sendLast)
  }
}

/** Sends at once what waits to settle; the host has it when this resolves. */
export async function sendWaiting(): Promise<void> {
  await Promise.all([...waiting].map((sendLast) => sendLast()))
}

/** A window that is closed or put away does not wait for changes to settle. */
for (const goes of ['pagehide', 'visibilitychange', 'blur'])
  window.addEventListener(goes, () => void sendWaiting(), { capture: true })

/** While the window goes from one workspace to another, no view is sent: it might be that of the one to the other. */
let isMoving = false
const keepView = settled<View>((view) => {
  const { client, phase } = useApp.getState()
  return isMoving || phase !== 'ready' ? undefined : client?.view.put(view)
})
/** Written down at once: what a person noted may not be lost in between. */
async function keepLayer(layer: Layer): Promise<void> {
  const { client } = useApp.getState()
  await client?.layer.put(layer).catch((error: unknown) => {
    const { code, message } = wordsOf(error)
    notify('failed', languages[currentLanguage()].t(`error.${code}`), [message])
  })
}

const keepPreferences = settled<Preferences>((preferences) => useApp.getState().client?.preferences.put(preferences))

/** Sends what waits, then does work that moves the window to another workspace. */
export async function moving<T>(work: () => Promise<T>): Promise<T> {
  await sendWaiting()
  isMoving = true
  try {
    return await work()
  } finally {
    isMoving = false
    // What still waits may be the view of before: the one that is shown now takes its place.
    keepView(useApp.getState().view)
  }
}

/** Changes how the workspace is looked at. A filter that changes is applied. */
export function changeView(change: Partial<View>): void {
  useApp.setState(({ view, workspace }) => ({
    view: { ...view, ...change },
    workspace: withLook(workspace, change.filter ? { filter: change.filter } : {}),
  }))
  keepView(useApp.getState().view)
}

const LAYER = Object.keys(layerSchema.shape)

/** Changes the view, the layer, or both. */
function changeKept(change: Partial<View & Layer>): void {
  const entries = Object.entries(change)
  const ofLayer = entries.filter(([key]) => LAYER.includes(key))
  const ofView = entries.filter(([key]) => !LAYER.includes(key))
  if (ofView.length > 0) changeView(Object.fromEntries(ofView) as Partial<View>)
  if (ofLayer.length === 0) return
  useApp.setState(({ layer, workspace }) => ({
    layer: { ...layer, ...Object.fromEntries(ofLayer) },
    workspace: withLook(workspace, change.identities ? { identities: change.identities } : {}),
  }))
  void keepLayer(useApp.getState().layer)
}

/** Takes in the layer as the host has it by now. */
export function takeLayer(layer: Layer): void {
  useApp.setState(({ workspace }) => ({ layer, workspace: withLook(workspace, { identities: layer.identities }) }))
}

/** Changes the view or the layer in a step that can be taken back. */
export function changeUndoably(change: Partial<View & Layer>): void {
  useApp.setState(({ history, view, layer }) => ({ history: recorded(history, { ...view, ...layer }, change) }))
  changeKept(change)
}

/** Takes the last step back, or the last that was taken back again. */
function step(take: typeof undone<View & Layer>): void {
  const taken = take(useApp.getState().history)
  if (!taken) return
  useApp.setState({ history: taken.history })
  changeKept(taken.change)
}

export function undoChange(): void {
  step(undone)
}

export function redoChange(): void {
  step(redone)
}

export function changePreferences(change: Partial<Preferences>): void {
  useApp.setState(({ preferences }) => ({ preferences: { ...preferences, ...change } }))
  keepPreferences(useApp.getState().preferences)
}
