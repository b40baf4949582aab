import { type Place, useApp } from './app-state.ts'
import { changeView } from './remember.ts'

const MOST_PLACES = 100

function here(): Place {
  const { selection, mode, below } = useApp.getState().view
  return { selection, mode, below }
}

/** Remembers where one is before one goes on. */
export function leave(): void {
  useApp.setState(({ trail }) => ({ trail: { past: [...trail.past, here()].slice(-MOST_PLACES), future: [] } }))
}

export function back(): void {
  const { past, future } = useApp.getState().trail
  const place = past.at(-1)
  if (!place) return
  useApp.setState({ trail: { past: past.slice(0, -1), future: [...future, here()] } })
  changeView(place)
}

export function forward(): void {
  const { past, future } = useApp.getState().trail
  const place = future.at(-1)
  if (!place) return
  useApp.setState({ trail: { past: [...past, here()], future: future.slice(0, -1) } })
  changeView(place)
}
