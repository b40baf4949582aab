import { z } from 'zod'
import { plainText } from './names.ts'

export const briefingFormats = ['pptx', 'docx'] as const
export type BriefingFormat = (typeof briefingFormats)[number]

const pngSchema = z.object({
  file: z.file().mime('image/png').max(200_000_000),
  /** In pixels. */
  width: z.int().positive(),
  height: z.int().positive(),
  /** What is in the picture, for who cannot see it. */
  alt: plainText,
})
export type BriefingPicture = z.output<typeof pngSchema>

/** A sentence of what is known, with the numbers of the citations that it rests on. */
const statementSchema = z.object({
  text: plainText,
  /** That it is disputed, uncertain or denied, in words: "Disputed: the date", "Only one source". */
  marks: z.array(plainText),
  citations: z.array(z.int().positive()),
})

const tableSchema = z.object({ title: plainText, columns: z.array(plainText), rows: z.array(z.array(plainText)) })

const sectionSchema = z.object({
  title: plainText,
  /** Lines below the title: as of when, by which filter. */
  lines: z.array(plainText),
  /** By meeting, treaty, commitment, dispute. */
  known: z.array(z.object({ title: plainText, statements: z.array(statementSchema) })),
  network: pngSchema.nullable(),
  timeline: pngSchema.nullable(),
  ledger: z.array(tableSchema),
})

const citationSchema = z.object({
  number: z.int().positive(),
  quote: plainText,
  /** BCP 47, of the quote. */
  language: z.string(),
  translation: z.object({ text: plainText, by: plainText }).nullable(),
  /** Title of the source, its outlet and its date, in words. */
  source: plainText,
})

/** A briefing in words of one language, as a window composed it: whoever writes it to a file says nothing of their own. */
export const briefingSchema = z.object({
  language: z.enum(['ar', 'en']),
  title: plainText.min(1).max(300),
  lines: z.array(plainText),
  /** Headings. */
  words: z.object({
    known: plainText,
    network: plainText,
    timeline: plainText,
    ledger: plainText,
    citations: plainText,
    /** Before what an analyst translated. */
    translation: plainText,
    /** "Page" or "Slide". */
    page: plainText,
  }),
  sections: z.array(sectionSchema).min(1).max(50),
  citations: z.array(citationSchema),
})
export type Briefing = z.output<typeof briefingSchema>
export type BriefingSection = Briefing['sections'][number]
export type Citation = Briefing['citations'][number]

/** A briefing as somebody wants it. */
export const briefingWishSchema = z.object({
  format: z.enum(briefingFormats),
  title: z.string().max(300).nullable().default(null),
  /** The ids of saved views, in their order; none: what is looked at now. */
  views: z.array(z.string()).max(50).default([]),
  theme: z.enum(['light', 'dark']).default('light'),
})
export type BriefingWish = z.output<typeof briefingWishSchema>
