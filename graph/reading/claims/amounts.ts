import { z } from 'zod'
import { foldWord } from '../text/folded-text.ts'
import { cellList } from '../text/lexicon-cell.ts'
import { type FoundNumber, numberAt } from '../text/numbers.ts'

/** A row of data/lexicon/units.csv: what is counted, and the words for it. */
export const unitRowSchema = z.strictObject({ unit: z.string().min(1), words_en: cellList, words_ar: cellList })
export type UnitRow = z.output<typeof unitRowSchema>

/** An amount in a folded text: "more than 10,000" is min 10000, max null. */
export interface FoundAmount {
  readonly min: number | null
  readonly max: number | null
  readonly approximate: boolean
  readonly unit: string
  readonly start: number
  readonly end: number
}

type Bound = 'about' | 'least' | 'most'

const QUALIFIERS: readonly [Bound, readonly string[]][] = [
  [
    'about',
    [
      'about',
      'around',
      'nearly',
      'almost',
      'roughly',
      'some',
      'approximately',
      'an estimated',
      'نحو',
      'حوالي',
      'حوالى',
      'قرابة',
      'زهاء',
      'ما يقارب',
      'ما يقرب من',
      'تقريبا',
    ],
  ],
  [
    'least',
    [
      'more than',
      'over',
      'at least',
      'upwards of',
      'in excess of',
      'no fewer than',
      'أكثر من',
      'ما يزيد على',
      'ما يزيد عن',
      'ما لا يقل عن',
      'على الأقل',
      'أزيد من',
    ],
  ],
  [
    'most',
    [
      'less than',
      'fewer than',
      'up to',
      'no more than',
      'at most',
      'under',
      'أقل من',
      'ما لا يزيد على',
      'لا يتجاوز',
      'ما يصل إلى',
      'حتى',
    ],
  ],
]

const qualifiers = QUALIFIERS.flatMap(([bound, words]) => words.map((word) => ({ bound, word: foldWord(word) }))).sort(
  (a, b) => b.word.length - a.word.length,
)

/** Units by their words, folded, the longest first. */
export type Units = readonly { readonly unit: string; readonly word: string }[]

export function makeUnits(rows: readonly UnitRow[]): Units {
  const all = rows.flatMap(({ unit, words_en, words_ar }) =>
    [...words_en, ...words_ar].map((word) => ({ unit, word: foldWord(word) })),
  )
  return all.sort((a, b) => b.word.length - a.word.length)
}

const CURRENCY: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY' }
const NOT_LETTER = /(?![\p{L}\p{N}])/u

function startsWord(text: string, at: number, word: string): boolean {
  return text.startsWith(word, at) && (at + word.length >= text.length || NOT_LETTER.test(text[at + word.length]!))
}

/** What is counted: the next word or the one after it (`10,000 North Korean soldiers`), never beyond a stop. */
function unitAfter(text: string, from: number, units: Units): { unit: string; end: number } | null {
  let at = from
  for (let words = 0; words < 4; words++) {
    const gap = /^(?: |-)+/.exec(text.slice(at, at + 3))?.[0].length ?? 0
    if (gap === 0) return null
    at += gap
    const found = units.find(({ word }) => startsWord(text, at, word))
    if (found) return { unit: found.unit, end: at + found.word.length }
    const skipped = /^[\p{L}\p{N}.']+/u.exec(text.slice(at, at + 40))?.[0] ?? ''
    // Three ambulances and 155mm shells: behind an "and" or another number something else is counted.
    if (skipped === '' || /\d|^(?:and|or)$/.test(skipped)) return null
    at += skipped.length
  }
  return null
}

/** No qualifier is longer, with the space after it. */
const LOOK_BACK = 24

function qualifierBefore(text: string, start: number): { bound: Bound; start: number } | null {
  const from = Math.max(0, start - LOOK_BACK)
  const before = text.slice(from, start).replace(/ +$/, '')
  const found = qualifiers.find(({ word }) => {
    const at = before.length - word.length
    return before.endsWith(word) && !/[\p{L}\p{N}]/u.test(before[at - 1] ?? ' ')
  })
  return found ? { bound: found.bound, start: from + before.length - found.word.length } : null
}

function amountOf(text: string, number: FoundNumber, units: Units): FoundAmount | null {
  const sign = CURRENCY[text[number.start - 1] ?? '']
  const after = unitAfter(text, number.end, units)
  if (!sign && !after) return null
  const begin = sign ? number.start - 1 : number.start
  const qualifier = qualifierBefore(text, begin)
  const { value } = number
  return {
    min: qualifier?.bound === 'most' ? null : value,
    max: qualifier?.bound === 'least' ? null : value,
    approximate: qualifier?.bound === 'about',
    unit: sign ?? after!.unit,
    start: qualifier?.start ?? begin,
    end: sign ? number.end : after!.end,
  }
}

const NUMBER_START = /(?<![\p{L}\p{N}.,])[\p{L}\p{N}]/gu

/** Every amount in a stretch of a folded text: a number and what it counts. A year or a date counts nothing. */
export function amountsIn(text: string, units: Units): FoundAmount[] {
  const found: FoundAmount[] = []
  let from = 0
  for (const { index } of text.matchAll(NUMBER_START)) {
    const number = index < from ? null : numberAt(text, index)
    const amount = number && amountOf(text, number, units)
    if (!amount) continue
    found.push(amount)
    from = amount.end
  }
  return found
}
