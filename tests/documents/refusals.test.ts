import { deflateSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { pdfOfPages } from './minimal-pdf.ts'
import { fixture, read, refusal } from './reading.ts'

function latin1(text: string): Uint8Array {
  return Buffer.from(text, 'latin1')
}

const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'
const wide = (text: string) => Buffer.from(text, 'utf16le').toString('latin1')

function encryptedPdf(): Uint8Array {
  const hex = 'ab'.repeat(32)
  const encrypt = `<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${hex}> /U <${hex}> >>`
  return pdfOfPages(1, 'BT ET', '/Encrypt 6 0 R /ID [<01020304050607080102030405060708> <01020304050607080102030405060708>]', [
    encrypt,
  ])
}

function packed(stream: Uint8Array): string {
  return `<< /Length ${stream.length} /Filter /FlateDecode >>\nstream\n${Buffer.from(stream).toString('latin1')}\nendstream`
}

describe('a file that cannot be read is refused by its name, with the reason and what to do', () => {
  test.each([
    ['empty.txt', latin1(''), 'the file is empty'],
    ['blank.txt', latin1(' \n\n '), 'it has no text'],
    ['old.doc', latin1(`${OLE}…${wide('WordDocument')}`), 'it is a Word document of the old format (.doc)'],
    ['locked.docx', latin1(`${OLE}…${wide('EncryptedPackage')}`), 'it is an encrypted Office document'],
    ['old.xls', latin1(`${OLE}${'\0'.repeat(100)}`), 'it is an Office document of the old format'],
    ['text.rtf', latin1('{\\rtf1 Hello}'), 'it is a rich text file (RTF)'],
    ['a.xlsx', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), 'it is a spreadsheet'],
    ['a.zip', zipSync({ 'a.txt': strToU8('Hello') }), 'it is an archive'],
    ['a.txt', latin1('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), 'it is a picture'],
    ['a.jpg', latin1('\xff\xd8\xff\xe0\0\x10JFIF'), 'it is a picture'],
    ['a.webp', latin1('RIFF\0\0\0\0WEBPVP8 '), 'it is a picture'],
    ['a.mp4', latin1('\0\0\0\x20ftypisom'), 'it is a film'],
    ['a.mht', latin1('MIME-Version: 1.0\nContent-Type: multipart/related\n\n<html><p>x</p></html>'), 'it is a web archive'],
    ['a.bin', latin1('\x00\x01\x02\x03\xfe\x80binary'.repeat(20)), 'it is no text, nor any other format that can be read'],
    ['a.docx', zipSync({ 'word/document/x': strToU8('') }), 'it is an archive without a Word document'],
    ['a.pdf', encryptedPdf(), 'it is encrypted'],
    ['a.pdf', pdfOfPages(1, '0 0 100 100 re f'), 'it has no text, only pictures'],
    ['a.pdf', pdfOfPages(2_001, 'BT ET'), 'it has 2001 pages, and at most 1000 are read'],
    ['a.pdf', fixture('arabic.pdf').subarray(0, 900), 'it is a broken PDF'],
    ['a.pdf', latin1('%PDF-1.7\n'), 'it is a broken PDF'],
  ])('%s: %#', async (name, bytes, reason) => {
    const refused = await refusal(name, bytes)
    expect(refused?.message).toBe(`${name}: ${reason}`)
    expect(refused?.remedy).toMatch(/^[A-Z].*\.$/)
  })

  test('a PDF that is cut off gives what is whole of it, or is refused', async () => {
    const whole = fixture('arabic.pdf')
    for (const share of [0.3, 0.6, 0.9, 0.99]) await refusal('a.pdf', whole.subarray(0, whole.length * share))
  })

  test('a PDF of text written by hand is read', async () => {
    const pdf = pdfOfPages(2, 'BT /F 12 Tf 50 700 Td (The ministers met.) Tj ET')
    expect((await read('a.pdf', pdf)).text).toBe('The ministers met.\n\nThe ministers met.')
  })
})

describe('what would unpack to hundreds of megabytes is refused before it does', () => {
  const zeros = new Uint8Array(30_000_000)

  test('a DOCX', async () => {
    const parts = Object.fromEntries(Array.from({ length: 7 }, (_, at) => [`word/media/${at}.bmp`, zeros]))
    const bomb = zipSync({ 'word/document.xml': strToU8('<w:document/>'), ...parts }, { level: 1 })
    expect((await refusal('a.docx', bomb))?.message).toBe('a.docx: it would unpack to 210 MB, and at most 200 MB are read')
  })

  test('a DOCX that lies about its size', async () => {
    const bomb = Buffer.from(zipSync({ 'word/document.xml': zeros }))
    for (let at = bomb.indexOf('PK\x01\x02'); at >= 0; at = bomb.indexOf('PK\x01\x02', at + 1)) bomb.writeUInt32LE(10, at + 24)
    expect(await refusal('a.docx', bomb)).not.toBeNull()
  })

  test('a PDF, packed once or twice', async () => {
    const once = deflateSync(new Uint8Array(210_000_000))
    for (const stream of [once, deflateSync(once)]) {
      expect((await refusal('a.pdf', pdfOfPages(1, packed(stream))))?.message).toBe('a.pdf: it would unpack to more than 200 MB')
    }
  })
})
