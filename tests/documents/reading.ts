import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type ReadDocument, readDocument } from '../../graph/documents/read-document.ts'
import { AppError } from '../../graph/model/errors.ts'

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

export function fixture(name: string): Uint8Array {
  return readFileSync(resolve(import.meta.dirname, '../fixtures/documents', name))
}

export function read(name: string, content: string | Uint8Array): Promise<ReadDocument> {
  return readDocument({ name, bytes: typeof content === 'string' ? utf8(content) : content })
}

/** The refusal of a file, or null where it is read. Anything else that is thrown is a fault. */
export async function refusal(name: string, content: string | Uint8Array): Promise<AppError | null> {
  try {
    await read(name, content)
    return null
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'bad-file') return thrown
    throw thrown
  }
}

/** Bytes of a text in windows-1256, which no encoder of the platform writes. */
export function windows1256(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1256')
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]))
  return Uint8Array.from([...text].map((letter) => bytes.get(letter)!))
}

export function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const little = Buffer.from(mark ? `\uFEFF${text}` : text, 'utf16le')
  return order === 'le' ? little : little.swap16()
}

export const ARABIC =
  'التقى وزير الخارجية الروسي سيرغي لافروف الزعيم كيم جونغ أون في وونسان، وقال إن بلاده تدعم الحوار بين البلدين.'
export const ENGLISH =
  'The foreign minister met the leader in Wonsan, and said that his country stands by the dialogue of the two states.'
