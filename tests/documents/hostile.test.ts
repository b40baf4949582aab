import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { plainText } from '../../graph/model/names.ts'
import { minimalPdf, pdfOfPages } from './minimal-pdf.ts'
import { ARABIC, fixture, read, refusal, utf8 } from './reading.ts'

const MILLION = 1_000_000

function formsInForms(place: string): Uint8Array {
  const form = (content: string, inner: string) =>
    `<< /Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F 4 0 R >> ${inner} >> /Length ${content.length} >>\nstream\n${content}\nendstream`
  const forms = Array.from({ length: 30 }, (_, level) => form('/X Do /X Do', `/XObject << /X ${level + 7} 0 R >>`))
  const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 3 0 R /Resources << /XObject << /X 6 0 R >> >> >>'
  return minimalPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [5 0 R] >>',
    '<< /Length 5 >>\nstream\n/X Do\nendstream',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    page,
    ...forms,
    form(`BT /F 12 Tf ${place} Td (The ministers met in Wonsan.) Tj ET`, ''),
  ])
}

/** Each is read or refused; a test that fails for its time says so by vitest's own limit. */
const HOSTILE: readonly [string, string, () => string | Uint8Array][] = [
  ['a.html', '100,000 levels', () => `<html><body>${'<div>'.repeat(100_000)}text`],
  ['a.html', '5 MB of open tags', () => `<html><body>${'<b>'.repeat(1.6 * MILLION)}`],
  ['a.html', '4,000 levels', () => `<html><body>${'<div>'.repeat(4_000)}${'<p>Some words.</p>'.repeat(50_000)}`],
  [
    'a.html',
    '110 levels around many paragraphs',
    () => `<html><body>${'<div>'.repeat(110)}${'<p>Some words, and more of them.</p>'.repeat(11_000)}`,
  ],
  [
    'a.html',
    'many nested lists and tables',
    () => `<html><body>${`${'<table><tr><td><div>'.repeat(30)}a, b, c${'</div></td></tr></table>'.repeat(30)}`.repeat(120)}`,
  ],
  ['a.html', '5 MB in one line', () => `<html><body><p>${'word '.repeat(MILLION)}</p>`],
  ['a.html', 'a paragraph of a million characters', () => `<html><body>${'<div>'.repeat(100)}<p>${'word, '.repeat(150_000)}</p>`],
  ['a.html', 'a million line breaks', () => `<html><body>${'<br>'.repeat(MILLION)}text`],
  ['a.html', '5 MB of less-than signs', () => `<html>${'<'.repeat(5 * MILLION)}`],
  ['a.html', '5 MB of comments that do not end', () => `<html>${'<!--'.repeat(1.2 * MILLION)}`],
  ['a.html', '5 MB of attributes', () => `<html><a ${'b=c '.repeat(1.2 * MILLION)}>text</a>`],
  ['a.html', 'a title of 5 MB', () => `<html><title>${'<x '.repeat(1.6 * MILLION)}</title><h1>a</h1><p>text`],
  [
    'a.html',
    'linked data of 200,000 levels',
    () => `<html><script type="application/ld+json">${'[{"a":'.repeat(50_000)}</script><p>text`,
  ],
  ['a.html', '2 MB that seem to begin metadata', () => `<html>${'<meta charset'.repeat(150_000)}`],
  ['a.md', '5 MB of brackets', () => '!['.repeat(2.5 * MILLION)],
  ['a.md', '1 MB of brackets', () => '!['.repeat(0.5 * MILLION)],
  ['a.md', '1 MB of emphasis', () => '*a**b'.repeat(0.2 * MILLION)],
  ['a.md', '1 MB of quotes', () => '> '.repeat(0.5 * MILLION)],
  ['a.md', 'front matter that does not end', () => `---\n${'a: b\n'.repeat(MILLION)}`],
  ['a.txt', '5 MB in one line of Arabic', () => 'كلمة '.repeat(MILLION)],
  ['a.txt', '5 MB of line ends', () => `a${'\r\n \t'.repeat(MILLION)}b`],
  ['a.txt', '40 MB of white space', () => `a${' '.repeat(40 * MILLION)}`],
  ['a.txt', '50 MB of ASCII', () => new Uint8Array(50 * MILLION).fill(0x61)],
  ['a.txt', '60 MB', () => new Uint8Array(60 * MILLION)],
  ['a.docx', '100,000 levels', () => zipSync({ 'word/document.xml': strToU8('<w:p>'.repeat(100_000)) })],
  [
    'a.docx',
    '39 MB of empty paragraphs',
    () =>
      zipSync({ 'word/document.xml': new Uint8Array(39 * MILLION).map((_, at) => '<w:p/>'.charCodeAt(at % 6)) }, { level: 1 }),
  ],
  [
    'a.docx',
    'text of 10 MB',
    () => zipSync({ 'word/document.xml': strToU8(`<w:p><w:t>${'word '.repeat(2 * MILLION)}</w:t></w:p>`) }),
  ],
  ['a.pdf', 'a line of 5 MB', () => pdfOfPages(1, `BT /F 12 Tf 50 700 Td (${'word '.repeat(MILLION)}) Tj ET`)],
  [
    'a.pdf',
    '100,000 words that each stand alone',
    () => pdfOfPages(1, `BT /F 12 Tf 50 700 Td ${'3 0 Td 0 -3 Td (word) Tj -3 0 Td 0 3 Td '.repeat(100_000)} ET`),
  ],
  ['a.pdf', '50,000 words on one line', () => pdfOfPages(1, `BT /F 12 Tf ${'50 0 Td (word) Tj '.repeat(50_000)} ET`)],
  ['a.pdf', 'nested arrays', () => pdfOfPages(1, '['.repeat(500_000))],
  [
    'a.pdf',
    'pages that hold themselves',
    () => minimalPdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 9 /Kids [2 0 R 2 0 R] >>']),
  ],
  ['a.pdf', 'forms that draw one another, twice each', () => formsInForms('50 700')],
  ['a.pdf', 'forms that draw one another beside the page', () => formsInForms('50 9000')],
  [
    'a.pdf',
    '1,000 full pages',
    () =>
      pdfOfPages(
        1_000,
        `BT /F 12 Tf 50 780 Td ${'0 -14 Td (The ministers met in Wonsan and spoke of many things there.) Tj '.repeat(40)} ET`,
      ),
  ],
]

