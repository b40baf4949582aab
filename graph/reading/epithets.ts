import { z } from 'zod'
import { foldWord } from './folded-text.ts'
import { cellList } from './lexicon-cell.ts'
import { stemsOf, type Token, wordsOf } from './tokens.ts'

export const epithetMeanings = [
  'two-states',
  'all-states',
  'two-persons',
  'two-ministers',
  'own-state',
  'he',
  'they',
  'bloc',
  'it',
] as const
export type EpithetMeaning = (typeof epithetMeanings)[number]

/** A row of data/lexicon/epithets.csv: words that point back at somebody who was named before. */
export const epithetRowSchema = z.strictObject({ meaning: z.enum(epithetMeanings), words_en: cellList, words_ar: cellList })
export type EpithetRow = z.output<typeof epithetRowSchema>

interface EpithetPhrase {
  readonly meaning: EpithetMeaning
  readonly words: readonly string[]
}

export type Epithets = ReadonlyMap<string, readonly EpithetPhrase[]>

export function makeEpithets(rows: readonly EpithetRow[]): Epithets {
  const epithets = new Map<string, EpithetPhrase[]>()
  for (const { meaning, words_en, words_ar } of rows)
    for (const text of [...words_en, ...words_ar]) {
      const words = wordsOf(foldWord(text))
      epithets.set(words[0]!, [...(epithets.get(words[0]!) ?? []), { meaning, words }])
    }
  for (const phrases of epithets.values()) phrases.sort((a, b) => b.words.length - a.words.length)
  return epithets
}

/** The epithet that begins at a word, how many words it has and how many letters of the first are left out; null for none. */
export function epithetAt(tokens: readonly Token[], at: number, epithets: Epithets): (EpithetPhrase & { skip: number }) | null {
  for (const { text, skip, isBare } of stemsOf(tokens[at]!)) {
    if (isBare) continue
    for (const phrase of epithets.get(text) ?? [])
      if (phrase.words.slice(1).every((word, index) => tokens[at + 1 + index]?.text === word)) return { ...phrase, skip }
  }
  return null
}
