import { refused } from './refused.ts'
import type { NamedBytes } from './text-file.ts'

interface UnreadableKind {
  readonly is: string
  readonly remedy: string
  /** How its bytes begin, each byte as a character. */
  readonly beginnings: readonly string[]
  /** Bytes that are somewhere in it, where its beginning does not tell. */
  readonly holds?: string
}

const AS_DOCX = 'Save it as DOCX, PDF or plain text.'
const OCR = 'Run text recognition (OCR) on it and choose the text that comes out.'
const UNPACK = 'Unpack it and choose the article in it.'
const TEXT = 'Choose a text, Markdown, HTML, PDF or DOCX file.'
const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'
const ZIP = 'PK\x03\x04'
const wide = (text: string) => [...text].map((letter) => `${letter}\0`).join('')

/** Formats that are often chosen by mistake, or that need another program first. The first that fits is named. */
const KINDS: readonly UnreadableKind[] = [
  {
    is: 'an encrypted Office document',
    remedy: 'Save it without a password.',
    beginnings: [OLE],
    holds: wide('EncryptedPackage'),
  },
  { is: 'a Word document of the old format (.doc)', remedy: AS_DOCX, beginnings: [OLE], holds: wide('WordDocument') },
  { is: 'an Office document of the old format', remedy: AS_DOCX, beginnings: [OLE] },
  { is: 'a rich text file (RTF)', remedy: AS_DOCX, beginnings: ['{\\rtf'] },
  { is: 'a spreadsheet', remedy: 'Save the text in it as plain text.', beginnings: [ZIP], holds: 'xl/workbook.xml' },
  { is: 'a presentation', remedy: 'Save it as PDF.', beginnings: [ZIP], holds: 'ppt/presentation.xml' },
  { is: 'an OpenDocument file', remedy: AS_DOCX, beginnings: [ZIP], holds: 'mimetypeapplication/vnd.oasis' },
  { is: 'an e-book', remedy: 'Save the text in it as plain text.', beginnings: [ZIP], holds: 'application/epub+zip' },
  {
    is: 'an archive',
    remedy: UNPACK,
    beginnings: [ZIP, 'PK\x05\x06', '\x1f\x8b', '7z\xbc\xaf\x27\x1c', 'Rar!\x1a\x07', 'BZh', '\xfd7zXZ\0'],
  },
  { is: 'a picture', remedy: OCR, beginnings: ['\x89PNG', '\xff\xd8\xff', 'GIF87a', 'GIF89a', 'II*\0', 'MM\0*', '\0\0\x01\0'] },
  { is: 'a picture', remedy: OCR, beginnings: ['RIFF'], holds: 'WEBP' },
  { is: 'a picture', remedy: OCR, beginnings: ['\0\0\0'], holds: 'ftypheic' },
  { is: 'a sound or a film', remedy: TEXT, beginnings: ['ID3', 'OggS', 'RIFF', '\x1aE\xdf\xa3', 'fLaC'] },
  { is: 'a film', remedy: TEXT, beginnings: ['\0\0\0'], holds: 'ftyp' },
  { is: 'a program', remedy: TEXT, beginnings: ['\x7fELF', 'MZ\x90\0', '\xcf\xfa\xed\xfe', '\xca\xfe\xba\xbe'] },
  { is: 'a data base', remedy: TEXT, beginnings: ['SQLite format 3\0'] },
  { is: 'a PostScript file', remedy: 'Save it as PDF.', beginnings: ['%!PS'] },
  {
    is: 'a web archive',
    remedy: 'Save the page as HTML.',
    beginnings: ['bplist00', 'MIME-Version:', 'From: <Saved by'],
    holds: '',
  },
]

function matches(file: Buffer, { beginnings, holds = '' }: UnreadableKind): boolean {
  const start = file.toString('latin1', 0, 32)
  return beginnings.some((each) => start.startsWith(each)) && (holds === '' || file.includes(holds, 0, 'latin1'))
}

/** @throws {AppError} bad-file, saying what the file is, where its content is of a format that cannot be read. */
export function refuseUnreadable({ name, bytes }: NamedBytes): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kind = KINDS.find((each) => matches(file, each))
  if (kind) throw refused(name, `it is ${kind.is}`, kind.remedy)
}
