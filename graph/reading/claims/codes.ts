import { z } from 'zod'
import { atopObligations } from '../../model/claim.ts'
import { cellList } from '../text/lexicon-cell.ts'
import { begunBy, foldedWords, lexiconPhrases, longestAt, type Phrase, type Phrases } from '../text/phrases.ts'
import type { Stretch } from '../text/sentences.ts'
import { type Token, tokenFrom } from '../text/tokens.ts'

/** A row of data/lexicon/contexts.csv: by which words PLOVER's context of a claim is told. */
export const contextRowSchema = z.strictObject({ context: z.string().regex(/^[a-z]+$/), words_en: cellList, words_ar: cellList })
export type ContextRow = z.output<typeof contextRowSchema>

/** A row of data/lexicon/obligations.csv: by which words a treaty says what it obliges to, in the terms of ATOP. */
export const obligationRowSchema = z.strictObject({
  obligation: z.enum(atopObligations),
  words_en: cellList,
  words_ar: cellList,
})
export type ObligationRow = z.output<typeof obligationRowSchema>

interface Coded<T> extends Phrase {
  readonly code: T
}

export type Contexts = Phrases<Coded<string>>
export type Obligations = Phrases<Coded<ObligationRow['obligation']>>

function coded<T>(code: T, words: readonly string[]): Coded<T>[] {
  return words.map((text) => ({ code, words: foldedWords(text) }))
}

export function makeContexts(rows: readonly ContextRow[]): Contexts {
  return lexiconPhrases(rows.flatMap(({ context, words_en, words_ar }) => coded(context, [...words_en, ...words_ar])))
}

export function makeObligations(rows: readonly ObligationRow[]): Obligations {
  return lexiconPhrases(rows.flatMap(({ obligation, words_en, words_ar }) => coded(obligation, [...words_en, ...words_ar])))
}

const MOST_CONTEXTS = 3

/** In which contexts something is told, those with the most words first. */
export function contextsOf(tokens: readonly Token[], { start, end }: Stretch, contexts: Contexts): string[] {
  const counts = new Map<string, number>()
  for (let at = tokenFrom(tokens, start); at < tokens.length && tokens[at]!.start < end; at++) {
    const codes = new Set(
      begunBy(contexts, tokens[at]!).flatMap(({ stem, phrases }) => (stem.isShort ? [] : phrases.map(({ code }) => code))),
    )
    for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_CONTEXTS)
    .map(([code]) => code)
}

const NEGATED = /^(?:no|not|without|never|nor|n't|لا|لم|ليس|ليست|دون|بلا)$/
const LOOK_BACK = 5

/** What a treaty obliges to by the words of its sentence; what it is said not to contain is left out. */
export function obligationsOf(
  tokens: readonly Token[],
  { start, end }: Stretch,
  obligations: Obligations,
): ObligationRow['obligation'][] {
  const found = new Set<ObligationRow['obligation']>()
  for (let at = tokenFrom(tokens, start); at < tokens.length && tokens[at]!.start < end; at++) {
    const phrase = longestAt(tokens, at, obligations)
    const isDenied = tokens.slice(Math.max(0, at - LOOK_BACK), at).some(({ text }) => NEGATED.test(text))
    if (phrase && !isDenied) found.add(phrase.code)
  }
  return [...found]
}
