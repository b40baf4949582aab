import type { Claim } from './claim.ts'
import { HELD_AT, linkTypes, relationKinds, ruleOf } from './claim-types.ts'
import { relationshipId } from './ids.ts'

/** One tie that one claim states. */
export interface StatedTie {
  readonly id: string
  readonly type: string
  readonly source: string
  readonly target: string
  readonly role: string
}

function tie(source: string, type: string, target: string, role: string): StatedTie {
  return { id: relationshipId(source, type, target, role), type, source, target, role }
}

function withRole(claim: Claim, roles: readonly string[]) {
  return claim.participants.filter(({ role }) => roles.includes(role))
}

function tieType(claim: Claim, role: string): string {
  return claim.type === 'relation' && claim.relation ? relationKinds[claim.relation] : (ruleOf(claim.type).roles[role] ?? '')
}

/** A claim without a node ties its participants to each other: who holds an office to the state, what is located to where. */
function tiesBetweenParticipants(claim: Claim, ends: { from: readonly string[]; to: readonly string[] }): StatedTie[] {
  const targets = withRole(claim, ends.to)
  return withRole(claim, ends.from).flatMap((from) =>
    targets.map((to) => tie(from.entityId, tieType(claim, from.role), to.entityId, claim.title?.en ?? from.role)),
  )
}

function tiesToNode(claim: Claim, node: string): StatedTie[] {
  const ties = claim.participants.map(({ entityId, role }) => tie(entityId, tieType(claim, role), node, role))
  return claim.place ? [...ties, tie(node, HELD_AT, claim.place, 'place')] : ties
}

/** The ties between actors, places and the claim's node. A participant named twice in one role is tied once. */
export function tiesOf(claim: Claim): StatedTie[] {
  const { ends } = ruleOf(claim.type)
  const ties = ends ? tiesBetweenParticipants(claim, ends) : claim.asserts ? tiesToNode(claim, claim.asserts) : []
  return [...new Map(ties.map((each) => [each.id, each])).values()]
}

/** The ties between the claim's node and the nodes of the claims that it links to, as far as those claims are known. */
export function linkTies(claim: Claim, claims: ReadonlyMap<string, Claim>): StatedTie[] {
  return claim.links.flatMap(({ rel, claimId }) => {
    const target = claims.get(claimId)?.asserts
    if (rel === 'same-as?' || !claim.asserts || !target || target === claim.asserts) return []
    return [tie(claim.asserts, linkTypes[rel], target, rel)]
  })
}
