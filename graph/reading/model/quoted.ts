import { type FoldedText, foldWord } from '../folded-text.ts'
import type { Stretch } from '../sentences.ts'
import { tokenFrom, tokensOf } from '../tokens.ts'
import type { NumberedSentence } from './readable-article.ts'

function patternOf(words: string): RegExp | null {
  const core = foldWord(words).replace(/^[^\p{L}\p{N}$€£¥]+|[^\p{L}\p{N}%$€£¥]+$/gu, '')
  return core === '' ? null : new RegExp(core.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/ /g, '\\s+'), 'u')
}

/** Whole words: what begins or ends within one is taken with all of it. */
function inWholeWords(folded: FoldedText, { start, end }: Stretch): Stretch {
  const tokens = tokensOf(folded)
  const [first, last] = [tokens[tokenFrom(tokens, start)], tokens[tokenFrom(tokens, end - 1)]]
  return { start: Math.min(start, first?.start ?? start), end: last && last.start < end ? Math.max(end, last.end) : end }
}

/**
 * Where words stand within a stretch of a folded text: the first place, whatever the letters, accents, quotation marks and spaces
 * look like; null where they do not.
 */
export function placeOf(words: string, folded: FoldedText, within: Stretch): Stretch | null {
  const found = patternOf(words)?.exec(folded.text.slice(within.start, within.end))
  if (!found) return null
  const start = within.start + found.index
  return inWholeWords(folded, { start, end: start + found[0].length })
}

/** A quote and the sentence that it stands in. */
export interface Quoted {
  readonly sentence: NumberedSentence
  readonly place: Stretch
}

/** Finds a quote in the sentence that is named; where it does not stand there, in the only other one in which it does. */
export function quotedIn(
  words: string,
  number: number,
  folded: FoldedText,
  sentences: readonly NumberedSentence[],
): Quoted | null {
  const inside = (sentence: NumberedSentence): Quoted[] => {
    const place = placeOf(words, folded, sentence.folded)
    return place ? [{ sentence, place }] : []
  }
  const named = sentences[number - 1]
  const there = named ? inside(named) : []
  const found = there.length > 0 ? there : sentences.flatMap(inside)
  return found.length === 1 ? found[0]! : null
}
