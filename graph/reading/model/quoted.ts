import { firstNotBefore } from '../../model/sorted.ts'
import { type FoldedText, foldWord } from '../text/folded-text.ts'
import type { Stretch } from '../text/sentences.ts'
import { tokenFrom, tokensOf } from '../text/tokens.ts'
import type { NumberedSentence } from './readable-article.ts'

/** Words as a pattern, whatever spaces stand between them; null where there are none. */
function patternOf(words: string, flags = 'u'): RegExp | null {
  const core = foldWord(words).replace(/^[^\p{L}\p{N}$€£¥]+|[^\p{L}\p{N}%$€£¥]+$/gu, '')
  return core === '' ? null : new RegExp(core.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/ /g, '\\s+'), flags)
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

/** Every sentence in which words stand, with the first place in it. The text is gone through once, however many sentences it has. */
function allWith(words: string, folded: FoldedText, sentences: readonly NumberedSentence[]): Quoted[] {
  const pattern = patternOf(words, 'gu')
  const found = new Map<NumberedSentence, Quoted>()
  for (const { 0: said, index: start } of pattern ? folded.text.matchAll(pattern) : []) {
    const end = start + said.length
    const sentence = sentences[firstNotBefore(sentences.length, (at) => sentences[at]!.folded.end < end)]
    if (!sentence || start < sentence.folded.start || found.has(sentence)) continue
    found.set(sentence, { sentence, place: inWholeWords(folded, { start, end }) })
  }
  return [...found.values()]
}

/** Finds a quote in the sentence that is named; where it does not stand there, in the only other one in which it does. */
export function quotedIn(
  words: string,
  number: number,
  folded: FoldedText,
  sentences: readonly NumberedSentence[],
): Quoted | null {
  const named = sentences[number - 1]
  const place = named && placeOf(words, folded, named.folded)
  if (place) return { sentence: named, place }
  const found = allWith(words, folded, sentences)
  return found.length === 1 ? found[0]! : null
}
