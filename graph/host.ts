import type { ReadingRules } from './reading/read-article.ts'

/** Something kept between runs, as JSON. Nothing kept yet reads as null. */
export interface Slot {
  read(): Promise<unknown>
  write(value: unknown): Promise<void>
}

/** A file to be saved: whole, or piece by piece, where what throws on the way leaves no half file. */
export interface OutFile {
  readonly name: string
  readonly content: string | Uint8Array | AsyncIterable<string | Uint8Array>
}

/** In CSS pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** Where it went: a name to show, and, where the host serves it, an address to fetch it from once. */
export interface SavedFile {
  name: string
  url: string | null
}

/** What the service asks of the program around it: a window's, a browser's or a command line's. */
export interface Host {
  readonly version: string
  /** Whom the system knows: the name of decisions, until a person gives another. */
  readonly user: string
  /** The key of a model, where the environment has one. */
  readonly modelKey: string | null
  /** The rules of reading that ship. */
  readingRules(): Promise<ReadingRules>
  /** The claims of the first article and its text, as they ship. */
  firstArticle(): Promise<{ claims: File; texts: File[] }>
  /** Saves files that belong together, where the person wants them. */
  save(name: string, files: readonly OutFile[]): Promise<SavedFile[]>
  /** An SVG as a PDF of one page of that size. */
  print(svg: string, size: Size): Promise<Uint8Array>
  readonly view: Slot
  /** What the analyst adds to the workspace. */
  readonly layer: Slot
  readonly preferences: Slot
}
