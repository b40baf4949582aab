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
  [11, ['eleven']],
  [12, ['twelve', 'dozen']],
  [13, ['thirteen']],
  [14, ['fourteen']],
  [15, ['fifteen']],
  [16, ['sixteen']],
  [17, ['seventeen']],
  [18, ['eighteen']],
  [19, ['nineteen']],
  [20, ['twenty', 'عشرين', 'عشرون']],
  [30, ['thirty', 'ثلاثين', 'ثلاثون']],
  [40, ['forty', 'أربعين', 'أربعون']],
  [50, ['fifty', 'خمسين', 'خمسون']],
  [60, ['sixty', 'ستين', 'ستون']],
  [70, ['seventy', 'سبعين', 'سبعون']],
  [80, ['eighty', 'ثمانين', 'ثمانون']],
  [90, ['ninety', 'تسعين', 'تسعون']],
]

/** Words that are a number only beside another: أحد عشر, twenty-one. */
const BESIDE: readonly [value: number, words: readonly string[]][] = [
  [1, ['one', 'أحد', 'إحدى', 'واحد']],
  [2, ['اثني', 'اثنا', 'اثنتي', 'اثنتا']],
]

function index(table: readonly [number, readonly string[]][]): Map<string, number> {
  return new Map(table.flatMap(([value, words]) => words.map((word) => [foldWord(word), value] as const)))
}

const scales = index(SCALES)
/** Numbers that are written out, folded. */
const numberWords: ReadonlyMap<string, number> = index(WORDS)
const parts = index([...WORDS, ...BESIDE])
/** A pattern of a number in one or two words, which `numberOfWords` reads. */
export const NUMBER_IN_WORDS = `(?:${[...parts.keys()].join('|')})(?:[ -]و?(?:${[...parts.keys()].join('|')}))?`

const DIGITS = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/y
const LETTERS = /\p{L}+/uy
const GAP = / +|(?<=\d)-(?=\p{L})/uy

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? null
}

const SECOND = /[ -]و?(\p{L}+)/uy

/** Units and tens in two words, in the order of either language: twenty-five, خمسة وعشرين, خمسة عشر. */
function together(first: number, second: number | undefined): number | null {
  if (second === undefined) return null
  const [units, tens] = first < second ? [first, second] : [second, first]
  return units < 10 && tens % 10 === 0 && tens < 100 && (tens > 10 || first < second) ? units + tens : null
}

/** The number that a folded text says at a place in one word or two, and how long it is; null where none does. */
function inWords(text: string, at: number): { value: number; length: number } | null {
  const word = matchAt(LETTERS, text, at)
  const first = word === null ? undefined : parts.get(word)
  if (first === undefined) return null
  SECOND.lastIndex = at + word!.length
  const second = SECOND.exec(text)
  const both = together(first, parts.get(second?.[1] ?? ''))
  if (both !== null) return { value: both, length: word!.length + second![0].length }
  const value = numberWords.get(word!)
  return value === undefined ? null : { value, length: word!.length }
}

/** A number of words only; null for all else. */
export function numberOfWords(text: string): number | null {
  const found = inWords(text, 0)
  return found?.length === text.length ? found.value : null
}

function base(text: string, at: number): { value: number; length: number } | null {
  const digits = matchAt(DIGITS, text, at)
  if (digits !== null) return { value: Number(digits.replaceAll(',', '')), length: digits.length }
  const said = inWords(text, at)
  if (said) return said
  const word = matchAt(LETTERS, text, at) ?? ''
  return ['million', 'مليون', 'مليار', 'billion', 'الف'].includes(word) ? { value: scales.get(word)!, length: word.length } : null
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
