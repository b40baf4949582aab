import { z } from 'zod'
import { type Actor, actorSchema } from './actor.ts'
import { type Claim, storedClaimSchema } from './claim.ts'
import { edtfText } from './edtf-time.ts'
import { idText, plainText } from './names.ts'
import { mentionSchema, sourceSchema } from './source.ts'
import { spanSchema } from './span.ts'

/** What an analyst holds of a claim that was read. */
export const verdicts = ['undecided', 'accepted', 'rejected'] as const
export type Verdict = (typeof verdicts)[number]

/** An actor that an article names, with every place where it does. */
const entitySchema = actorSchema.and(z.object({ mentions: z.array(spanSchema) }))

/** The day or month that a text says at its head that it is of, as EDTF: proposed as that of publication where nobody states it. */
const dateLineSchema = spanSchema.extend({ edtf: edtfText })
export type DateLine = z.output<typeof dateLineSchema>

/** What was read of an article, by rules or a model, for an analyst to decide on. */
export const readingSchema = z.object({
  source: sourceSchema,
  text: z.string(),
  dateLine: dateLineSchema.nullable().default(null),
  entities: z.array(entitySchema),
  /** Ids of actors whom no lexicon has, of earlier readings, too: they are made of a name, which somebody else may have. */
  unknown: z.array(idText).default([]),
  claims: z.array(storedClaimSchema),
  /** What was read and does not stand in the text, with the reason: listed, never stored as a fact. */
  rejected: z.array(z.object({ reason: z.string(), claim: storedClaimSchema })),
})
export type Reading = z.output<typeof readingSchema>

/**
 * One thing that an analyst decided of an article: what a claim says and whether it is taken; an actor that the reading had not;
 * that something of it is something of the graph (null: that it is not; itself: that this is open).
 */
export const decisionSchema = z.discriminatedUnion('on', [
  z.object({
    on: z.literal('claim'),
    verdict: z.enum(verdicts),
    claim: storedClaimSchema,
    /** Whether she changed what it says, or made it: then it stays as it is, whatever is read anew. */
    edited: z.boolean().default(false),
  }),
  z.object({ on: z.literal('actor'), actor: actorSchema, mentions: z.array(mentionSchema) }),
  z.object({ on: z.literal('match'), of: idText, with: idText.nullable() }),
])
export type Decision = z.output<typeof decisionSchema>

/** A decision as it is kept: by whom and when. The later one of the same thing holds, the earlier ones stay. */
export const madeDecisionSchema = z.object({
  id: idText,
  by: plainText.min(1),
  at: z.iso.datetime(),
  decision: decisionSchema,
})
export type MadeDecision = z.output<typeof madeDecisionSchema>

/** A reading with what was decided of it, in the order in which it was decided. */
export const reviewSchema = z.object({ reading: readingSchema, decisions: z.array(madeDecisionSchema) })
export type Review = z.output<typeof reviewSchema>

/** A claim under review: as it is by now, and what became of it. */
export interface ReviewedClaim {
  readonly claim: Claim
  readonly verdict: Verdict
  readonly edited: boolean
  /** Who decided last, and when; null where nobody did. */
  readonly decided: { readonly by: string; readonly at: string } | null
}

function startOf({ evidence }: Claim): number {
  return evidence[0]?.start ?? 0
}

/** Who makes a claim by hand: it stands beside what was read of the same words, and takes no other's place. */
export const ANALYST = { name: 'analyst', version: '1' } as const

/** Whether two claims are of one kind and rest on the same words, to more than half of the longer quote. */
function isSameReading(a: Claim, b: Claim): boolean {
  if (a.type !== b.type) return false
  return a.evidence.some((one) =>
    b.evidence.some((other) => {
      const common = Math.min(one.end, other.end) - Math.max(one.start, other.start)
      return common * 2 > Math.max(one.end - one.start, other.end - other.start)
    }),
  )
}

/** What was read of the same words as what is there already, each at most once: two claims of one kind may stand in one sentence. */
export function readAgainOf(there: readonly Claim[], fresh: readonly Claim[]): Set<Claim> {
  const again = new Set<Claim>()
  for (const claim of there) {
    const same = fresh.find((each) => !again.has(each) && isSameReading(claim, each))
    if (same) again.add(same)
  }
  return again
}

/**
 * The claims of a review in the order of the text. What was decided holds, whatever a new reading says: a claim that is read no
 * more stays as it was decided, and one that is read anew in other words does not come back beside it. Only where she left a claim
 * open and as it was, the new reading counts.
 */
export function reviewedClaims({ reading, decisions }: Review): ReviewedClaim[] {
  const decided = new Map<string, ReviewedClaim>()
  for (const { by, at, decision } of decisions)
    if (decision.on === 'claim') decided.set(decision.claim.id, { ...decision, decided: { by, at } })
  const holds = ({ verdict, edited }: ReviewedClaim) => verdict !== 'undecided' || edited
  const readIds = new Set(reading.claims.map(({ id }) => id))
  const gone = [...decided.values()].filter((each) => !readIds.has(each.claim.id) && holds(each))
  const replaced = gone.flatMap(({ claim }) => (claim.extractor?.name === ANALYST.name ? [] : [claim]))
  const again = readAgainOf(
    replaced,
    reading.claims.filter(({ id }) => !decided.has(id)),
  )
  const all = reading.claims.flatMap((claim): ReviewedClaim[] => {
    const made = decided.get(claim.id)
    if (again.has(claim)) return []
    if (!made) return [{ claim, verdict: 'undecided', edited: false, decided: null }]
    return [holds(made) ? made : { ...made, claim }]
  })
  return [...all, ...gone].sort((a, b) => startOf(a.claim) - startOf(b.claim))
}

/**
 * Which actor or happening of the graph each one of the article is, by the id that the reading gave it, or, where one of another
 * article has that id, by its own (`ownActorId`). The later decision holds.
 */
export function matchesOf({ decisions }: Review): Map<string, string | null> {
  const made = decisions.flatMap(({ decision }) => (decision.on === 'match' ? [decision] : []))
  const held = new Map(made.map((match) => [match.of, match.with]))
  return new Map([...held].filter(([of, other]) => of !== other))
}

/** The actors of an article: those that were read, and those that an analyst added. */
export function reviewedActors({
  reading,
  decisions,
}: Review): (Actor & { mentions: Reading['entities'][number]['mentions'] })[] {
  const added = decisions.flatMap(({ decision }) =>
    decision.on === 'actor' ? [{ ...decision.actor, mentions: decision.mentions.map(({ actorId, ...span }) => span) }] : [],
  )
  return [...new Map([...reading.entities, ...added].map((actor) => [actor.id, actor])).values()]
}
