import { groupedBy } from '../model/grouped.ts'
import { foldWord } from './folded-text.ts'
import { type Stem, type Token, wordsOf } from './tokens.ts'

/** Something of a lexicon by the words for it, folded. */
export interface Phrase {
  readonly words: readonly string[]
}

/** Phrases by their first word, the longest first; of equally long ones, the one that was given first. */
export type Phrases<T extends Phrase> = ReadonlyMap<string, readonly T[]>

export function foldedWords(text: string): string[] {
  return wordsOf(foldWord(text))
}

export function byFirstWord<T extends Phrase>(phrases: Iterable<T>): Phrases<T> {
  const found = groupedBy(phrases, ({ words }) => words[0]!)
  for (const same of found.values()) same.sort((a, b) => b.words.length - a.words.length)
  return found
}

/** Whether a word stands right behind another, with nothing but the last stop of U.S. between: a phrase ends with its sentence. */
export function isRightBehind(last: Token, next: Token): boolean {
  const gap = next.start - last.end
  return gap <= 1 || (gap === 2 && last.text.includes('.'))
}

/** Whether the other words of a phrase stand behind the one at a place. The first is found by its stems: it may have more in front. */
export function goesOn(tokens: readonly Token[], at: number, { words }: Phrase): boolean {
  for (let next = 1; next < words.length; next++) {
    const token = tokens[at + next]
    if (token?.text !== words[next] || !isRightBehind(tokens[at + next - 1]!, token!)) return false
  }
  return true
}

/** A phrase in a text, and how many letters of its first word are left out. */
export type FoundPhrase<T> = T & { readonly skip: number }

/** Every phrase that begins at a word, by one of its stems with the article still on it. */
export function phrasesAt<T extends Phrase>(tokens: readonly Token[], at: number, phrases: Phrases<T>): FoundPhrase<T>[] {
  const found: FoundPhrase<T>[] = []
  for (const { text, skip, isBare } of tokens[at]!.stems) {
    const known = isBare ? undefined : phrases.get(text)
    if (known) for (const phrase of known) if (goesOn(tokens, at, phrase)) found.push({ ...phrase, skip })
  }
  return found
}

/**
 * The longest phrase that begins at a word; of equally long ones, the one that leaves out the least. Null where none does.
 * @param stems How the word is read: as its whole words have it, or behind the و of a short one, too.
 */
export function longestAt<T extends Phrase>(
  tokens: readonly Token[],
  at: number,
  phrases: Phrases<T>,
  stems: readonly Stem[] = tokens[at]!.stems,
): FoundPhrase<T> | null {
  let [longest, skipped]: [T | null, number] = [null, 0]
  for (const { text, skip, isBare } of stems) {
    const known = isBare ? undefined : phrases.get(text)
    // The longest stands first.
    const first = known?.find((phrase) => goesOn(tokens, at, phrase))
    if (first && first.words.length > (longest?.words.length ?? 0)) [longest, skipped] = [first, skip]
  }
  return longest && { ...longest, skip: skipped }
}
