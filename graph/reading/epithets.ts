import { z } from 'zod'
import { cellList } from './lexicon-cell.ts'
import { byFirstWord, type FoundPhrase, foldedWords, type Phrase, type Phrases, phrasesAt } from './phrases.ts'
import type { Token } from './tokens.ts'

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

interface EpithetPhrase extends Phrase {
  readonly meaning: EpithetMeaning
}

export type Epithets = Phrases<EpithetPhrase>

export function makeEpithets(rows: readonly EpithetRow[]): Epithets {
  return byFirstWord(
    rows.flatMap(({ meaning, words_en, words_ar }) =>
      [...words_en, ...words_ar].map((text) => ({ meaning, words: foldedWords(text) })),
    ),
  )
}

/** The epithet that begins at a word, how many words it has and how many letters of the first are left out; null for none. */
export function epithetAt(tokens: readonly Token[], at: number, epithets: Epithets): FoundPhrase<EpithetPhrase> | null {
  return phrasesAt(tokens, at, epithets)[0] ?? null
}
