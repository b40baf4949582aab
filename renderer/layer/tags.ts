import type { Note } from '../../graph/contract.ts'
import { groupedBy } from '../../graph/model/grouped.ts'

/** The tags in use with the ids of what has them, those first that most things have. */
export function thingsByTag(notes: Readonly<Record<string, Note>>): ReadonlyMap<string, readonly string[]> {
  const tagged = Object.entries(notes).flatMap(([id, { tags }]) => tags.map((tag) => ({ tag, id })))
  const things = [...groupedBy(tagged, ({ tag }) => tag)].map(([tag, of]) => [tag, of.map(({ id }) => id)] as const)
  return new Map(things.sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1)))
}
