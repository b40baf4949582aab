import type { Point } from '../canvas/plane.ts'
import { useApp } from './app-state.ts'
import { changeUndoably, changeView } from './remember.ts'
import type { Mode } from './workspace.ts'

type Positions = Record<string, Point>

/** Positions are kept for each way of drawing: an actor stands elsewhere among actors than among happenings. */
function keyed(mode: Mode, positions: Positions): Positions {
  return Object.fromEntries(Object.entries(positions).map(([id, point]) => [`${mode} ${id}`, point]))
}

/** Where the nodes of a mode stand: by the kept positions of all. */
export function positionsOf(mode: Mode, all: Positions = useApp.getState().view.positions): Positions {
  const prefix = `${mode} `
  const own = Object.entries(all).filter(([key]) => key.startsWith(prefix))
  return Object.fromEntries(own.map(([key, point]) => [key.slice(prefix.length), point]))
}

function withPositions(mode: Mode, positions: Positions): { positions: Positions } {
  return { positions: { ...useApp.getState().view.positions, ...keyed(mode, positions) } }
}

export function keepPositions(mode: Mode, positions: Positions): void {
  changeView(withPositions(mode, positions))
}

/** Keeps positions that a person chose, so that the move can be undone. */
export function movePositions(mode: Mode, positions: Positions, layout = useApp.getState().view.layout): void {
  changeUndoably({ ...withPositions(mode, positions), layout })
}
