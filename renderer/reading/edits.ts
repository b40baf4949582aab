import type { Claim, ClaimForm } from '../../graph/model/claim.ts'
import { type ClaimType, claimTypes, ruleOf } from '../../graph/model/claim-types.ts'
import { ANALYST } from '../../graph/model/review.ts'
import type { Span } from '../../graph/model/span.ts'

/** What an analyst changes of a claim: each gives the claim as it is then, in a form that the graph takes. */

/** Types that an editor offers: those whose participants stand around a happening. The others tie two actors and come from files. */
export const editableTypes: readonly ClaimType[] = claimTypes.filter((type) => ruleOf(type).node !== null)

/** What a role is in other types of claim: who gives is who gives, whatever it is called there. */
const GIVING = ['promiser', 'provider', 'speaker', 'visitor', 'actor', 'sender', 'attacker', 'issuer']
const TAKING = ['beneficiary', 'recipient', 'addressee', 'target', 'host', 'guest']

export function rolesOf(type: ClaimType): string[] {
  return Object.keys(ruleOf(type).roles)
}

/** The role of another type that is most like one. */
function roleIn(type: ClaimType, role: string): string {
  const roles = rolesOf(type)
  if (roles.includes(role)) return role
  const likes = [GIVING, TAKING].find((each) => each.includes(role)) ?? []
  return roles.find((each) => likes.includes(each)) ?? roles[0]!
}

/** The id of the happening that a claim asserts where no other claim asserts it. */
export function ownNode({ id }: Pick<Claim, 'id'>, type: ClaimType): string | null {
  const { node } = ruleOf(type)
  return node && `${node}:${id.replace(/^claim:/, '')}`
}

/** The claim as one of another type: its participants keep their part. */
export function withType(claim: Claim, type: ClaimType): Claim {
  const isSameNode = ruleOf(type).node === ruleOf(claim.type).node
  const participants = claim.participants.map((each) => ({ ...each, role: roleIn(type, each.role) }))
  return { ...claim, type, participants, asserts: isSameNode ? claim.asserts : ownNode(claim, type) }
}

/** The role is one of the claim's type, or the most like it: the type may have been changed since the role was chosen. */
export function withParticipant(claim: Claim, entityId: string, chosen: string): Claim {
  const role = roleIn(claim.type, chosen)
  const others = claim.participants.filter((each) => each.entityId !== entityId || each.role !== role)
  return { ...claim, participants: [...others, { entityId, role, via: 'analyst' }] }
}

export function withoutParticipant(claim: Claim, at: number): Claim {
  return { ...claim, participants: claim.participants.toSpliced(at, 1) }
}

export function withRole(claim: Claim, at: number, role: string): Claim {
  const chosen = roleIn(claim.type, role)
  return { ...claim, participants: claim.participants.map((each, index) => (index === at ? { ...each, role: chosen } : each)) }
}

/** A date that an analyst gives is explicit; the words of the article stay beside it. */
export function withDate(claim: Claim, edtf: string | null): Claim {
  return { ...claim, time: { text: claim.time.text, edtf, basis: edtf === null ? 'none' : 'explicit' } }
}

/** Both claims stay, each with its evidence, and speak of one happening. Null parts them again. */
export function withNodeOf(claim: Claim, other: Claim | null): Claim {
  const own = ownNode(claim, claim.type)
  // Where others speak of its own node, it is the one to go.
  const apart = own !== null && own === claim.asserts ? `${own}:apart` : own
  return { ...claim, asserts: other ? other.asserts : apart }
}

/** A claim that an analyst makes of words that she chose. */
export function newClaim(evidence: Span, { id, language }: { id: string; language: string }, sourceId: string): Claim {
  const form: ClaimForm = {
    id,
    type: 'statement',
    asserts: ownNode({ id }, 'statement'),
    label: { [language]: evidence.quote.replace(/\s+/g, ' ').slice(0, 90) },
    participants: [],
    place: null,
    time: { edtf: null, basis: 'none' },
    status: 'stated',
    amounts: [],
    codes: { plover: null, mode: null, context: [], atop: [] },
    attribution: [],
    certainty: 'asserted',
    evidence: [evidence],
    links: [],
    extractor: ANALYST,
  }
  return { ...form, sourceId }
}
