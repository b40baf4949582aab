import type { Graph, Relationship } from '../../graph/model/graph.ts'
import { nameIn } from '../../graph/model/names.ts'
import { type Language, term } from './language.ts'

/** What a tie says: the title of an office as its claim gives it, else the word for its type. */
export function tieWords(
  { claims }: Pick<Graph, 'claims'>,
  { type, role, claims: ids }: Relationship,
  language: Language,
): string {
  if (type !== 'HOLDS_OFFICE') return term(language, 'tie', type)
  return nameIn(claims.get(ids[0]!)?.title ?? {}, language.code) || role
}