describe('hostile files are read or refused within seconds', () => {
  // On an idle machine none takes five seconds; the limit is for a busy one.
  test.each(HOSTILE)('%s of %s', { timeout: 120_000 }, async (name, _, content) => {
    const made = content()
    await refusal(name, typeof made === 'string' ? utf8(made) : made)
  })
})

describe('whatever the bytes are', () => {
  const names = fc.constantFrom('a', 'a.txt', 'a.md', 'a.html', 'a.pdf', 'a.docx')
  const starts = fc.constantFrom('', '%PDF-1.7\n', 'PK\x03\x04word/document', '<html><body>', '\xff\xfe', '\xef\xbb\xbf', '# ')

  test('a file is read as clean text or refused', async () => {
    const property = fc.asyncProperty(names, starts, fc.uint8Array({ maxLength: 2_000 }), async (name, start, rest) => {
      const bytes = Buffer.concat([Buffer.from(start, 'latin1'), rest])
      if ((await refusal(name, bytes)) !== null) return
      const { text, title } = await read(name, bytes)
      expect(plainText.safeParse(text).success && plainText.nullable().safeParse(title).success).toBe(true)
    })
    await fc.assert(property, { numRuns: 500 })
  })

  test('a text comes through as it is', async () => {
    const property = fc.asyncProperty(fc.lorem({ maxCount: 30 }), async (words) => {
      expect((await read('a.txt', `${ARABIC} ${words}`)).text).toBe(`${ARABIC} ${words}`.trimEnd())
    })
    await fc.assert(property)
  })

  test('a PDF with a few bytes changed is read or refused', async () => {
    const whole = fixture('columns.pdf')
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 20,
    })
    const property = fc.asyncProperty(changes, async (list) => {
      const bytes = Uint8Array.from(whole)
      for (const [at, byte] of list) bytes[at] = byte
      await refusal('a.pdf', bytes)
    })
    await fc.assert(property, { numRuns: 25 })
  })
})
