import { useApp, useView } from './app-state.ts'
import { type Highlight, highlightOf } from './highlight.ts'
import { highlightOfPath, usePaths } from './paths.ts'
import { remembered } from './remembered.ts'

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
