import { z } from 'zod'
import { cellList } from '../text/lexicon-cell.ts'
import {
  type FoundPhrase,
  foldedWords,
  isRightBehind,
  lexiconPhrases,
  longestAt,
  type Phrase,
  type Phrases,
} from '../text/phrases.ts'
import type { Token } from '../text/tokens.ts'

export const epithetMeanings = [
  'two-states',
  'all-states',
  'two-persons',
  'all-persons',
  'two-ministers',
  'own-state',
  'government',
  'he',
  'they',
  'bloc',
  'it',
  'host',
  'one-of',
  'deed',
  'attack',
  'treaty',
  'group',
  'text',
  'media',
  'latter',
  'we',
] as const
export type EpithetMeaning = (typeof epithetMeanings)[number]

/** A row of data/lexicon/epithets.csv: words that point back at somebody who was named before. */
export const epithetRowSchema = z.strictObject({
  meaning: z.enum(epithetMeanings),
  /** For one-of: the states that are called so. */
  states: cellList,
  words_en: cellList,
  words_ar: cellList,
})
export type EpithetRow = z.output<typeof epithetRowSchema>

interface EpithetPhrase extends Phrase {
  readonly meaning: EpithetMeaning
  readonly states: readonly string[]
  /** Whether the file writes its last word with a capital: the text has to, too. */
  readonly hasCapital: boolean
}

/** Those that begin with the article, as most do, are looked for by the word behind it. */
export interface Epithets {
  readonly others: Phrases<EpithetPhrase>
  readonly behindThe: Phrases<EpithetPhrase>
}

export function makeEpithets(rows: readonly EpithetRow[]): Epithets {
  const phrases = rows.flatMap(({ meaning, states, words_en, words_ar }) =>
    [...words_en, ...words_ar].map((text) => ({
      meaning,
      states,
      words: foldedWords(text),
      hasCapital: /\p{Lu}\p{L}*$/u.test(text),
    })),
  )
  const hasArticle = ({ words }: Phrase) => words[0] === 'the'
  const behindThe = phrases.filter(hasArticle).map((phrase) => ({ ...phrase, words: phrase.words.slice(1) }))
  return { others: lexiconPhrases(phrases.filter((phrase) => !hasArticle(phrase))), behindThe: lexiconPhrases(behindThe) }
}

/** The epithet that begins at a word, how many words it has and how many letters of the first are left out; null for none. */
export function epithetAt(
  tokens: readonly Token[],
  at: number,
  { others, behindThe }: Epithets,
): FoundPhrase<EpithetPhrase> | null {
  const [word, next] = [tokens[at]!, tokens[at + 1]]
  if (word.text !== 'the') return longestAt(tokens, at, others)
  const found = next && isRightBehind(word, next) ? longestAt(tokens, at + 1, behindThe) : null
  return found && { ...found, words: ['the', ...found.words], skip: 0 }
}
