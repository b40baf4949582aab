import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { PdfFont } from './answers.ts'
import { printed, ran } from './run.ts'

/** By these it takes a file for what its name says; else it opens anything as plain text. */
const FILTERS: Readonly<Record<string, string>> = {
  '.pptx': 'Impress MS PowerPoint 2007 XML',
  '.docx': 'MS Word 2007 XML',
  '.xlsx': 'Calc MS Excel 2007 XML',
  '.odp': 'impress8',
  '.odt': 'writer8',
  '.ods': 'calc8',
}

function without(extension: string, path: string): string {
  return join(dirname(path), basename(path, extension))
}

/**
 * Has LibreOffice open a presentation, text or workbook and save it as PDF beside it.
 * @returns the PDF's path
 */
export async function convertToPdf(path: string): Promise<string> {
  // A profile of its own: LibreOffice hands files to one that runs already with the same, and ends.
  const profile = mkdtempSync(join(tmpdir(), 'entente-office-'))
  const pdf = `${without(extname(path), path)}.pdf`
  const filter = FILTERS[extname(path)]
  const how = [`-env:UserInstallation=${pathToFileURL(profile)}`, '--headless', ...(filter ? [`--infilter=${filter}`] : [])]
  rmSync(pdf, { force: true })
  try {
    const { err } = await ran('soffice', [...how, '--convert-to', 'pdf', '--outdir', dirname(path), path])
    // It ends with 0, too, where it could not read the file.
    if (!existsSync(pdf)) throw new Error(`LibreOffice made no PDF of ${path}: ${err}`)
    return pdf
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
}

/** The text in the order that it is read, with a form feed after each page, and without the marks that pdftotext adds for direction. */
export async function textOfPdf(path: string): Promise<string> {
  return (await printed('pdftotext', ['-enc', 'UTF-8', path, '-'])).replaceAll(/[\u202a-\u202e]/g, '')
}

/** A picture of each page beside the PDF. @returns their paths in the order of the pages */
export async function pagesOfPdf(path: string): Promise<string[]> {
  const stem = `${without('.pdf', path)}-page`
  await printed('pdftoppm', ['-png', '-r', '80', path, stem])
  const pages = readdirSync(dirname(path)).filter((name) => name.startsWith(`${basename(stem)}-`) && name.endsWith('.png'))
  // pdftoppm pads the numbers to one length.
  return pages.sort().map((name) => join(dirname(path), name))
}

/** Two lines of heading, then one a font whose columns are as wide as the dashes of the second. */
export async function fontsOfPdf(path: string): Promise<PdfFont[]> {
  const [, dashes = '', ...lines] = (await printed('pdffonts', [path])).trimEnd().split('\n')
  const starts = [...dashes.matchAll(/-+/g)].map(({ index }) => index)
  const cell = (line: string, column: number) => line.slice(starts[column], starts[column + 1]).trim()
  return lines.map((line) => ({
    name: cell(line, 0),
    isEmbedded: cell(line, 3) === 'yes',
    hasUnicode: cell(line, 5) === 'yes',
  }))
}
