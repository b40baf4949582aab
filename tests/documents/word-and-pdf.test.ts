import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../graph/documents/read-document.ts'
import { textHash } from '../../graph/model/ids.ts'
import { ARABIC, ENGLISH, fixture, read } from './reading.ts'

function cell(text: string): TableCell {
  return new TableCell({ children: [new Paragraph(text)] })
}

async function wordDocument(): Promise<Uint8Array> {
  const heading = new Paragraph({ text: 'لقاء وونسان', bidirectional: true })
  const arabic = new Paragraph({ bidirectional: true, children: [new TextRun(ARABIC)] })
  const english = new Paragraph({
    children: [new TextRun(ENGLISH.slice(0, 20)), new TextRun({ text: ENGLISH.slice(20), bold: true })],
  })
  const table = new Table({ rows: [new TableRow({ children: [cell('One'), cell('Two')] })] })
  return Packer.toBuffer(new Document({ title: 'Talks & more', sections: [{ children: [heading, arabic, english, table] }] }))
}

/** A DOCX with a main part of one's own. */
function wordXml(body: string): Uint8Array {
  const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  return zipSync({ 'word/document.xml': strToU8(`<w:document xmlns:w="${namespace}"><w:body>${body}</w:body></w:document>`) })
}

describe('a DOCX', () => {
  test('gives its paragraphs and its title', async () => {
    expect(await read('a.docx', await wordDocument())).toMatchObject({
      text: `لقاء وونسان\n\n${ARABIC}\n\n${ENGLISH}\n\nOne\n\nTwo`,
      title: 'Talks & more',
      language: null,
      published: null,
      encoding: null,
      format: 'docx',
    })
  })

  test('is known by its content', async () => {
    expect((await read('a.txt', await wordDocument())).format).toBe('docx')
  })

  test('gives what it says once its changes are accepted, tabs and breaks too', async () => {
    const body = `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>A</w:t><w:tab/><w:t>B</w:t><w:br/><w:t xml:space="preserve">C </w:t></w:r>
      <w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins><w:r><w:t>&#x645;&amp;</w:t></w:r></w:ins></w:p>`
    expect((await read('a.docx', wordXml(body))).text).toBe('A\tB\nC م&')
  })
})

describe('a PDF', () => {
  test('in Arabic comes out in logical order, in letters that can be searched', async () => {
    const { text, title, language, format } = await read('a.pdf', fixture('arabic.pdf'))
    expect({ title, language, format }).toEqual({ title: 'لافروف في وونسان', language: 'ar', format: 'pdf' })
    expect(text).toContain('كوريا الشمالية تؤكد دعمها الكامل لروسيا في حرب أوكرانيا خلال زيارة لافروف\n\nفي أحدث تجليات')
    expect(text).toContain(
      'سيرغي لافروف الذي يقوم بزيارة رسمية لكوريا الشمالية تمتد لثلاثة أيام، تخللها حوار استراتيجي رفيع المستوى بين الطرفين.\n\n',
    )
    expect(text).not.toMatch(/[\uFB50-\uFDFF\uFE70-\uFEFF]/)
  })

  test('in Arabic keeps Latin words, numbers and brackets in their order', async () => {
    const { text } = await read('a.pdf', fixture('arabic.pdf'))
    expect(text).toContain('وقال (وزير الخارجية) في 12 يوليو 2025 إن "NATO Summit 2025" ستعقد (بنسبة 3.5%) في العام المقبل.')
    expect(text).toMatch(/منذ فبراير 2022\.(\n|$)/)
  })

  test('in columns is read column by column, broken words whole', async () => {
    const { text, title, language } = await read('a.pdf', fixture('columns.pdf'))
    expect({ title, language }).toEqual({ title: 'Talks in Wonsan', language: 'en' })
    const paragraph = (number: number) =>
      `Paragraph ${number} says that the foreign ministers spoke of intercontinental agreements in Wonsan.`
    expect(text).toBe(['Talks in Wonsan', ...[1, 2, 3, 4, 5, 6, 7, 8].map(paragraph)].join('\n\n'))
  })

  test('loses its page numbers and running lines', async () => {
    const { text } = await read('a.pdf', fixture('pages.pdf'))
    expect(text.split('\n\n')).toEqual(
      ['Moscow', 'Pyongyang', 'Wonsan'].map(
        (town) => `The ministers met in ${town} by the water. They spoke of the ${town} agreement.`,
      ),
    )
  })

  test('is read the same every time, and its bytes stay whose they are', async () => {
    const bytes = fixture('arabic.pdf')
    const hashes = [await read('a.pdf', bytes), await read('a.pdf', bytes)].map(({ text }) => textHash(text))
    expect(hashes[0]).toBe(hashes[1])
  })

  test('can be stopped', async () => {
    const file = { name: 'a.pdf', bytes: fixture('arabic.pdf') }
    await expect(readDocument(file, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'cancelled' })
  })
})
