import type { DecodedText } from './decoded-text.ts'
import { legacyText, withWindowsSigns } from './legacy-encoding.ts'
import { refused } from './refused.ts'
import type { NamedBytes } from './text-file.ts'
import { refuseUnreadable } from './unreadable-kinds.ts'
import { utf16Of } from './utf16.ts'

const AS_UTF8 = 'Save the file as UTF-8.'
const MARKS: readonly { encoding: string; bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
]

/** The bytes in an encoding, without its byte order mark; null where they are not of it, or nobody knows the encoding. */
function decoded(bytes: Uint8Array, label: string): DecodedText | null {
  try {
    const decoder = new TextDecoder(label, { fatal: true })
    const text = decoder.decode(bytes)
    return { text: decoder.encoding === 'windows-1252' ? withWindowsSigns(text) : text, encoding: decoder.encoding }
  } catch {
    return null
  }
}

/** How much of the bytes are control characters that no text has; a single zero is already too much. */
function isBinary(bytes: Uint8Array): boolean {
  let controls = 0
  for (const byte of bytes) {
    if (byte === 0) return true
    if (byte < 0x08 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b) || byte === 0x7f) controls++
  }
  return controls * 200 > bytes.length
}

/** Where bytes that are UTF-8 for the most part stop being it; null where they are something else altogether. */
function damageInUtf8(bytes: Uint8Array): number | null {
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = text.match(/\uFFFD/g)?.length ?? 0
  const whole = text.match(/[\u0080-\uFFFC\u{10000}-\u{10FFFF}]/gu)?.length ?? 0
  return broken * 20 <= whole ? Buffer.byteLength(text.slice(0, text.indexOf('\uFFFD'))) : null
}

/** A declared encoding holds, unless the bytes are UTF-8 beyond chance: then the page was saved anew and kept its old declaration. */
function asDeclared(bytes: Uint8Array, declared: string | null, utf8: DecodedText | null): DecodedText | null {
  if (declared === null) return null
  if (utf8 && (utf8.text.match(/[^\0-\x7f]/gu)?.length ?? 0) > 15 && !/^iso-2022/i.test(declared)) return utf8
  return decoded(bytes, /^utf-?16/i.test(declared) ? 'utf-8' : declared)
}

/**
 * The text of a file in whatever encoding it is: as marked, as declared, UTF-8, UTF-16, else the likelier of the legacy ones.
 * @param declared What the file says of its own encoding.
 * @throws {AppError} bad-file where the bytes are no text, damaged, or of an encoding that cannot be told.
 */
export function decodeText(file: NamedBytes, declared: string | null = null): DecodedText {
  refuseUnreadable(file)
  const { name, bytes } = file
  const mark = MARKS.find((each) => each.bytes.every((byte, at) => bytes[at] === byte))
  const marked = mark ? decoded(bytes, mark.encoding) : null
  if (marked) return marked
  if (mark) throw refused(name, `it is marked as ${mark.encoding} and is not valid`, AS_UTF8)
  const binary = isBinary(bytes)
  const utf8 = binary ? null : decoded(bytes, 'utf-8')
  const known = (binary ? null : asDeclared(bytes, declared, utf8)) ?? utf8 ?? utf16Of(bytes)
  if (known) return known
  if (binary)
    throw refused(
      name,
      'it is no text, nor any other format that can be read',
      'Choose a text, Markdown, HTML, PDF or DOCX file.',
    )
  const damage = damageInUtf8(bytes)
  if (damage !== null) throw refused(name, `it is UTF-8 with invalid bytes at byte ${damage}`, AS_UTF8)
  const legacy = legacyText(bytes)
  if (legacy) return legacy
  throw refused(name, 'its encoding cannot be told', AS_UTF8)
}
