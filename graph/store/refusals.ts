import { isDeepStrictEqual } from 'node:util'
import type { Claim } from '../model/claim.ts'
import type { Refusal } from '../model/claim-file.ts'

/**
 * Claims whose id already has another claim in the store, with what to do about it. A claim that is stored as it is, is no
 * refusal: loading twice changes nothing.
 */
export function takenIds(
  claims: readonly Claim[],
  stored: ReadonlyMap<string, Claim>,
): { refused: Refusal[]; taken: Set<string> } {
  const taken = claims.filter(
    (claim) => stored.has(claim.id) && !isDeepStrictEqual(stored.get(claim.id), JSON.parse(JSON.stringify(claim))),
  )
  const refused = taken.map(({ id }) => ({
    what: 'claim' as const,
    id,
    reason: 'another claim with this id is stored and stays; give it an id of its own',
  }))
  return { refused, taken: new Set(taken.map(({ id }) => id)) }
}
