import { AppError } from '../model/errors.ts'
import { plainText as carriable } from '../model/names.ts'
import type { DocumentContent, FormatName, ReadOptions } from './document-format.ts'
import { formats } from './formats.ts'
import { languageOf } from './language.ts'
import { LIMITS } from './limits.ts'
import { plainText } from './plain-text.ts'
import { refused } from './refused.ts'
import type { NamedBytes } from './text-file.ts'
import { tidyLine, tidyText } from './tidy-text.ts'

/** A file as the text that is read, kept and quoted, with what the file states of itself. */
export interface ReadDocument {
  readonly text: string
  readonly title: string | null
  /** A BCP 47 tag; null where neither the words nor the file tell. */
  readonly language: string | null
  /** EDTF; only what the file states as metadata. */
  readonly published: string | null
  readonly outlet: string | null
  /** As the WHATWG Encoding Standard names it; null for PDF and DOCX. */
  readonly encoding: string | null
  readonly format: FormatName
}

function checkSize({ name, bytes }: NamedBytes): void {
  if (bytes.length === 0) throw refused(name, 'the file is empty', 'Choose a file that holds an article.')
  if (bytes.length <= LIMITS.fileBytes) return
  const [has, most] = [bytes.length, LIMITS.fileBytes].map((size) => (size / 1e6).toFixed(1))
  throw refused(name, `it has ${has} MB, and at most ${most} MB are read`, 'Split the file, or save only the article.')
}

function checkText(name: string, text: string): void {
  if (text.trim() === '') throw refused(name, 'it has no text', 'Choose a file that holds an article.')
  if (text.length <= LIMITS.textCharacters) return
  throw refused(name, `its text is longer than ${LIMITS.textCharacters} characters`, 'Split the file.')
}

function documentOf(format: FormatName, content: DocumentContent): ReadDocument {
  // A plain text is its file's: places in the one are places in the other. But what no export can carry is no text.
  const isExact = format === 'text' && carriable.safeParse(content.text).success
  const text = isExact ? content.text : tidyText(content.text)
  const { published, encoding } = content
  const [title, outlet] = [tidyLine(content.title), tidyLine(content.outlet)]
  return { text, title, language: languageOf(text) ?? content.statedLanguage, published, outlet, encoding, format }
}

/** What a library throws on a broken file, as a refusal of that file. */
function asRefusal(name: string, cause: unknown): AppError {
  if (cause instanceof AppError) return cause
  const reason = (cause instanceof Error ? cause.message : String(cause)).replace(/\s+/g, ' ').slice(0, 200)
  return refused(name, `it is broken: ${reason}`, 'Save it anew, or as plain text.', cause)
}

/**
 * Turns a file into a text, whatever its format; its content decides, the name is a hint.
 * @throws {AppError} bad-file, naming the file, where it holds no text that can be read; cancelled where it was stopped.
 */
export async function readDocument(file: NamedBytes, options: ReadOptions = {}): Promise<ReadDocument> {
  checkSize(file)
  try {
    const format = formats.find((each) => each.recognises(file)) ?? plainText
    const document = documentOf(format.name, await format.read(file, options))
    checkText(file.name, document.text)
    return document
  } catch (cause) {
    throw asRefusal(file.name, cause)
  }
}
