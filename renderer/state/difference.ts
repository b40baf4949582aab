import { useDeferredValue } from 'react'
import { parseDay } from '../../graph/model/day.ts'
import { type Difference, difference } from '../../graph/query/difference.ts'
import { useApp, useView } from './app-state.ts'
import { remembered } from './remembered.ts'
import { today, useAsOf } from './selection.ts'

const differenceOf = remembered(difference)

/** What is different on the day of the cursor, or today, from what was on the other day; null where nothing is compared. */
export function useDifference(): Difference | null {
  const day = useDeferredValue(useAsOf())
  const { below, against, mode, assessments } = useView('below', 'against', 'mode', 'assessments')
  const { scenes, extents } = useApp(({ workspace }) => workspace)
  const from = below === 'changes' && against !== null ? parseDay(against) : null
  return from === null ? null : differenceOf(scenes[mode].graph, from, day ?? today(), assessments, extents)
}
