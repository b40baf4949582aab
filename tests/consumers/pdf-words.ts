import { printed } from './run.ts'

/** A word where it stands on its page, in points from the upper left corner. */
export interface PlacedWord {
  /** As it is read: what goes from the right, from its first letter on. */
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface PlacedPage {
  readonly width: number
  readonly height: number
  readonly words: readonly PlacedWord[]
}

const WORD = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)<\/word>/g

/** pdftotext tells the letters of a word from left to right. */
function asRead(text: string): string {
  return /[\p{Script=Arabic}]/u.test(text) ? [...text].reverse().join('') : text
}

/** The words of a PDF page by page, each with its place. */
export async function wordsOfPdf(path: string): Promise<PlacedPage[]> {
  const told = await printed('pdftotext', ['-bbox', '-enc', 'UTF-8', path, '-'])
  return [...told.matchAll(/<page width="([\d.]+)" height="([\d.]+)">(.*?)<\/page>/gs)].map(([, width, height, page = '']) => {
    const words = [...page.matchAll(WORD)].map(([, left, top, right, bottom, text = '']) => {
      const place = { left: Number(left), top: Number(top), right: Number(right), bottom: Number(bottom) }
      return { text: asRead(text), ...place }
    })
    return { width: Number(width), height: Number(height), words }
  })
}

/**
 * Without what a PDF does not tell: where lines end, marks above letters and of direction, whether lam is before alef in their ligature;
 * and without the other character that LibreOffice has some Arabic glyphs stand for.
 */
function comparable(text: string): string {
  const letters = text.normalize('NFC').replace(/[\p{Cf}\p{M}\s«»“”ال]/gu, '')
  return letters.replace(/(?<=\p{Script=Arabic})\P{Script=Arabic}(?=\p{Script=Arabic})/gu, '')
}

/** The parts of a text within which a PDF keeps the order of letters: of one script, without signs and digits, and no word with a mark above. */
function orderedParts(text: string): string[] {
  const unmarked = text.normalize('NFC').replace(/[\p{L}]*\p{M}[\p{L}\p{M}]*/gu, '.')
  return unmarked.match(/(?:\p{Script=Arabic}(?<=\p{L})|\s)+|(?:\p{Script=Latin}|\s)+|(?:\p{Script=Cyrillic}|\s)+/gu) ?? []
}

/** What of some texts does not stand in the text of a PDF. */
export function missingIn(pdf: string, texts: readonly string[]): string[] {
  const whole = comparable(pdf)
  return texts.flatMap(orderedParts).filter((part) => !whole.includes(comparable(part)))
}
