import type { Point } from '../canvas/elements.ts'
import { useApp } from './app-state.ts'
import { changeView } from './remember.ts'
import type { Mode } from './workspace.ts'

type Positions = Record<string, Point>

/** Positions are kept for each way of drawing: an actor stands elsewhere among actors than among happenings. */
function keyed(mode: Mode, positions: Positions): Positions {
  return Object.fromEntries(Object.entries(positions).map(([id, point]) => [`${mode} ${id}`, point]))
}

export function positionsOf(mode: Mode): Positions {
  const prefix = `${mode} `
  const own = Object.entries(useApp.getState().view.positions).filter(([key]) => key.startsWith(prefix))
  return Object.fromEntries(own.map(([key, point]) => [key.slice(prefix.length), point]))
}

const undone: { mode: Mode; before: Positions }[] = []
const MOST_UNDONE = 50

export function keepPositions(mode: Mode, positions: Positions): void {
  changeView({ positions: { ...useApp.getState().view.positions, ...keyed(mode, positions) } })
}

/** Keeps positions that a person chose, so that the move can be undone. */
export function movePositions(mode: Mode, positions: Positions): void {
  undone.push({ mode, before: positionsOf(mode) })
  if (undone.length > MOST_UNDONE) undone.shift()
  keepPositions(mode, positions)
}

/** What was moved in another workspace is not undone in this one. */
export function forgetMoves(): void {
  undone.length = 0
}

/** The positions before the last move in a mode, kept again; null where there was none. */
export function undoMove(mode: Mode): Positions | null {
  const at = undone.findLastIndex((move) => move.mode === mode)
  const [move] = at < 0 ? [] : undone.splice(at, 1)
  if (!move) return null
  keepPositions(mode, move.before)
  return move.before
}
