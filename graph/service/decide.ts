import { randomUUID } from 'node:crypto'
import type { Claim } from '../model/claim.ts'
import { AppError } from '../model/errors.ts'
import { type Decision, type MadeDecision, type Review, reviewedActors } from '../model/review.ts'
import { standsIn } from '../model/span.ts'
import type { GraphStore } from '../store/store.ts'
import { reviewOf } from './open-review.ts'

/** Who decides, and when. */
export interface Decider {
  readonly by: string
  readonly at: Date
}

function claimFault({ reading }: Review, claim: Claim, known: ReadonlySet<string>): string | null {
  if (claim.sourceId !== reading.source.id) return `it is of ${claim.sourceId}`
  const misplaced = [...claim.evidence, ...claim.amounts].find((span) => !standsIn(span, reading.text))
  if (misplaced) return `"${misplaced.quote}" does not stand at ${misplaced.start}–${misplaced.end} of the article`
  const unknown = claim.participants.find(({ entityId }) => !known.has(entityId))
  return unknown ? `${unknown.entityId} is no actor of the article or of the graph` : null
}

function idsNamed(decision: Decision): string[] {
  if (decision.on === 'claim') return decision.claim.participants.map(({ entityId }) => entityId)
  return decision.on === 'match' && decision.with !== null ? [decision.with] : []
}

/** Which of some ids the graph has: only these are asked for, at each decision. */
async function idsInGraph(store: GraphStore, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const { actors, nodes } = await store.fetch({ ids, steps: 0 })
  return new Set(ids.filter((id) => actors.has(id) || nodes.has(id)))
}

function faultOf(review: Review, decision: Decision, known: ReadonlySet<string>): string | null {
  if (decision.on === 'claim') return claimFault(review, decision.claim, known)
  if (decision.on === 'match') {
    const { of, with: other } = decision
    return other === null || other === of || known.has(other) ? null : `${other} is not in the graph`
  }
  const misplaced = decision.mentions.find((span) => !standsIn(span, review.reading.text))
  return misplaced ? `"${misplaced.quote}" does not stand in the article` : null
}

/**
 * Keeps what an analyst decided of an article, all of it or nothing; durable when it resolves.
 * @throws {AppError} bad-request where a decision speaks of what is not in the article; not-found where nothing was read of it.
 */
export async function decide(
  store: GraphStore,
  sourceId: string,
  decisions: readonly Decision[],
  { by, at }: Decider,
): Promise<MadeDecision[]> {
  const review = await reviewOf(store, sourceId)
  const added = decisions.flatMap((decision) => (decision.on === 'actor' ? [decision.actor.id] : []))
  const here = new Set([...reviewedActors(review).map(({ id }) => id), ...added])
  const there = await idsInGraph(
    store,
    decisions.flatMap(idsNamed).filter((id) => !here.has(id)),
  )
  const known = new Set([...here, ...there])
  const fault = decisions.map((decision) => faultOf(review, decision, known)).find((each) => each !== null)
  if (fault) throw new AppError('bad-request', `the decision was not kept: ${fault}`)
  const made = decisions.map((decision) => ({ id: `decision:${randomUUID()}`, by, at: at.toISOString(), decision }))
  await store.reviews.decide(sourceId, made)
  return made
}
