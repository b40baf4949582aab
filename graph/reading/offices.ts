import { z } from 'zod'
import type { Names } from '../model/names.ts'
import { foldWord } from './folded-text.ts'
import { cellList } from './lexicon-cell.ts'
import { stemsOf, type Token, wordsOf } from './tokens.ts'

/** A row of data/lexicon/offices.csv: what holders of an office are called. */
export const officeRowSchema = z.strictObject({
  office: z.string().regex(/^[a-z-]+$/),
  title_en: z.string().min(1),
  title_ar: z.string().min(1),
  words_en: cellList,
  words_ar: cellList,
})
export type OfficeRow = z.output<typeof officeRowSchema>

export interface Office {
  readonly id: string
  readonly title: Names
}

interface Title {
  readonly office: Office
  readonly words: readonly string[]
}

/** Titles by their first word, the longest first. */
export type Offices = ReadonlyMap<string, readonly Title[]>

export function makeOffices(rows: readonly OfficeRow[]): Offices {
  const offices = new Map<string, Title[]>()
  for (const { office, title_en, title_ar, words_en, words_ar } of rows)
    for (const text of [...words_en, ...words_ar]) {
      const words = wordsOf(foldWord(text))
      const known = offices.get(words[0]!) ?? []
      offices.set(words[0]!, [...known, { office: { id: office, title: { en: title_en, ar: title_ar } }, words }])
    }
  for (const titles of offices.values()) titles.sort((a, b) => b.words.length - a.words.length)
  return offices
}

/** The longest title that begins at a word, and how many words it has; null where none does. */
export function titleAt(tokens: readonly Token[], at: number, offices: Offices): Title | null {
  const found = stemsOf(tokens[at]!)
    .filter(({ isBare }) => !isBare)
    .flatMap(({ text }) => offices.get(text) ?? [])
    .filter(({ words }) => words.slice(1).every((word, index) => tokens[at + 1 + index]?.text === word))
  return found.reduce<Title | null>((best, each) => (best && best.words.length >= each.words.length ? best : each), null)
}
