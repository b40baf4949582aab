import type { View } from '../../graph/contract.ts'
import { useApp, useView } from './app-state.ts'
import { type Highlight, highlightOf } from './highlight.ts'
import { highlightOfPath, pathsIn, usePaths } from './paths.ts'
import { remembered } from './remembered.ts'
import type { Workspace } from './workspace.ts'

const ofSelection = remembered(highlightOf)
const ofPath = remembered(highlightOfPath)

/** What is marked: what is selected, or else the path that is looked at. */
export function useHighlight(): Highlight {
  const workspace = useApp((state) => state.workspace)
  const { mode, selection, path } = useView('mode', 'selection', 'path')
  const found = usePaths()
  const shown = selection === null && path && found ? ofPath(found, path.at) : null
  return shown ?? ofSelection(workspace, mode, selection)
}

/** What is marked where a workspace is looked at in some way, in the window or not. */
export function highlightIn(workspace: Workspace, view: View): Highlight {
  const found = view.selection === null ? pathsIn(workspace, view) : null
  return (found && view.path && highlightOfPath(found, view.path.at)) ?? highlightOf(workspace, view.mode, view.selection)
}
