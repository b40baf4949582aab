import { groupedBy } from '../../../graph/model/grouped.ts'
import { LABELLED, type Layout, neighboursIn, type Positions } from './layout.ts'

/** The middle of some numbers, or null where there are none. */
function middleOf(days: readonly number[]): number | null {
  return days.length === 0 ? null : days.reduce((sum, day) => sum + day, 0) / days.length
}

/**
 * From left to right in the order of time, a row for each kind: what happened on its day, who took part in the middle of what they
 * took part in. What has no date stands at the left. The order is that of time; the distances are those that labels need.
 */
export const time: Layout = (drawing) => {
  const { about = {}, nodes } = drawing
  const neighbours = neighboursIn(drawing)
  const dayOf = (id: string) => about[id]?.day ?? middleOf((neighbours.get(id) ?? []).flatMap((near) => about[near]?.day ?? []))
  const rows = [...groupedBy([...nodes].sort(), (id) => about[id]?.kind ?? '')].sort(([a], [b]) => (a < b ? -1 : 1))
  const days = [...new Set(nodes.flatMap((id) => dayOf(id) ?? []))].sort((a, b) => a - b)
  const column = new Map(days.map((day, at) => [day, at + 1]))
  const positions: Positions = {}
  let top = 0
  for (const [, ids] of rows) {
    const levels = new Map<number, number>()
    for (const id of ids) {
      const day = dayOf(id)
      const at = day === null ? 0 : column.get(day)!
      const level = levels.get(at) ?? 0
      levels.set(at, level + 1)
      positions[id] = { x: at * LABELLED.width, y: top + level * LABELLED.height }
    }
    top += Math.max(1, ...levels.values()) * LABELLED.height
  }
  return positions
}
