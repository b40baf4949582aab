import { useEffect, useMemo, useState } from 'react'
import { useApp } from '../state/app-state.ts'
import { select } from '../state/selection.ts'
import { activeAt, listedRows } from './listed-rows.ts'
import type { RowId } from './placed.ts'
import type { Lane } from './rows.ts'

/** The rows in the order of the list, where a person is among them, and how to go to another. */
export function useActiveRow(lanes: readonly Lane[]) {
  const selection = useApp(({ view }) => view.selection)
  const [chosen, setChosen] = useState<RowId | null>(null)
  // Once something else is selected, the choice of a lane is over.
  useEffect(() => setChosen((row) => (row?.claim === selection ? row : null)), [selection])
  const rows = useMemo(() => listedRows(lanes), [lanes])
  const at = useMemo(() => activeAt(rows, chosen, selection), [rows, chosen, selection])
  return { rows, at, choose: useMemo(() => chooser(setChosen), []) }
}

function chooser(keep: (row: RowId | null) => void) {
  return (row: RowId | null) => {
    keep(row)
    select(row?.claim ?? null)
  }
}
