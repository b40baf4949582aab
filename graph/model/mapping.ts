import { z } from 'zod'
import { actorKinds } from './actor.ts'
import { atopObligations } from './claim.ts'
import type { ClaimType, RelationKind } from './claim-types.ts'
import { edtfText } from './edtf-time.ts'

/** What a row of a data set can say of two actors: a kind of claim, or a treaty that obliges to something (ATOP 5.1). */
export const rowKinds = [
  'ally',
  'rival',
  'member',
  'treaty',
  ...atopObligations,
  'meeting',
  'visit',
  'commitment',
  'aid',
  'statement',
  'conflict',
  'sanction',
  'event',
] as const
export type RowKind = (typeof rowKinds)[number]

interface Said {
  readonly type: ClaimType
  readonly relation?: RelationKind
  /** The roles of the first and of the second actor. */
  readonly roles: readonly [string, string]
}

const TREATY: Said = { type: 'treaty', roles: ['party', 'party'] }

/** The claim that each kind of row becomes. */
export const saidBy: Readonly<Record<RowKind, Said>> = {
  ally: { type: 'relation', relation: 'ally', roles: ['from', 'to'] },
  rival: { type: 'relation', relation: 'rival', roles: ['from', 'to'] },
  member: { type: 'relation', relation: 'member', roles: ['from', 'to'] },
  treaty: TREATY,
  defense: TREATY,
  offense: TREATY,
  neutrality: TREATY,
  nonaggression: TREATY,
  consultation: TREATY,
  meeting: { type: 'meeting', roles: ['participant', 'participant'] },
  visit: { type: 'visit', roles: ['visitor', 'host'] },
  commitment: { type: 'commitment', roles: ['promiser', 'beneficiary'] },
  aid: { type: 'aid', roles: ['provider', 'recipient'] },
  statement: { type: 'statement', roles: ['speaker', 'addressee'] },
  conflict: { type: 'conflict', roles: ['belligerent', 'belligerent'] },
  sanction: { type: 'sanction', roles: ['sender', 'target'] },
  event: { type: 'event', roles: ['actor', 'target'] },
}

const column = z.string().max(1000)

/** A day in one column, or year, month and day in three. */
const days = z.array(column).max(3)

/** Which columns of a table say what: how its rows become claims. */
export const mappingSchema = z.object({
  from: column,
  to: column,
  /** What an actor is whom no word list knows. */
  actorKind: z.enum(actorKinds).default('state'),
  /** What every row says, or those of whose type nothing is said. */
  kind: z.enum(rowKinds).default('treaty'),
  type: column.nullable().default(null),
  /** What the values of the type column say; `skip` leaves their rows out. */
  types: z.record(z.string(), z.enum([...rowKinds, 'skip'])).default({}),
  start: days.default([]),
  end: days.default([]),
  /** What a row without an end says: that it goes on, or nothing. */
  missingEnd: z.enum(['open', 'unknown']).default('open'),
  /** Rows with one value here speak of one treaty, meeting, … */
  group: column.nullable().default(null),
  label: column.nullable().default(null),
  /** Columns of ones and noughts that say what a treaty obliges to. */
  obligations: z.partialRecord(z.enum(atopObligations), column).default({}),
  /** What the source is called, where its file name does not say, and when it came out. */
  title: z.string().max(1000).nullable().default(null),
  published: edtfText.nullable().default(null),
})
export type Mapping = z.output<typeof mappingSchema>
