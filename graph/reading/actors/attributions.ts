import { z } from 'zod'
import { cellList } from '../text/lexicon-cell.ts'
import { foldedWords, lexiconPhrases, longestAt, type Phrase, type Phrases } from '../text/phrases.ts'
import type { Token } from '../text/tokens.ts'

/** A row of data/lexicon/attributions.csv: words behind which stands whose word it is. */
export const attributionRowSchema = z.strictObject({
  certainty: z.enum(['reported', 'claimed']),
  words_en: cellList,
  words_ar: cellList,
})
export type AttributionRow = z.output<typeof attributionRowSchema>

interface AttributionPhrase extends Phrase {
  readonly certainty: AttributionRow['certainty']
}

export type Attributions = Phrases<AttributionPhrase>

export function makeAttributions(rows: readonly AttributionRow[]): Attributions {
  return lexiconPhrases(
    rows.flatMap(({ certainty, words_en, words_ar }) =>
      [...words_en, ...words_ar].map((text) => ({ certainty, words: foldedWords(text) })),
    ),
  )
}

const FARTHEST = 3

/** The words of attribution right before a place, a few others between: according to the Ukrainian army, وفقا لتقارير غربية. */
export function attributedAt(tokens: readonly Token[], at: number, attributions: Attributions): { from: number } | null {
  for (let from = at - 1; from >= 0 && at - from <= FARTHEST + 2; from--) {
    const found = longestAt(tokens, from, attributions)
    if (found && from + found.words.length <= at && at - from - found.words.length <= FARTHEST) return { from }
  }
  return null
}
