import { z } from 'zod'
import { foldWord } from '../text/folded-text.ts'
import { cellList } from '../text/lexicon-cell.ts'
import type { Token } from '../text/tokens.ts'

/** A row of data/lexicon/sources.csv: what sources without a name are called. */
export const sourceRowSchema = z.strictObject({ words_en: cellList, words_ar: cellList })
export type SourceRow = z.output<typeof sourceRowSchema>

export type Sources = ReadonlySet<string>

export function makeSources(rows: readonly SourceRow[]): Sources {
  return new Set(rows.flatMap(({ words_en, words_ar }) => [...words_en, ...words_ar].map(foldWord)))
}

const NEITHER = /^(?:has|have|had|also|later|then|and|but|who|which|that|he|she|they|it|was|were|is|are|been)$/
const FARTHEST = 6

/** What it called a threat names the thing, and says nothing of its own. */
function isWhat(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:said|says|called|calls|described|describes|termed)$/.test(tokens[at]!.text) &&
    [2, 3, 4, 5, 6, 7, 8, 9].some(
      (back) =>
        tokens[at - back]?.text === 'what' && tokens.slice(at - back + 1, at - 4).every(({ letters }) => letters !== 'lower'),
    )
  )
}

/** Said, and not claimed by. */
function isActive(tokens: readonly Token[], at: number): boolean {
  return !tokens[at]!.text.endsWith('ing') && !tokens.slice(at + 1, at + 4).some(({ text }) => text === 'by')
}

/** Diplomats in the region said, a source close to the ministry said: who speaks stands in front of where they are. */
function isPlacedBehind(text: string, tokens: readonly Token[], at: number, isNamed: (at: number) => boolean): boolean {
  for (let back = at - 1; back > 0 && at - back <= FARTHEST; back--) {
    if (/[^\s'-]/.test(text.slice(tokens[back]!.end, tokens[back + 1]!.start))) return false
    const who = back > 1 && /^(?:close|familiar|based)$/.test(tokens[back - 1]!.text) ? back - 2 : back - 1
    if (/^(?:in|of|at|from|on|near|to|with)$/.test(tokens[back]!.text) && isNamed(who)) return isActive(tokens, at)
  }
  return false
}

/** The governor said, officials said: nobody is named between the article and the verb. */
function isByNobody(
  text: string,
  tokens: readonly Token[],
  at: number,
  sources: Sources,
  isNamed: (at: number) => boolean,
): boolean {
  const last = tokens[at - 1]
  if (!last || NEITHER.test(last.text) || isPlacedBehind(text, tokens, at, isNamed)) return false
  for (let back = at - 1; back >= 0 && at - back <= FARTHEST; back--) {
    if (isNamed(back) || /[^\s'-]/.test(text.slice(tokens[back]!.end, tokens[back + 1]!.start))) return false
    const isApart = back > 0 && /[,;:"]/.test(text.slice(tokens[back - 1]!.end, tokens[back]!.start))
    if (sources.has(tokens[back]!.text) && back === at - 1) return isApart || !isNamed(back - 1)
    if (/^(?:the|a|an|some|another)$/.test(tokens[back]!.text)) return back < at - 1
  }
  return false
}

/** It was reported that. */
function isPassive(tokens: readonly Token[], at: number): boolean {
  const isAuxiliary = (back: number) => /^(?:was|is|been|has)$/.test(tokens[at - back]?.text ?? '')
  return tokens[at + 1]?.text === 'that' && [2, 3].some((back) => tokens[at - back]?.text === 'it' && isAuxiliary(back - 1))
}

/** يذكر أن, يعتقد أن: it is said, and by nobody. */
function isImpersonal(tokens: readonly Token[], at: number, isNamed: (at: number) => boolean): boolean {
  if (isPassive(tokens, at)) return true
  if (!/^[وف]?(?:يعتقد|يقال|يذكر|يشار|يتوقع|يرجح|يزعم|يلاحظ|يقدر)$/.test(tokens[at]!.text) || isNamed(at - 1)) return false
  // ويتوقع وصول جنود: what is expected stands behind.
  if (/^[وف]ي(?:توقع|قدر|رجح)$/.test(tokens[at]!.text) && !isNamed(at + 1)) return true
  return /^(?:ب?ان|الي)$/.test(tokens[at + 1]?.text ?? '')
}

/**
 * Whether a verb of saying tells the word of somebody without a name: it is no claim of its own.
 * @param isNamed Whether a word belongs to somebody who is named or meant.
 */
export function isHearsay(
  text: string,
  tokens: readonly Token[],
  at: number,
  words: number,
  sources: Sources,
  isNamed: (at: number) => boolean,
): boolean {
  if (isImpersonal(tokens, at, isNamed)) return true
  if (!tokens[at]!.isArabic) return isWhat(tokens, at) || isByNobody(text, tokens, at, sources, isNamed)
  const from = /^(?:فيه|فيها|به|بها|له|لها)$/.test(tokens[at + words]?.text ?? '') ? at + words + 1 : at + words
  const next = tokens[from]
  if (next === undefined || !sources.has(next.text)) return false
  const that = [1, 2, 3].find((step) => /^ب?ان(?:ه|ها|هم)?$/.test(tokens[from + step]?.text ?? '')) ?? 4
  const named = [0, 1, 2, 3].find((step) => step < that && isNamed(from + step))
  // وسائل إعلام في فيتنام: where they are.
  return named === undefined || (next.text === 'وسايل' && tokens[from + named - 1]!.text === 'في')
}
