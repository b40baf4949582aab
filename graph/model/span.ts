import { z } from 'zod'
import { plainText } from './names.ts'

/**
 * A stretch of a text, as W3C Web Annotation's TextQuoteSelector and TextPositionSelector give it: the words, and where they
 * stand in UTF-16 code units, start inclusive, end exclusive.
 */
export const spanSchema = z.object({
  quote: plainText.refine((quote) => quote.trim() !== '', { error: 'quotes nothing' }),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
})
export type Span = z.output<typeof spanSchema>

export function standsIn(span: Span, text: string): boolean {
  return span.end <= text.length && text.slice(span.start, span.end) === span.quote
}
