import { z } from 'zod'
import { type Actor, actorSchema, mergeActor } from './actor.ts'
import { type Claim, storedClaimSchema } from './claim.ts'
import { mergeSource, type Source, sourceSchema } from './source.ts'

/** The facts a graph is a view of, keyed by id. */
export interface Facts {
  readonly sources: ReadonlyMap<string, Source>
  readonly actors: ReadonlyMap<string, Actor>
  readonly claims: ReadonlyMap<string, Claim>
}

/** What a change adds to the facts; also the form in which facts travel between processes. */
export const graphDeltaSchema = z.object({
  sources: z.array(sourceSchema),
  actors: z.array(actorSchema),
  claims: z.array(storedClaimSchema),
})
export type GraphDelta = z.output<typeof graphDeltaSchema>

/** What a change took out of the facts, by id. Sources stay: a text and what was decided of it outlive its claims. */
export const withdrawalSchema = z.object({ claims: z.array(z.string()), actors: z.array(z.string()) })
export type Withdrawal = z.output<typeof withdrawalSchema>

export const noFacts: Facts = { sources: new Map(), actors: new Map(), claims: new Map() }

/**
 * Facts with a delta's added. What is there stays: a claim id that is taken keeps its claim, an actor keeps its names; but of a source,
 * what the delta says holds, since a person may have corrected it.
 */
export function applyDelta(facts: Facts, delta: GraphDelta): Facts {
  const sources = new Map(facts.sources)
  const actors = new Map(facts.actors)
  const claims = new Map(facts.claims)
  for (const source of delta.sources) sources.set(source.id, mergeSource(source, sources.get(source.id) ?? source))
  for (const actor of delta.actors) actors.set(actor.id, mergeActor(actors.get(actor.id), actor))
  for (const claim of delta.claims) if (!claims.has(claim.id)) claims.set(claim.id, claim)
  return { sources, actors, claims }
}

function without<T>(items: ReadonlyMap<string, T>, ids: readonly string[]): Map<string, T> {
  const left = new Map(items)
  for (const id of ids) left.delete(id)
  return left
}

/**
 * Facts without a withdrawal's. Ids that are not there are no matter. Where a change also adds, this comes first and `applyDelta`
 * then, so that a claim is replaced by another of its id.
 */
export function withdrawFrom(facts: Facts, { claims, actors }: Withdrawal): Facts {
  return { sources: facts.sources, actors: without(facts.actors, actors), claims: without(facts.claims, claims) }
}

export function deltaOf(facts: Facts): GraphDelta {
  return { sources: [...facts.sources.values()], actors: [...facts.actors.values()], claims: [...facts.claims.values()] }
}
