/**
 * What each type of claim makes of its participants: the kind of node it asserts (null: none, its participants are tied to each
 * other), and for each role the relationship of the actor to that node.
 */
export interface ClaimTypeRule {
  readonly node: NodeKind | null
  readonly roles: Readonly<Record<string, string>>
  /** Where no node is asserted: which roles stand at the two ends of the relationship. */
  readonly ends?: { readonly from: readonly string[]; readonly to: readonly string[] }
  /** A state of things holds over its interval; a happening is there from its day on. */
  readonly lasts: boolean
}

export const nodeKinds = [
  'meeting',
  'treaty',
  'document',
  'commitment',
  'aid',
  'statement',
  'conflict',
  'event',
  'assessment',
] as const
export type NodeKind = (typeof nodeKinds)[number]

export const relationKinds = { ally: 'ALLIED_WITH', rival: 'RIVAL_OF', member: 'MEMBER_OF' } as const
export type RelationKind = keyof typeof relationKinds

const PARTICIPATED = 'PARTICIPATED_IN'
const ACTED = 'ACTED_IN'

export const claimTypeRules = {
  meeting: { node: 'meeting', roles: { participant: PARTICIPATED, host: PARTICIPATED, guest: PARTICIPATED }, lasts: false },
  visit: { node: 'meeting', roles: { visitor: PARTICIPATED, host: PARTICIPATED }, lasts: false },
  treaty: { node: 'treaty', roles: { party: 'PARTY_TO', signatory: 'PARTY_TO' }, lasts: true },
  document: { node: 'document', roles: { issuer: 'ISSUED' }, lasts: false },
  commitment: {
    node: 'commitment',
    roles: { promiser: 'PROMISED', beneficiary: 'PROMISED_TO', speaker: 'VOICED' },
    lasts: false,
  },
  aid: { node: 'aid', roles: { provider: 'PROVIDED', recipient: 'RECEIVED' }, lasts: false },
  statement: { node: 'statement', roles: { speaker: 'SAID', addressee: 'ADDRESSED_TO', target: 'DIRECTED_AT' }, lasts: false },
  conflict: { node: 'conflict', roles: { belligerent: 'FOUGHT_IN' }, lasts: true },
  event: { node: 'event', roles: { actor: ACTED, attacker: ACTED, sender: ACTED, target: 'TARGETED_BY' }, lasts: false },
  sanction: { node: 'event', roles: { actor: ACTED, attacker: ACTED, sender: ACTED, target: 'TARGETED_BY' }, lasts: false },
  relation: { node: null, roles: { from: '', to: '' }, ends: { from: ['from'], to: ['to'] }, lasts: true },
  office: {
    node: null,
    roles: { holder: 'HOLDS_OFFICE', state: 'HOLDS_OFFICE', organisation: 'HOLDS_OFFICE' },
    ends: { from: ['holder'], to: ['state', 'organisation'] },
    lasts: true,
  },
  location: {
    node: null,
    roles: { what: 'LOCATED_IN', where: 'LOCATED_IN' },
    ends: { from: ['what'], to: ['where'] },
    lasts: true,
  },
  assessment: { node: 'assessment', roles: { subject: 'ABOUT' }, lasts: false },
} as const satisfies Record<string, ClaimTypeRule>

export type ClaimType = keyof typeof claimTypeRules
export const claimTypes = Object.keys(claimTypeRules) as [ClaimType, ...ClaimType[]]

export function ruleOf(type: ClaimType): ClaimTypeRule {
  return claimTypeRules[type]
}

/** Links between claims become relationships between their nodes; `same-as?` is a proposal and becomes none. */
export const linkTypes = { at: 'PART_OF', under: 'UNDER', 'part-of': 'PART_OF', about: 'ABOUT' } as const
export const HELD_AT = 'HELD_AT'
