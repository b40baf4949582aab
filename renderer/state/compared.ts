import type { View } from '../../graph/contract.ts'
import { type Day, parseDay } from '../../graph/model/day.ts'
import { type Difference, difference } from '../../graph/query/difference.ts'
import { today } from './as-of.ts'
import { remembered } from './remembered.ts'
import type { Workspace } from './workspace.ts'

const differenceOf = remembered(difference)

type Asked = Pick<View, 'below' | 'against' | 'mode' | 'assessments'>

/** What is different on a day from what was on the other day of a view; null where it compares nothing. */
export function differenceIn({ scenes, extents }: Workspace, view: Asked, day: Day | null): Difference | null {
  const from = view.below === 'changes' && view.against !== null ? parseDay(view.against) : null
  return from === null ? null : differenceOf(scenes[view.mode].graph, from, day ?? today(), view.assessments, extents)
}
