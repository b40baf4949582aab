import { z } from 'zod'
import { groupedBy } from '../../model/grouped.ts'
import type { AsOfView } from '../as-of.ts'
import { byTime, entriesOf, inRoles, rowOf, rowSchema } from './row.ts'

const amountSchema = z.object({
  min: z.number().nullable(),
  max: z.number().nullable(),
  approximate: z.boolean(),
  unit: z.string(),
})

/** Who promised what to whom, or gave it. */
export const commitmentRowSchema = rowSchema.extend({
  kind: z.enum(['commitment', 'aid']),
  givers: z.array(z.string()),
  takers: z.array(z.string()),
  /** Who said so for the givers. */
  speakers: z.array(z.string()),
  /** The treaties and documents that it is under. */
  under: z.array(z.string()),
  amounts: z.array(amountSchema),
})
export type CommitmentRow = z.output<typeof commitmentRowSchema>

/** What one actor pledged to another and what it delivered, in one unit. Sums of what claims say: null is no upper end. */
export const balanceSchema = z.object({
  giver: z.string(),
  taker: z.string(),
  unit: z.string(),
  pledged: z.object({ min: z.number(), max: z.number().nullable(), rows: z.array(z.string()) }),
  delivered: z.object({ min: z.number(), max: z.number().nullable(), rows: z.array(z.string()) }),
})
export type Balance = z.output<typeof balanceSchema>

export function commitmentRows(view: AsOfView): CommitmentRow[] {
  const { graph } = view
  return entriesOf(view, ['commitment', 'aid'])
    .map((entry) => {
      const { node, claims } = entry
      const ties = (graph.ties.get(node.id) ?? []).map((tie) => graph.relationships.get(tie)!)
      return {
        ...rowOf(entry, view),
        kind: node.kind as CommitmentRow['kind'],
        givers: inRoles(claims, 'promiser', 'provider'),
        takers: inRoles(claims, 'beneficiary', 'recipient'),
        speakers: inRoles(claims, 'speaker'),
        under: ties.flatMap(({ type, source, target }) => (type === 'UNDER' && source === node.id ? target : [])),
        amounts: claims.flatMap(({ amounts }) =>
          amounts.map(({ min, max, approximate, unit }) => ({ min, max, approximate, unit })),
        ),
      }
    })
    .sort(byTime)
}

interface Part {
  readonly row: CommitmentRow
  readonly giver: string
  readonly taker: string
  readonly unit: string
}

/** Whatever is said of one thing more than once is counted once: the least that is said, and the most. */
function rangeOf({ amounts }: CommitmentRow, unit: string): { min: number; max: number | null } {
  const own = amounts.filter((amount) => amount.unit === unit && (amount.min !== null || amount.max !== null))
  const mins = own.map(({ min, max }) => min ?? max ?? 0)
  const maxes = own.map(({ max }) => max ?? Number.POSITIVE_INFINITY)
  const max = Math.max(...maxes)
  return { min: Math.min(...mins), max: Number.isFinite(max) ? max : null }
}

function sumOf(parts: readonly Part[]): Balance['pledged'] {
  const ranges = parts.map(({ row, unit }) => rangeOf(row, unit))
  return {
    min: ranges.reduce((sum, { min }) => sum + min, 0),
    max: ranges.reduce<number | null>((sum, { max }) => (sum === null || max === null ? null : sum + max), 0),
    rows: parts.map(({ row }) => row.id),
  }
}

/** What is denied or lapsed is no promise any more. */
const GONE = new Set(['denied', 'lapsed'])

/** Pledged against delivered, for each pair of actors and unit of which there is any number. */
export function balances(rows: readonly CommitmentRow[]): Balance[] {
  const parts = rows
    .filter(({ status }) => !status.every((each) => GONE.has(each)) || status.length === 0)
    .flatMap((row) => {
      const counted = row.amounts.filter(({ min, max }) => min !== null || max !== null)
      const units = [...new Set(counted.map(({ unit }) => unit))]
      return row.givers.flatMap((giver) => row.takers.flatMap((taker) => units.map((unit) => ({ row, giver, taker, unit }))))
    })
  const groups = groupedBy(parts, ({ giver, taker, unit }) => JSON.stringify([giver, taker, unit]))
  return [...groups.values()].map((same) => {
    const { giver, taker, unit } = same[0]!
    const isDelivered = ({ row }: Part) => row.kind === 'aid' || row.status.includes('delivered')
    return {
      giver,
      taker,
      unit,
      pledged: sumOf(same.filter((part) => !isDelivered(part))),
      delivered: sumOf(same.filter(isDelivered)),
    }
  })
}
