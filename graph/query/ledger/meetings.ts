import { z } from 'zod'
import { groupedBy } from '../../model/grouped.ts'
import type { AsOfView } from '../as-of.ts'
import { byTime, entriesOf, inRoles, rowOf, rowSchema } from './row.ts'

/** Who met, where. */
export const meetingRowSchema = rowSchema.extend({
  participants: z.array(z.string()),
  hosts: z.array(z.string()),
  places: z.array(z.string()),
})
export type MeetingRow = z.output<typeof meetingRowSchema>

/** How often two actors met. A meeting of many is one meeting of each two of them. */
export const pairSchema = z.object({
  actors: z.tuple([z.string(), z.string()]),
  count: z.int(),
  first: z.string().nullable(),
  last: z.string().nullable(),
  meetings: z.array(z.string()),
})
export type MeetingPair = z.output<typeof pairSchema>

const NOT_HELD = new Set(['denied', 'planned', 'intended'])

export function meetingRows(view: AsOfView): MeetingRow[] {
  return entriesOf(view, ['meeting'])
    .map((entry) => ({
      ...rowOf(entry, view),
      participants: inRoles(entry.claims, 'participant', 'host', 'guest', 'visitor'),
      hosts: inRoles(entry.claims, 'host'),
      places: [...new Set(entry.claims.flatMap(({ place }) => place ?? []))],
    }))
    .sort(byTime)
}

function pairsIn(ids: readonly string[]): [string, string][] {
  const sorted = [...ids].sort()
  return sorted.flatMap((a, at) => sorted.slice(at + 1).map((b): [string, string] => [a, b]))
}

/** Who met whom how often, the most often first; what was only planned or is denied is not counted. */
export function meetingPairs(rows: readonly MeetingRow[]): MeetingPair[] {
  const held = rows.filter(({ status }) => status.length === 0 || status.some((each) => !NOT_HELD.has(each)))
  const met = held.flatMap((row) => pairsIn(row.participants).map((actors) => ({ actors, row })))
  return [...groupedBy(met, ({ actors }) => JSON.stringify(actors)).values()]
    .map((same) => {
      const days = same.flatMap(({ row }) => [row.first, row.last]).filter((day) => day !== null)
      days.sort()
      return {
        actors: same[0]!.actors,
        count: same.length,
        first: days[0] ?? null,
        last: days.at(-1) ?? null,
        meetings: same.map(({ row }) => row.id),
      }
    })
    .sort((a, b) => b.count - a.count || (JSON.stringify(a.actors) < JSON.stringify(b.actors) ? -1 : 1))
}
