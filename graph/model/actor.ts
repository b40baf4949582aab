import { z } from 'zod'
import { idText, namesSchema, plainText } from './names.ts'

/** Who acts, and where: the kinds of claims.md that are not happenings. Each is a Neo4j label of its own, capitalised. */
export const actorKinds = ['state', 'person', 'organization', 'bloc', 'group', 'place'] as const
export type ActorKind = (typeof actorKinds)[number]

export const actorSchema = z.object({
  /** The same actor has the same id in every article: `state:PRK`. */
  id: idText,
  type: z.enum(actorKinds),
  names: namesSchema.refine((names) => Object.keys(names).length > 0, { error: 'needs at least one name' }),
  /** What else it is called, in any language: found by search, and shown beside the names. */
  aliases: z.array(plainText).default([]),
  /** ISO 3166-1 alpha-3, for states. */
  iso3: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullish()
    .transform((code) => code ?? null),
})
export type Actor = z.output<typeof actorSchema>

/** What is already known of an actor stays; a later file may only add to it. Another name in a language becomes an alias. */
export function mergeActor(known: Actor | undefined, next: Actor): Actor {
  if (!known) return next
  const names = { ...next.names, ...known.names }
  const called = new Set(Object.values(names))
  const others = [...known.aliases, ...next.aliases, ...Object.values(next.names)].filter((name) => !called.has(name))
  return { ...known, names, aliases: [...new Set(others)], iso3: known.iso3 ?? next.iso3 }
}
