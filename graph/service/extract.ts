import { drained } from '../model/drained.ts'
import { sourceId, textHash } from '../model/ids.ts'
import type { Source } from '../model/source.ts'
import { type ArticleReading, type ReadingRules, readInSteps, type Step } from '../reading/read-article.ts'

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

function sourceOf({ file, text, title, outlet, language, published, publishedBasis }: TextToRead): Source {
  const sha256 = textHash(text)
  return { id: sourceId(sha256), file, title, outlet, language, published, publishedBasis, sha256 }
}

/** Reads a text into claims, step by step. Nothing is stored. */
export function* extractInSteps(read: TextToRead, rules: ReadingRules): Generator<Step, Extracted> {
  const source = sourceOf(read)
  const article = { text: read.text, sourceId: source.id, language: read.language, published: read.published }
  const { title, entities, claims, rejected } = yield* readInSteps(article, rules)
  return { source: { ...source, title: source.title ?? title }, entities, claims, rejected }
}

/** Reads a text into claims. Nothing is stored. */
export function extract(read: TextToRead, rules: ReadingRules): Extracted {
  return drained(extractInSteps(read, rules))
}
