import { z } from 'zod'
import { atopObligations } from '../../model/claim.ts'
import { formatDay } from '../../model/day.ts'
import type { AsOfView } from '../as-of.ts'
import { stepsOf } from '../status-on.ts'
import { byTime, entriesOf, inRoles, rowOf, rowSchema } from './row.ts'

/** A treaty: whom it binds as of the day, to what (ATOP 5.1), and the steps of its life (UN Treaty Series practice). */
export const treatyRowSchema = rowSchema.extend({
  parties: z.array(z.string()),
  signatories: z.array(z.string()),
  obligations: z.array(z.enum(atopObligations)),
  steps: z.array(z.object({ since: z.string().nullable(), status: z.array(z.string()) })),
})
export type TreatyRow = z.output<typeof treatyRowSchema>

/** Who left is a party no longer, though a claim says that it was one. */
function partiesOn(view: AsOfView, node: string): string[] {
  const ties = (view.graph.ties.get(node) ?? []).map((tie) => view.graph.relationships.get(tie)!)
  const parties = ties.filter((tie) => tie.type === 'PARTY_TO' && tie.role === 'party' && view.relationship(tie) !== null)
  return parties.map(({ source }) => source)
}

export function treatyRows(view: AsOfView): TreatyRow[] {
  return entriesOf(view, ['treaty'])
    .map((entry) => {
      const { node, claims } = entry
      const said = new Set(claims.flatMap(({ codes }) => codes.atop))
      return {
        ...rowOf(entry, view),
        parties: partiesOn(view, node.id),
        signatories: inRoles(claims, 'signatory'),
        obligations: atopObligations.filter((obligation) => said.has(obligation)),
        steps: stepsOf(claims, view.graph).map(({ since, status }) => ({
          since: Number.isFinite(since) ? formatDay(since) : null,
          status: [...status],
        })),
      }
    })
    .sort(byTime)
}
