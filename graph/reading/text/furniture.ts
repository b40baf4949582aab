import { z } from 'zod'
import { foldWord } from './folded-text.ts'
import { cellList } from './lexicon-cell.ts'
import type { Stretch } from './sentences.ts'
import { wordsOf } from './tokens.ts'

/** A row of data/lexicon/furniture.csv: how lines begin that a site puts around an article; or, `alone`, how short ones do. */
export const furnitureRowSchema = z.strictObject({ kind: z.enum(['line', 'alone']), words_en: cellList, words_ar: cellList })
export type FurnitureRow = z.output<typeof furnitureRowSchema>

/** What of a text is the article: its title, where it has one, and its paragraphs. Places are of the folded text. */
export interface Content {
  readonly title: Stretch | null
  readonly paragraphs: readonly Stretch[]
}

export type ContentReader = (text: string) => Content

/** Lines before the title with no more words than this are the site's sections: الأخبار, World | Europe. */
const SECTION_WORDS = 3
/** A longer first line without a full stop is a whole text that was cut. */
const TITLE_WORDS = 35
const ENDS_SENTENCE = /[.!?؟:]["')\]]*$/

function linesOf(text: string): Stretch[] {
  return [...text.matchAll(/[^\n]+/g)]
    .map(({ 0: line, index }) => ({ start: index + line.length - line.trimStart().length, end: index + line.trimEnd().length }))
    .filter(({ start, end }) => end > start)
}

function startsWith(line: string, beginnings: readonly string[]): boolean {
  return beginnings.some((beginning) => line.startsWith(beginning) && !/^[\p{L}\p{N}]/u.test(line.slice(beginning.length)))
}

function isSection(line: string): boolean {
  return wordsOf(line).length <= SECTION_WORDS && !ENDS_SENTENCE.test(line) && !/\d/.test(line)
}

/** 10 July 2018; Tuesday, July 10, 2018 10:34: nothing but a day. */
const DAY_ALONE = /^(?:\p{L}+,? )?(?:\d{1,2} \p{L}+(?:\/ ?\p{L}+)?|\p{L}+ \d{1,2}),? \d{4}(?:[,|]? ?\d{1,2}[:.]\d\d\D*)?$/u

/** Posted Sat 23 Apr 2022, آخر تحديث 17:20: when the site has put it there. */
function isStamp(line: string): boolean {
  return (
    DAY_ALONE.test(line) ||
    (/^(?:published|posted|updated|last updated|نشر|نشرت|تاريخ النشر|اخر تحديث)[\s:].*\d/.test(line) && !ENDS_SENTENCE.test(line))
  )
}

/** A heading within the article: it names what follows and claims nothing. */
const HEADING_WORDS = 5

function isHeading(line: string): boolean {
  return wordsOf(line).length <= HEADING_WORDS && !/[.!?؟:,،;؛]["')\]]*$/.test(line)
}

/** Whether so short a line stands at the end without being a sentence: a button, a box, a form. */
function isRemainder(line: string): boolean {
  return wordsOf(line).length <= SECTION_WORDS && !ENDS_SENTENCE.test(line)
}

/** Reads what of a text is the article, by how lines begin that sites put around one. */
export function makeContentReader(rows: readonly FurnitureRow[]): ContentReader {
  const words = (wanted: FurnitureRow['kind']) =>
    rows.filter(({ kind }) => kind === wanted).flatMap(({ words_en, words_ar }) => [...words_en, ...words_ar].map(foldWord))
  const [always, alone] = [words('line'), words('alone')]
  return (text) => {
    const said = ({ start, end }: Stretch) => text.slice(start, end)
    const isFurniture = (line: Stretch) =>
      startsWith(said(line), always) ||
      isStamp(said(line)) ||
      (wordsOf(said(line)).length <= SECTION_WORDS && startsWith(said(line), alone))
    const lines = linesOf(text)
    const first = lines.findIndex((line) => !isSection(said(line)) && !isFurniture(line))
    const content: Stretch[] = first < 0 ? [] : lines.slice(first)
    const ending = content.findIndex(
      (line, at) =>
        at > 0 && isFurniture(line) && content.slice(at).every((each) => isFurniture(each) || !ENDS_SENTENCE.test(said(each))),
    )
    // What stands below "related articles" is theirs.
    if (ending > 0) content.length = ending
    while (content.length > 1 && (isFurniture(content.at(-1)!) || isRemainder(said(content.at(-1)!)))) content.pop()
    const kept = content.filter((line) => !isFurniture(line))
    const [title, ...rest] = kept
    const isTitle = title && !ENDS_SENTENCE.test(said(title)) && wordsOf(said(title)).length <= TITLE_WORDS
    if (!isTitle || rest.length === 0) return { title: null, paragraphs: kept }
    const body = rest.filter((line) => !isHeading(said(line)))
    return { title, paragraphs: body.length > 0 ? body : rest }
  }
}
