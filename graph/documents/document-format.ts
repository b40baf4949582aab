import type { NamedBytes } from './text-file.ts'

export type FormatName = 'text' | 'markdown' | 'html' | 'pdf' | 'docx'

export interface ReadOptions {
  /** Stops the reading of a long file. */
  readonly signal?: AbortSignal | undefined
}

/** What a file says, before it is tidied. What the file itself does not state is null. */
export interface DocumentContent {
  readonly text: string
  readonly title: string | null
  /** EDTF. */
  readonly published: string | null
  readonly outlet: string | null
  /** A BCP 47 tag that the file states of itself; the words of the text are trusted more. */
  readonly statedLanguage: string | null
  /** As the WHATWG Encoding Standard names it; null where the format fixes it. */
  readonly encoding: string | null
}

/** One format that can be read: how to know it by its content, and how to read it. */
export interface DocumentFormat {
  readonly name: FormatName
  recognises(file: NamedBytes): boolean
  /** @throws {AppError} bad-file, naming the file. */
  read(file: NamedBytes, options: ReadOptions): DocumentContent | Promise<DocumentContent>
}

/** The content of a format that states nothing of itself. */
export function plainContent(text: string, encoding: string | null): DocumentContent {
  return { text, title: null, published: null, outlet: null, statedLanguage: null, encoding }
}
