import { z } from 'zod'
import { reviewSchema } from './review.ts'

export const stages = ['document', 'names', 'sentences', 'claims', 'model'] as const
/** How far a reading is; the last one brings what was read, kept for review. */
export const readingEventSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('step'), stage: z.enum(stages), done: z.number(), of: z.number() }),
  /** `warnings`: what a model gave no answer about, in lines. */
  z.object({ kind: z.literal('read'), review: reviewSchema, warnings: z.array(z.string()) }),
])
export type ReadingEvent = z.output<typeof readingEventSchema>

/** Where a model is that speaks as OpenAI's interface does; the name null takes the first that it lists. */
export const modelPlaceSchema = z.object({ address: z.string().max(2000), name: z.string().max(500).nullable().default(null) })
export type ModelAddress = z.output<typeof modelPlaceSchema>

/** A review: how many claims are undecided, and how many are not in the graph as they were decided. */
export const waitingReviewSchema = z.object({
  sourceId: z.string(),
  title: z.string(),
  language: z.string(),
  undecided: z.int(),
  waiting: z.int(),
})
export type WaitingReview = z.output<typeof waitingReviewSchema>
