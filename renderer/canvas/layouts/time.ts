import { groupedBy } from '../../../graph/model/grouped.ts'
import { LABELLED, type Layout, neighboursIn, type Positions } from './layout.ts'

/** The middle of some numbers, or null where there are none. */
function middleOf(days: readonly number[]): number | null {
  return days.length === 0 ? null : days.reduce((sum, day) => sum + day, 0) / days.length
}

/** How many places beside each other what is of one day and kind takes: as many as below each other. */
function columnsFor(count: number): number {
  return Math.ceil(Math.sqrt(count))
}

/**
 * From left to right in the order of time, a row for each kind: what happened on its day, who took part in the middle of what they
 * took part in. What has no date stands at the left. The order is that of time; the distances are those that labels need.
 */
export const time: Layout = (drawing) => {
  const { about = {}, nodes } = drawing
  const neighbours = neighboursIn(drawing)
  const dayOf = (id: string) =>
    about[id]?.day ?? middleOf((neighbours.get(id) ?? []).flatMap((near) => about[near]?.day ?? [])) ?? Number.NEGATIVE_INFINITY
  const rows = [...groupedBy([...nodes].sort(), (id) => about[id]?.kind ?? '')].sort(([a], [b]) => (a < b ? -1 : 1))
  const cells = rows.map(([, ids]) => groupedBy(ids, dayOf))
  const days = [...new Set(nodes.map(dayOf))].sort((a, b) => a - b)
  const starts = new Map<number, { left: number; columns: number }>()
  let left = 0
  for (const day of days) {
    const columns = Math.max(...cells.map((row) => columnsFor(row.get(day)?.length ?? 0)))
    starts.set(day, { left, columns })
    left += columns
  }
  const positions: Positions = {}
  let top = 0
  for (const row of cells) {
    let height = 1
    for (const [day, ids] of row) {
      const { left: from, columns } = starts.get(day)!
      ids.forEach((id, at) => {
        positions[id] = { x: (from + (at % columns)) * 2 * LABELLED.width, y: (top + Math.floor(at / columns)) * LABELLED.height }
      })
      height = Math.max(height, Math.ceil(ids.length / columns))
    }
    top += height
  }
  return positions
}
