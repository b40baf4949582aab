import { groupedBy } from '../../model/grouped.ts'
import { foldWord } from './folded-text.ts'
import { type Stem, type Token, type Word, wordsOf } from './tokens.ts'

/** Something of a lexicon by the words for it, folded. */
export interface Phrase {
  readonly words: readonly string[]
}

/** Phrases by their first word, the longest first; of equally long ones, the one that was given first. */
export type Phrases<T extends Phrase> = ReadonlyMap<string, readonly T[]>

export function foldedWords(text: string): string[] {
  return wordsOf(foldWord(text))
}

export function byFirstWord<T extends Phrase>(phrases: Iterable<T>): Map<string, T[]> {
  const found = groupedBy(phrases, ({ words }) => words[0]!)
  for (const same of found.values()) same.sort((a, b) => b.words.length - a.words.length)
  return found
}

/** Phrases whose first word is a word, read in one of its ways. */
export interface Begun<T> {
  readonly stem: Stem
  readonly phrases: readonly T[]
}

/** Most words begin nothing. */
const NOTHING: readonly Begun<never>[] = []

function begunIn<T extends Phrase>(phrases: Phrases<T>, { shortStems }: Word): readonly Begun<T>[] {
  const begun = shortStems.flatMap((stem) => {
    const known = phrases.get(stem.text)
    return known ? [{ stem, phrases: known }] : []
  })
  return begun.length > 0 ? begun : NOTHING
}

let lexica = 0

class LexiconPhrases<T extends Phrase> extends Map<string, readonly T[]> {
  readonly #number = lexica++

  begunBy(word: Word): readonly Begun<T>[] {
    word.begun[this.#number] ??= begunIn(this, word)
    return word.begun[this.#number] as readonly Begun<T>[]
  }
}

/** The phrases of a lexicon: a word is looked up in them once, however many texts have it. */
export function lexiconPhrases<T extends Phrase>(phrases: Iterable<T>): Phrases<T> {
  return new LexiconPhrases(byFirstWord(phrases))
}

/** What of some phrases a word may begin, by each way to read it. */
export function begunBy<T extends Phrase>(phrases: Phrases<T>, word: Word): readonly Begun<T>[] {
  return phrases instanceof LexiconPhrases ? phrases.begunBy(word) : begunIn(phrases, word)
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

/**
 * The longest phrase that begins at a word; of equally long ones, the one that leaves out the least. Null where none does.
 * @param isShortToo Whether what stands behind the و of a short word is looked for, too.
 */
export function longestAt<T extends Phrase>(
  tokens: readonly Token[],
  at: number,
  phrases: Phrases<T>,
  isShortToo = false,
): FoundPhrase<T> | null {
  const begun = begunBy(phrases, tokens[at]!)
  if (begun.length === 0) return null
  let [longest, skipped]: [T | null, number] = [null, 0]
  for (const { stem, phrases: known } of begun) {
    if (stem.isBare || (stem.isShort && !isShortToo)) continue
    // The longest stands first.
    const first = known.find((phrase) => goesOn(tokens, at, phrase))
    if (first && first.words.length > (longest?.words.length ?? 0)) [longest, skipped] = [first, stem.skip]
  }
  return longest && { ...longest, skip: skipped }
}
