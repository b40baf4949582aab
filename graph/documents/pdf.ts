import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { TextContent, TextItem } from 'pdfjs-dist/types/src/display/api.js'
import { AppError } from '../model/errors.ts'
import type { DocumentContent, DocumentFormat, ReadOptions } from './document-format.ts'
import { LIMITS } from './limits.ts'
import { checkInflation } from './pdf-inflation.ts'
import { type Step, withPdf } from './pdf-library.ts'
import { type Line, linesOf } from './pdf-lines.ts'
import { paragraphsOfPages } from './pdf-paragraphs.ts'
import { withoutRunningLines } from './pdf-running-lines.ts'
import { refused } from './refused.ts'

const HEAD = 1_024

/** Letters as drawn, which no search finds, as the letters they are; and a final ى before its ل, which some fonts draw the wrong way round. */
function withPlainLetters(text: string): string {
  return text
    .replace(/[\uFB50-\uFEFF]+/g, (drawn) => drawn.normalize('NFKC').replaceAll('\uFEFF', ''))
    .replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/ىل(?!\p{L})/gu, 'لى')
}

function checkPages(name: string, pages: number): void {
  if (pages <= LIMITS.pdfPages) return
  throw refused(name, `it has ${pages} pages, and at most ${LIMITS.pdfPages} are read`, 'Split the file.')
}

/** Programs that print put an address, a file's name or nothing in the place of a title. */
function statedTitle(title: unknown): string | null {
  if (typeof title !== 'string') return null
  return /^\s*(untitled|about:|https?:|file:)|\.(docx?|pdf|html?|txt|indd|rtf|odt|pptx?)\s*$|^microsoft /i.test(title)
    ? null
    : title
}

function languageTag(language: unknown): string | null {
  return typeof language === 'string' ? (/^[a-z]{2,3}(?=$|[-_])/i.exec(language)?.[0].toLowerCase() ?? null) : null
}

/** The pieces of a page, as they come: forms that draw one another make a small page endless. */
async function itemsOf(name: string, page: PDFPageProxy, most: number): Promise<TextItem[]> {
  const reader: ReadableStreamDefaultReader<TextContent> = page.streamTextContent({ disableNormalization: true }).getReader()
  const items: TextItem[] = []
  let length = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const texts = part.value.items.filter((item) => 'str' in item)
    length += texts.reduce((sum, { str }) => sum + str.length, 0)
    if (length > most) {
      throw refused(name, `its text is longer than ${LIMITS.pdfCharacters} characters`, 'Split the file.')
    }
    items.push(...texts)
  }
  page.cleanup()
  return items
}

async function readPages(name: string, pdf: PDFDocumentProxy, step: Step, { signal }: ReadOptions): Promise<Line[][]> {
  const pages: Line[][] = []
  let left: number = LIMITS.pdfCharacters
  for (let number = 1; number <= pdf.numPages; number++) {
    if (signal?.aborted) throw new AppError('cancelled', `${name}: reading was stopped`)
    const page = await step(pdf.getPage(number))
    const items = await step(itemsOf(name, page, left))
    left -= items.reduce((sum, { str }) => sum + str.length, 0)
    pages.push(linesOf(items))
  }
  return pages
}

async function contentOf(name: string, pdf: PDFDocumentProxy, step: Step, options: ReadOptions): Promise<DocumentContent> {
  checkPages(name, pdf.numPages)
  const pages = await readPages(name, pdf, step, options)
  const text = withPlainLetters(paragraphsOfPages(withoutRunningLines(pages)).join('\n\n'))
  if (text.trim() === '') throw refused(name, 'it has no text, only pictures', 'Run text recognition (OCR) on it first.')
  const { info } = await step(pdf.getMetadata())
  const { Title, Language } = info as { Title?: unknown; Language?: unknown }
  return { text, title: statedTitle(Title), published: null, outlet: null, statedLanguage: languageTag(Language), encoding: null }
}

export const pdf: DocumentFormat = {
  name: 'pdf',
  recognises: ({ bytes }) =>
    /(^|[\r\n\0])\s*%PDF-\d/.test(
      Buffer.from(bytes.subarray(0, HEAD))
        .toString('latin1')
        .replace(/^\xef\xbb\xbf/, ''),
    ),
  read(file, options) {
    checkInflation(file)
    return withPdf(file, (opened, step) => contentOf(file.name, opened, step, options))
  },
}
