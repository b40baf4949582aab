import { z } from 'zod'
import { claimTypes, type RelationKind, relationKinds, ruleOf } from './claim-types.ts'
import { edtfText } from './edtf-time.ts'
import { idText, namesSchema, plainText } from './names.ts'
import { spanSchema } from './span.ts'

export const statuses = [
  'pledged',
  'intended',
  'delivered',
  'lapsed',
  'planned',
  'occurred',
  'ongoing',
  'signed',
  'ratified',
  'in-force',
  'terminated',
  'stated',
  'denied',
  'unknown',
] as const
export type Status = (typeof statuses)[number]

export const certainties = ['asserted', 'reported', 'claimed', 'speculative'] as const

/** PLOVER 2.0 event types. */
export const ploverTypes = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const

/** ATOP 5.1 obligations; a treaty may have several. */
export const atopObligations = ['defense', 'offense', 'neutrality', 'nonaggression', 'consultation'] as const
export type AtopObligation = (typeof atopObligations)[number]

const participant = z.object({
  entityId: idText,
  role: z.string().min(1),
  /** How the text names the participant: by name, by title, by a pronoun, resolved by a reader. */
  via: z.string().nullish(),
})

const time = z.object({
  edtf: edtfText.nullable(),
  text: plainText.nullish(),
  basis: z.enum(['explicit', 'relative', 'anchor', 'none']),
})

const amount = spanSchema
  .extend({
    min: z.number().nullable(),
    max: z.number().nullable(),
    approximate: z.boolean().default(false),
    unit: plainText,
  })
  .refine(({ min, max }) => min === null || max === null || min <= max, { error: 'the least is more than the most' })

const codes = z.object({
  plover: z.enum(ploverTypes).nullable().default(null),
  mode: z.string().nullable().default(null),
  context: z.array(z.string()).default([]),
  atop: z.array(z.enum(atopObligations)).default([]),
})

const link = z.object({ rel: z.enum(['at', 'under', 'part-of', 'about', 'same-as?']), claimId: z.string() })

const relation = z.enum(Object.keys(relationKinds) as [RelationKind, ...RelationKind[]])

/** One proposition with evidence, time, status, attribution and certainty: the form of a claim in a claim file. */
export const claimSchema = z
  .object({
    id: idText,
    type: z.enum(claimTypes),
    /** The node it speaks of. Two claims that assert one node speak of the same happening, whether they agree or not. */
    asserts: idText.nullable().default(null),
    label: namesSchema.default({}),
    participants: z.array(participant),
    place: idText.nullable().default(null),
    time: time.default({ edtf: null, basis: 'none' }),
    status: z.enum(statuses).default('unknown'),
    amounts: z.array(amount).default([]),
    codes: codes.default({ plover: null, mode: null, context: [], atop: [] }),
    attribution: z.array(z.object({ entityId: idText, quote: spanSchema.shape.quote })).default([]),
    certainty: z.enum(certainties).default('asserted'),
    evidence: z.array(spanSchema).min(1, { error: 'has no evidence' }),
    links: z.array(link).default([]),
    /** For a claim of type relation: which of the three. */
    relation: relation.nullish(),
    /** For a claim of type office: what the holder is called. */
    title: namesSchema.nullish(),
    extractor: z.object({ name: z.string(), version: z.string(), rule: z.string().nullish() }).nullish(),
  })
  .superRefine((claim, context) => {
    for (const message of formFaults(claim)) context.addIssue({ code: 'custom', message })
  })

export type ClaimForm = z.output<typeof claimSchema>

/** A claim as the graph holds it: what its file says, and which source the file is of. */
export const storedClaimSchema = z.intersection(claimSchema, z.object({ sourceId: z.string() }))
export type Claim = ClaimForm & { sourceId: string }

/** The ids of the actors and places that a claim names: who takes part, who says so, where. */
export function actorsNamed({ participants, attribution, place }: Claim): string[] {
  return [...participants, ...attribution].map(({ entityId }) => entityId).concat(place ?? [])
}

interface Form {
  type: ClaimForm['type']
  asserts: string | null
  participants: readonly { entityId: string; role: string }[]
  relation?: RelationKind | null | undefined
}

function formFaults(claim: Form): string[] {
  const rule = ruleOf(claim.type)
  const faults = claim.participants
    .filter(({ role }) => !Object.hasOwn(rule.roles, role))
    .map(({ role }) => `role "${role}" is not one of a ${claim.type}'s (${Object.keys(rule.roles).join(', ')})`)
  if (rule.node && !claim.asserts) faults.push(`a ${claim.type} must say which node it asserts`)
  if (!rule.node && claim.asserts) faults.push(`a ${claim.type} ties its participants to each other and asserts no node`)
  if (claim.type === 'relation' && !claim.relation) faults.push('a relation must say which (ally, rival, member)')
  return rule.ends ? [...faults, ...missingEnds(claim, rule.ends), ...loops(claim, rule.ends)] : faults
}

function loops(claim: Form, ends: { from: readonly string[]; to: readonly string[] }): string[] {
  const at = (roles: readonly string[]) =>
    claim.participants.filter(({ role }) => roles.includes(role)).map(({ entityId }) => entityId)
  const both = at(ends.from).filter((id) => at(ends.to).includes(id))
  return both.map((id) => `it ties ${id} to itself`)
}

function missingEnds(claim: Form, ends: { from: readonly string[]; to: readonly string[] }): string[] {
  return Object.values(ends)
    .filter((roles) => !claim.participants.some(({ role }) => roles.includes(role)))
    .map((roles) => `a ${claim.type} needs a participant as ${roles.join(' or ')}`)
}

/** JSON with the keys of every object in order, and without what JSON does not keep. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, each) =>
    each !== null && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  )
}

/** Whether two claims say the same in every field. */
export function isSameClaim(one: Claim, other: Claim): boolean {
  return canonical(one) === canonical(other)
}
