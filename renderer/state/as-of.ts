import type { View } from '../../graph/contract.ts'
import { type Day, dayOfMs, parseDay } from '../../graph/model/day.ts'
import type { AsOf } from '../../graph/query/as-of.ts'

function dayOf(text: string | null): Day | null {
  return text === null ? null : parseDay(text)
}

/** The day, or the range of days, of a view, as questions of a graph take it. */
export function asOfIn({ asOf, since, assessments }: Pick<View, 'asOf' | 'since' | 'assessments'>): AsOf {
  return { day: dayOf(asOf), since: dayOf(since), assessments }
}

/** The day that it is. */
export function today(): Day {
  return dayOfMs(Date.now())
}
