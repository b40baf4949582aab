import { useMemo } from 'react'
import { within } from '../../graph/query/neighbourhood.ts'
import { shownBy } from '../../graph/query/shown-by.ts'
import { useApp, useView } from './app-state.ts'
import { changeUndoably } from './remember.ts'

export function useShown(): (node: string) => boolean {
  const { hidden, only } = useView('hidden', 'only')
  return useMemo(() => shownBy({ hidden, only }), [hidden, only])
}

/** The node that is selected in the network drawn, or null. */
function chosenNode(): string | null {
  const { view, workspace } = useApp.getState()
  return view.selection !== null && workspace.scenes[view.mode].graph.nodes.has(view.selection) ? view.selection : null
}

function around(node: string, steps: number): string[] {
  const { view, workspace } = useApp.getState()
  return [...within(workspace.scenes[view.mode].graph, [node], steps)]
}

/** Shows only what is within so many steps of the selected node. */
export function showAround(steps: number): void {
  const node = chosenNode()
  if (node) changeUndoably({ only: around(node, steps) })
}

/** Shows the neighbours of the selected node besides what is shown. */
export function expand(): void {
  const node = chosenNode()
  if (!node) return
  const { hidden, only } = useApp.getState().view
  const near = around(node, 1)
  changeUndoably({ hidden: hidden.filter((id) => !near.includes(id)), only: only && [...new Set([...only, ...near])] })
}

export function hide(): void {
  const node = chosenNode()
  if (node) changeUndoably({ hidden: [...new Set([...useApp.getState().view.hidden, node])] })
}

export function showAll(): void {
  changeUndoably({ hidden: [], only: null })
}

/** Holds the selected node where it is when the network is arranged anew, or lets go of it. */
export function pin(): void {
  const node = chosenNode()
  const { pinned } = useApp.getState().view
  if (node) changeUndoably({ pinned: pinned.includes(node) ? pinned.filter((id) => id !== node) : [...pinned, node] })
}
