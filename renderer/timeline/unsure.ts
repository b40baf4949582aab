import type { Day } from '../../graph/model/day.ts'
import type { Bar } from './rows.ts'

/** What of a bar is not sure. */
export type Unsure = 'uncertain' | 'undated'

function stretchesOf({ first, last, sureFirst, sureLast }: Bar): [first: Day, last: Day][] {
  if (first === last) return []
  if (sureFirst > sureLast) return [[first, last]]
  return [
    [first, sureFirst - 1],
    [sureLast + 1, last],
  ]
}

/** What of a bar is drawn as unsure on an axis of these days, or null where nothing is. */
export function unsureIn(bar: Bar, days: { readonly first: Day; readonly last: Day }): Unsure | null {
  if (!bar.isDated) return bar.last >= days.first ? 'undated' : null
  const isDrawn = ([first, last]: [Day, Day]) => first <= last && first <= days.last && last >= days.first
  return stretchesOf(bar).some(isDrawn) ? 'uncertain' : null
}
