import { z } from 'zod'
import { edtfText } from './edtf-time.ts'
import { idText, plainText } from './names.ts'
import { spanSchema } from './span.ts'

/** Where claims come from: a news article or another file. What is not known of it is null, never guessed. */
export const sourceSchema = z.object({
  id: idText,
  /** The file's name as the claim file gives it, for a person to find it; the text itself is kept in the store. */
  file: plainText,
  title: plainText.nullable().default(null),
  outlet: plainText.nullable().default(null),
  language: z.string().min(2),
  /** EDTF; null where nobody knows. */
  published: edtfText.nullable().default(null),
  /** Who says when it was published: the text itself, or the person who loaded it. */
  publishedBasis: z.enum(['text', 'loader']).default('loader'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type Source = z.output<typeof sourceSchema>

/** What is known of a source stays; what was not known is added. */
export function mergeSource(known: Source, next: Source): Source {
  return {
    ...known,
    title: known.title ?? next.title,
    outlet: known.outlet ?? next.outlet,
    published: known.published ?? next.published,
    publishedBasis: known.published === null ? next.publishedBasis : known.publishedBasis,
  }
}

/** One place in a text that names an actor. */
export const mentionSchema = spanSchema.extend({ actorId: z.string() })
export type Mention = z.output<typeof mentionSchema>

/** Mentions of two readings of one text, each place and actor once. */
export function joinMentions(known: readonly Mention[], next: readonly Mention[]): Mention[] {
  const key = ({ actorId, start, end }: Mention) => JSON.stringify([actorId, start, end])
  return [...new Map([...known, ...next].map((mention) => [key(mention), mention])).values()]
}

/** A source with its whole text, as the reader shows it. */
export const sourceDocumentSchema = z.object({ sourceId: z.string(), text: z.string(), mentions: z.array(mentionSchema) })
export type SourceDocument = z.output<typeof sourceDocumentSchema>
