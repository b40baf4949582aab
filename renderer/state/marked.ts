import { useMemo } from 'react'
import { useApp, useView } from './app-state.ts'
import { type Highlight, highlightOf } from './highlight.ts'
import { highlightOfPath, usePaths } from './paths.ts'

/** What is marked: what is selected, or else the path that is looked at. */
export function useHighlight(): Highlight {
  const workspace = useApp((state) => state.workspace)
  const { mode, selection, path } = useView('mode', 'selection', 'path')
  const found = usePaths()
  return useMemo(() => {
    const ofPath = selection === null && path && found ? highlightOfPath(found, path.at) : null
    return ofPath ?? highlightOf(workspace, mode, selection)
  }, [workspace, mode, selection, path, found])
}
