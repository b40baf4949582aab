import { foldWord } from './folded-text.ts'

/** A number as it stands in a folded text. */
export interface FoundNumber {
  readonly value: number
  readonly start: number
  readonly end: number
}

const SCALES: readonly [factor: number, words: readonly string[]][] = [
  [100, ['hundred', 'مئة', 'مائة', 'مئه']],
  [1e3, ['thousand', 'k', 'ألف', 'آلاف', 'ألفا']],
  [1e6, ['million', 'mn', 'm', 'مليون', 'ملايين', 'مليونا']],
  [1e9, ['billion', 'bn', 'مليار', 'مليارات', 'مليارا', 'بليون']],
  [1e12, ['trillion', 'تريليون', 'تريليونا']],
]

/** Words that are a number of their own: duals of the scales, and small numbers that are written out. */
const WORDS: readonly [value: number, words: readonly string[]][] = [
  [2e2, ['مئتي', 'مئتين', 'مئتا', 'مائتي', 'مائتين']],
  [2e3, ['ألفي', 'ألفين', 'ألفا']],
  [2e6, ['مليوني', 'مليونين', 'مليونا']],
  [2e9, ['ملياري', 'مليارين', 'مليارا']],
  [2, ['two', 'اثنين', 'اثنان']],
  [3, ['three', 'ثلاثة', 'ثلاث']],
  [4, ['four', 'أربعة', 'أربع']],
  [5, ['five', 'خمسة', 'خمس']],
  [6, ['six', 'ستة', 'ست']],
  [7, ['seven', 'سبعة', 'سبع']],
  [8, ['eight', 'ثمانية', 'ثماني', 'ثمان']],
  [9, ['nine', 'تسعة', 'تسع']],
  [10, ['ten', 'عشرة', 'عشر']],
  [12, ['twelve', 'dozen']],
  [20, ['twenty', 'عشرين', 'عشرون']],
  [30, ['thirty', 'ثلاثين', 'ثلاثون']],
  [40, ['forty', 'أربعين', 'أربعون']],
  [50, ['fifty', 'خمسين', 'خمسون']],
]

function index(table: readonly [number, readonly string[]][]): Map<string, number> {
  return new Map(table.flatMap(([value, words]) => words.map((word) => [foldWord(word), value] as const)))
}

const scales = index(SCALES)
/** Numbers that are written out, folded. */
export const numberWords: ReadonlyMap<string, number> = index(WORDS)

const DIGITS = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/y
const LETTERS = /\p{L}+/uy
const GAP = / +|(?<=\d)-(?=\p{L})/uy

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? null
}

function base(text: string, at: number): { value: number; length: number } | null {
  const digits = matchAt(DIGITS, text, at)
  if (digits !== null) return { value: Number(digits.replaceAll(',', '')), length: digits.length }
  const word = matchAt(LETTERS, text, at)
  const value =
    word === null
      ? undefined
      : (numberWords.get(word) ?? (['million', 'مليون', 'مليار', 'billion', 'الف'].includes(word) ? scales.get(word) : undefined))
  return value === undefined ? null : { value, length: word!.length }
}

/** The number that begins at a place of a folded text (`10 الاف`, `1.5 billion`, `مليوني`), with its scale words; null where none does. */
export function numberAt(text: string, start: number): FoundNumber | null {
  const first = base(text, start)
  if (!first) return null
  let { value } = first
  let end = start + first.length
  for (;;) {
    const gap = matchAt(GAP, text, end) ?? ''
    const scale = scales.get(matchAt(LETTERS, text, end + gap.length) ?? '')
    if (scale === undefined || (gap === '' && scale < 1e3)) return { value, start, end }
    value *= scale
    end += gap.length + matchAt(LETTERS, text, end + gap.length)!.length
  }
}
