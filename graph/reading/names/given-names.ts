import { z } from 'zod'
import { foldWord } from '../text/folded-text.ts'
import { cellList } from '../text/lexicon-cell.ts'
import type { Token } from '../text/tokens.ts'

/**
 * A row of data/lexicon/given-names.csv: what people are called in Arabic script, which has no capitals to tell names by.
 * `word`: what is a word, too (أمين, صالح), and a name only where another name stands behind.
 */
export const givenNameRowSchema = z.strictObject({ kind: z.enum(['name', 'word']), words_ar: cellList })
export type GivenNameRow = z.output<typeof givenNameRowSchema>

/** Given names, folded, each with its kind. */
export type GivenNames = ReadonlyMap<string, GivenNameRow['kind']>

export function makeGivenNames(rows: readonly GivenNameRow[]): GivenNames {
  return new Map(rows.flatMap(({ kind, words_ar }) => words_ar.map((word) => [foldWord(word), kind] as const)))
}

interface Given {
  /** Letters in front that are no part of it: وأحمد. */
  readonly skip: number
  /** Its words: two for عبد الباسط. */
  readonly words: number
  readonly kind: GivenNameRow['kind']
}

/** Whether a word stands right behind another. */
export function isBeside(text: string, first: Token, second: Token | undefined): second is Token {
  return second !== undefined && /^[ -]$/.test(text.slice(first.end, second.start))
}

/** The given name that a word is, or begins: عبد الله is one. */
export function givenNameAt(tokens: readonly Token[], at: number, text: string, given: GivenNames): Given | null {
  const [token, next] = [tokens[at]!, tokens[at + 1]]
  if (!token.isArabic) return null
  for (const { text: word, skip, isBare } of token.stems) {
    if (isBare || !isWhole(token, word, skip)) continue
    if (word === 'عبد' && isBeside(text, token, next) && /^ال(?:له|\p{L}{3,})$/u.test(next.text))
      return { skip, words: 2, kind: 'name' }
    const kind = given.get(word)
    if (kind) return { skip, words: 1, kind: skip > 0 && word.length < 4 ? 'word' : kind }
  }
  return null
}

/** على is no علي, although folded they are the same; and behind ال the letters in front are an article's. */
function isWhole({ written }: Token, word: string, skip: number): boolean {
  return (word !== 'علي' || written.endsWith('علي')) && !(skip > 0 && word.startsWith('ال'))
}
