import { z } from 'zod'
import { actorKinds } from '../model/actor.ts'
import { namesSchema } from '../model/names.ts'

/** What an analysis says, in a form of its own: a window can know it without what computes it. */

/**
 * Which ties are edges, each pair once:
 * - cooperation: every cooperation tie, also of a pair that conflict ties too; who has none is left out;
 * - signed: every cooperation tie as 1, every conflict as -1; of a pair with both, conflict wins;
 * - commitments: treaties of alliance between states; every state that anything ties is there.
 */
export const edgeRules = ['cooperation', 'signed', 'commitments'] as const
export type EdgeRule = (typeof edgeRules)[number]

export const measureNames = [
  'degree',
  'betweenness',
  'closeness',
  'pagerank',
  'communities',
  'articulation',
  'constraint',
  'balance',
  'similarity',
] as const
export type MeasureName = (typeof measureNames)[number]

/** What there can be too little of for a number to mean anything. */
export const quantities = ['actors', 'states', 'triads', 'commitments'] as const
export type Quantity = (typeof quantities)[number]

/** One number an actor, as a ranking; `normalised` is its share of the greatest that a network of this size allows, where that is in use. */
const scores = z.object({
  kind: z.literal('scores'),
  values: z.array(z.object({ actor: z.string(), value: z.number(), normalised: z.number().nullable() })),
})
export type Scores = z.output<typeof scores>

const communities = z.object({
  kind: z.literal('communities'),
  seed: z.number(),
  resolution: z.number(),
  /** Newman's Q of this partition; null where there is no tie. */
  modularity: z.number().nullable(),
  /** The largest first. */
  communities: z.array(z.array(z.string())),
})
export type Communities = z.output<typeof communities>

const articulation = z.object({
  kind: z.literal('articulation'),
  /** How many parts the network has that nothing ties to each other. */
  components: z.number(),
  /** Without whom others are cut off from each other, and into how many parts their component falls; the most first. */
  actors: z.array(z.object({ actor: z.string(), parts: z.number() })),
})
export type Articulation = z.output<typeof articulation>

const balance = z.object({
  kind: z.literal('balance'),
  positive: z.number(),
  negative: z.number(),
  /** Pairs that cooperation ties too, and that count as conflict. */
  mixed: z.number(),
  /** Closed triads by their signs: three friends, a friend of two foes, two friends with a common foe, three foes. */
  triads: z.object({ '+++': z.number(), '++-': z.number(), '+--': z.number(), '---': z.number() }),
  /** The share of triads that are balanced; null where there is none. */
  balanced: z.number().nullable(),
  /** The frustration index: the same number twice where it is known, else a lower and an upper bound. */
  frustration: z.object({ atLeast: z.number(), atMost: z.number() }),
})
export type Balance = z.output<typeof balance>

const similarity = z.object({
  kind: z.literal('similarity'),
  /** How two entries of portfolios are compared, and how the states are weighted that they are commitments to. */
  distance: z.literal('absolute'),
  weights: z.literal('equal'),
  /** The greatest commitment; each state is committed to itself so much. */
  greatest: z.number(),
  /** The states that a portfolio has an entry for, the two that are compared among them. */
  portfolio: z.array(z.string()),
  /** States with a commitment, two by two, the most similar first. */
  pairs: z.array(z.object({ a: z.string(), b: z.string(), score: z.number() })),
})
export type Similarity = z.output<typeof similarity>

const result = z.discriminatedUnion('kind', [scores, communities, articulation, balance, similarity])
export type Result = z.output<typeof result>

/** A number never comes without what it is drawn from: of how many actors and edges, by which rule, resting on which sources. */
const measured = z.object({
  measure: z.enum(measureNames),
  rule: z.enum(edgeRules),
  n: z.number(),
  m: z.number(),
  /** How many claims the edges rest on, and the ids of the sources of these claims. */
  claims: z.number(),
  sources: z.array(z.string()),
  /** Of what there is less than the measure needs to mean anything; nothing where there is enough. */
  tooSmall: z.array(z.object({ what: z.enum(quantities), has: z.number(), needs: z.number() })),
  result,
})
export type Measured = z.output<typeof measured>

/** What the network was drawn by: the day (null: all time), whether what is only possible counts, whose ties (null: of all kinds). */
const drawnBy = z.object({
  asOf: z.string().nullable(),
  possible: z.boolean(),
  kinds: z.array(z.enum(actorKinds)).nullable(),
})
export type DrawnBy = z.output<typeof drawnBy>

export const analysisSchema = drawnBy.extend({
  /** Everybody who is tied, for the names of those whom results speak of. */
  actors: z.array(z.object({ id: z.string(), kind: z.enum(actorKinds), names: namesSchema })),
  measures: z.array(measured),
})
export type Analysis = z.output<typeof analysisSchema>
