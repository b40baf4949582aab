import { z } from 'zod'
import { cellList } from '../text/lexicon-cell.ts'
import { begunBy, foldedWords, goesOn, lexiconPhrases, type Phrase, type Phrases } from '../text/phrases.ts'
import type { Token } from '../text/tokens.ts'

export const modalities = ['possible', 'planned', 'negated', 'needed'] as const
export type Modality = (typeof modalities)[number]

/** A row of data/lexicon/modality.csv: words that make what is said only possible, yet to come, or untrue. */
export const modalityRowSchema = z.strictObject({ meaning: z.enum(modalities), words_en: cellList, words_ar: cellList })
export type ModalityRow = z.output<typeof modalityRowSchema>

interface MarkPhrase extends Phrase {
  readonly meaning: Modality
}
export type Modalities = Phrases<MarkPhrase>

export interface Mark {
  readonly meaning: Modality
  readonly at: number
}

export function makeModalities(rows: readonly ModalityRow[]): Modalities {
  return lexiconPhrases(
    rows.flatMap(({ meaning, words_en, words_ar }) =>
      [...words_en, ...words_ar].map((text) => ({ meaning, words: foldedWords(text) })),
    ),
  )
}

/** Words that begin as the future does and are none. */
const NO_FUTURE = /^[وف]?(?:سترا|سيطر|سياس|سياد|سيار|سينا|سيول|سيرغي|سيرا|سيسي(?!طر)|ستوك|ستيف|ستار|سيد|سيبيري|سيمون|ستين|ستون)/

/** Whether a word that begins like an imperfect may be none: تعهد, تباحث, and by its end تبرعت. */
export function looksPerfect(word: string): boolean {
  return /^(?:تعهد|تباحث|تحادث|تحدث|توجه|تولي|تسلم|تبني|ت\p{L}{3,}ت$)/u.test(word)
}

const PLUPERFECT = 7

/** قد before the imperfect is "may"; before the perfect it only says that it is done. */
function isMaybe(tokens: readonly Token[], at: number, isPerfect: (at: number) => boolean): boolean {
  const next = tokens[at + 1]
  if (!/^[وف]?قد$/.test(tokens[at]!.text) || next === undefined || !/^[يت]/.test(next.text) || isPerfect(at + 1)) return false
  // كان رئيس الوزراء قد تعهد: what had been done is done.
  return !tokens.slice(Math.max(0, at - PLUPERFECT), at).some(({ text }) => /^[وف]?كان(?:ت|ا|وا)?$/.test(text))
}

/** The first phrase at a word, whatever stands in front of it. */
function phraseAt(tokens: readonly Token[], at: number, modalities: Modalities): MarkPhrase | null {
  for (const { phrases } of begunBy(modalities, tokens[at]!)) {
    const found = phrases.find((phrase) => goesOn(tokens, at, phrase))
    if (found) return found
  }
  return null
}

/**
 * The marks of modality in a run of words.
 * @param isPerfect Whether the word at a place is a verb in the perfect, which may begin with ت: تعهد.
 */
export function marksIn(
  tokens: readonly Token[],
  from: number,
  to: number,
  modalities: Modalities,
  isPerfect: (at: number) => boolean,
): Mark[] {
  const marks: Mark[] = []
  for (let at = from; at < to; at++) {
    if (isMaybe(tokens, at, isPerfect)) marks.push({ meaning: 'possible', at })
    if (/n't$/.test(tokens[at]!.text)) marks.push({ meaning: 'negated', at })
    if (/^(?:و|ف)?س[يتن]\p{L}{3,}/u.test(tokens[at]!.text) && !NO_FUTURE.test(tokens[at]!.text))
      marks.push({ meaning: 'planned', at })
    // May is a month.
    if (tokens[at]!.text === 'may' && tokens[at]!.letters !== 'lower') continue
    const found = phraseAt(tokens, at, modalities)
    if (found) marks.push({ meaning: found.meaning, at })
  }
  return marks
}
