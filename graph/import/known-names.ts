import { fold } from '../query/fold.ts'
import type { KnownActor, Lexicon } from '../reading/names/lexicon.ts'
import { foldedWords } from '../reading/text/phrases.ts'

/** Finds whom a cell of a data set names, among those whom the word lists know. */
export type KnownNames = (text: string) => KnownActor | null

function keyOf(text: string): string {
  return foldedWords(text).join(' ')
}

/** Finds by name in Arabic or English, by ISO 3166-1 alpha-3 code, or by id. */
export function knownNames({ actors, phrases }: Lexicon): KnownNames {
  const ids = new Map<string, string>()
  for (const same of phrases.values())
    for (const { form, words, actorId } of same)
      if (form === 'name' && !ids.has(words.join(' '))) ids.set(words.join(' '), actorId)
  for (const { id, iso3 } of actors.values()) if (iso3) ids.set(iso3, id)
  return (text) => actors.get(text) ?? actors.get(ids.get(text) ?? ids.get(keyOf(text)) ?? ids.get(fold(text)) ?? '') ?? null
}
