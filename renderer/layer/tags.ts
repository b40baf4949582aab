import type { Note } from '../../graph/contract.ts'

/** The tags in use with the ids of what has them, those first that most things have. */
export function thingsByTag(notes: Readonly<Record<string, Note>>): ReadonlyMap<string, readonly string[]> {
  const things = new Map<string, string[]>()
  for (const [id, { tags }] of Object.entries(notes)) for (const tag of tags) things.set(tag, [...(things.get(tag) ?? []), id])
  return new Map([...things].sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1)))
}
