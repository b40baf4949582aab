import type { Claim } from '../../graph/model/claim.ts'
import { AsOfView } from '../../graph/query/as-of.ts'
import { shownBy } from '../../graph/query/shown-by.ts'
import type { Looking } from '../picture/pictured.ts'
import { asOfIn } from '../state/as-of.ts'

/** What a view knows: its day or range, its filter, and of some actors alone where only some are shown. */
export interface Known {
  readonly asOf: AsOfView
  /** Whether a claim is among what the view shows. */
  readonly has: (claim: Claim) => boolean
}

/** Everything of the full network, whichever network the view draws: a meeting is a tie there, and is told of here. */
export function knownIn({ workspace, view }: Looking): Known {
  const { graph, extents } = workspace.scenes.full
  const asOf = new AsOfView(graph, extents, asOfIn(view))
  const isShown = shownBy(view)
  const isOfShown = ({ participants }: Claim) =>
    participants.length === 0 || participants.some(({ entityId }) => isShown(entityId))
  return {
    asOf,
    has: (claim) => {
      const presence = asOf.claim(claim.id)
      return presence !== null && (presence === 'definite' || view.possible) && isOfShown(claim)
    },
  }
}
