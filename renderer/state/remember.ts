import type { Preferences, View } from '../../graph/contract.ts'
import { useApp } from './app-state.ts'

const SETTLE_MS = 300

/** Sends the last of many quick changes, once they settle; the host keeps it. */
function settled<T>(send: (value: T) => Promise<unknown> | undefined): (value: T) => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  return (value) => {
    clearTimeout(timer)
    // A view that could not be kept is no reason to disturb anyone: the next change sends it again.
    timer = setTimeout(() => send(value)?.catch(() => undefined), SETTLE_MS)
  }
}

const keepView = settled<View>((view) => useApp.getState().client?.view.put(view))
const keepPreferences = settled<Preferences>((preferences) => useApp.getState().client?.preferences.put(preferences))

export function changeView(change: Partial<View>): void {
  useApp.setState(({ view }) => ({ view: { ...view, ...change } }))
  keepView(useApp.getState().view)
}

export function changePreferences(change: Partial<Preferences>): void {
  useApp.setState(({ preferences }) => ({ preferences: { ...preferences, ...change } }))
  keepPreferences(useApp.getState().preferences)
}
