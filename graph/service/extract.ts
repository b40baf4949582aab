import { textHash } from '../model/ids.ts'
import type { Source } from '../model/source.ts'
import { type ArticleReading, type ReadingRules, readArticle } from '../reading/read-article.ts'

/** A text as it comes from a file, and what is known of it. */
export interface TextToRead {
  readonly file: string
  readonly text: string
  readonly title: string | null
  readonly outlet: string | null
  readonly language: string
  /** EDTF; null where nobody knows. */
  readonly published: string | null
  readonly publishedBasis: Source['publishedBasis']
}

/** What reading a text yields: the form of a claim file, with what was rejected beside it. */
export interface Extracted extends Pick<ArticleReading, 'entities' | 'claims' | 'rejected'> {
  readonly source: Source
}

/** The same text is the same source, whatever its file is called. */
function sourceOf({ file, text, title, outlet, language, published, publishedBasis }: TextToRead): Source {
  const sha256 = textHash(text)
  return { id: `source:${sha256.slice(0, 20)}`, file, title, outlet, language, published, publishedBasis, sha256 }
}

/** Reads a text into claims. Nothing is stored. */
export function extract(read: TextToRead, rules: ReadingRules): Extracted {
  const source = sourceOf(read)
  const reading = readArticle({ text: read.text, sourceId: source.id, language: read.language, published: read.published }, rules)
  const { entities, claims, rejected } = reading
  return { source: { ...source, title: source.title ?? reading.title }, entities, claims, rejected }
}
