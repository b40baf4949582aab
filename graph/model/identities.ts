import { z } from 'zod'
import { type Actor, actorSchema, mergeActor } from './actor.ts'
import type { Claim } from './claim.ts'
import type { Facts } from './delta.ts'
import { idText } from './names.ts'

const made = { by: z.string(), at: z.iso.datetime() }

/**
 * That two actors are one, or that some claims of an actor are of another. The claims that are stored stay as they are: who is meant
 * by them is told beside them, so that it can be taken back.
 */
export const identitySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('merge'), from: idText, into: idText, ...made }),
  z.object({ kind: z.literal('split'), from: idText, into: actorSchema, claims: z.array(idText).min(1), ...made }),
])
export type Identity = z.output<typeof identitySchema>

/** A claim with one actor in place of another, named once in each role. */
function renamed(claim: Claim, from: string, into: string): Claim {
  const as = (id: string) => (id === from ? into : id)
  const participants = claim.participants.map((each) => ({ ...each, entityId: as(each.entityId) }))
  const once = new Map(participants.map((each) => [JSON.stringify([each.entityId, each.role]), each]))
  return {
    ...claim,
    participants: [...once.values()],
    attribution: claim.attribution.map((each) => ({ ...each, entityId: as(each.entityId) })),
    place: claim.place && as(claim.place),
  }
}

function names({ participants, attribution, place }: Claim, id: string): boolean {
  return (
    place === id || participants.some(({ entityId }) => entityId === id) || attribution.some(({ entityId }) => entityId === id)
  )
}

function withActor(actors: ReadonlyMap<string, Actor>, actor: Actor): Map<string, Actor> {
  return new Map([...actors, [actor.id, mergeActor(actors.get(actor.id), actor)]])
}

function merged(facts: Facts, from: string, into: string): Facts {
  const [gone, kept] = [facts.actors.get(from), facts.actors.get(into)]
  if (!gone || !kept || from === into) return facts
  const actors = withActor(facts.actors, { ...gone, id: into, type: kept.type })
  actors.delete(from)
  return {
    ...facts,
    actors,
    claims: new Map([...facts.claims].map(([id, claim]) => [id, names(claim, from) ? renamed(claim, from, into) : claim])),
  }
}

function split(facts: Facts, from: string, into: Actor, claims: readonly string[]): Facts {
  if (!facts.actors.has(from)) return facts
  const own = new Set(claims)
  return {
    ...facts,
    actors: withActor(facts.actors, into),
    claims: new Map([...facts.claims].map(([id, claim]) => [id, own.has(id) ? renamed(claim, from, into.id) : claim])),
  }
}

/** The facts as an analyst takes them: with whom she holds to be one as one, in the order in which she said so. */
export function identified(facts: Facts, identities: readonly Identity[]): Facts {
  return identities.reduce<Facts>(
    (all, identity) =>
      identity.kind === 'merge'
        ? merged(all, identity.from, identity.into)
        : split(all, identity.from, identity.into, identity.claims),
    facts,
  )
}

/** Who an actor is taken to be, by the merges in their order. */
export function takenFor(id: string, identities: readonly Identity[]): string {
  return identities.reduce((now, identity) => (identity.kind === 'merge' && identity.from === now ? identity.into : now), id)
}
