import { useDeferredValue } from 'react'
import type { Difference } from '../../graph/query/difference.ts'
import { useApp, useView } from './app-state.ts'
import { differenceIn } from './compared.ts'
import { useAsOf } from './selection.ts'

/** What is different on the day of the cursor, or today, from what was on the other day; null where nothing is compared. */
export function useDifference(): Difference | null {
  const day = useDeferredValue(useAsOf())
  const workspace = useApp((state) => state.workspace)
  return differenceIn(workspace, useView('below', 'against', 'mode', 'assessments'), day)
}
