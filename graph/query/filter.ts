import { z } from 'zod'
import { type ActorKind, actorKinds } from '../model/actor.ts'
import { atopObligations, type Claim, certainties, ploverTypes, statuses } from '../model/claim.ts'
import { type NodeKind, nodeKinds, ruleOf } from '../model/claim-types.ts'
import type { Facts } from '../model/delta.ts'

/** What a claim can be chosen by. */
export const facets = ['kind', 'status', 'certainty', 'plover', 'obligation', 'source'] as const
export type Facet = (typeof facets)[number]

/** What is left out of a graph: kinds of actors, and for each facet the values that no claim in it may have. Nothing leaves out nothing. */
export const filterSchema = z.object({
  actor: z.array(z.enum(actorKinds)).default([]),
  kind: z.array(z.string()).default([]),
  status: z.array(z.string()).default([]),
  certainty: z.array(z.string()).default([]),
  plover: z.array(z.string()).default([]),
  obligation: z.array(z.string()).default([]),
  source: z.array(z.string()).default([]),
})
export type Filter = z.output<typeof filterSchema>

export const noFilter: Filter = filterSchema.parse({})

/** What has no code, no obligation: a value of its own, to be left out like any other. */
export const NONE = 'none'

/** The values that a claim has in a facet; it is left out where all of them are. */
export function valuesOf(claim: Claim, facet: Facet): readonly string[] {
  const { codes } = claim
  if (facet === 'kind') return [ruleOf(claim.type).node ?? claim.type]
  if (facet === 'plover') return [codes.plover ?? NONE]
  if (facet === 'obligation') return codes.atop.length > 0 ? codes.atop : [NONE]
  return [facet === 'source' ? claim.sourceId : claim[facet]]
}

function passes(claim: Claim, filter: Filter): boolean {
  return facets.every(
    (facet) => filter[facet].length === 0 || valuesOf(claim, facet).some((value) => !filter[facet].includes(value)),
  )
}

export function isFiltering(filter: Filter): boolean {
  return Object.values(filter).some((left) => left.length > 0)
}

/** The facts that a filter lets through: its graph is what one would see had the rest never been claimed. */
export function filtered(facts: Facts, filter: Filter): Facts {
  if (!isFiltering(filter)) return facts
  return {
    sources: facts.sources,
    actors: new Map([...facts.actors].filter(([, { type }]) => !filter.actor.includes(type))),
    claims: new Map([...facts.claims].filter(([, claim]) => passes(claim, filter))),
  }
}

/** What there is to choose from: of each facet its values in their own order, with how many claims have each. */
export interface Choices {
  readonly actor: readonly { value: ActorKind; count: number }[]
  readonly facets: Readonly<Record<Facet, readonly { value: string; count: number }[]>>
}

const ORDER: Partial<Record<Facet, readonly string[]>> = {
  kind: nodeKinds satisfies readonly NodeKind[],
  status: statuses,
  certainty: certainties,
  plover: ploverTypes,
  obligation: atopObligations,
}

function counted<T extends string>(values: Iterable<T>, order: readonly string[] = []): { value: T; count: number }[] {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const rank = (value: string) => (order.includes(value) ? order.indexOf(value) : order.length)
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => rank(a.value) - rank(b.value) || (a.value < b.value ? -1 : 1))
}

export function choicesOf({ actors, claims }: Facts): Choices {
  const of = (facet: Facet) =>
    counted(
      [...claims.values()].flatMap((claim) => valuesOf(claim, facet)),
      ORDER[facet],
    )
  return {
    actor: counted(
      [...actors.values()].map(({ type }) => type),
      actorKinds,
    ),
    facets: Object.fromEntries(facets.map((facet) => [facet, of(facet)])) as unknown as Choices['facets'],
  }
}
