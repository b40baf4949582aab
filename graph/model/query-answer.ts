import { z } from 'zod'

/** What a query of a person's own answered: a table of texts, and what of the workspace each row holds. */
export const queryAnswerSchema = z.object({
  columns: z.array(z.string()),
  /** `ids`: of the nodes and relationships in the row that have an id of ours. */
  rows: z.array(z.object({ cells: z.array(z.string()), ids: z.array(z.string()) })),
  /** Whether there were more rows than are given. */
  hasMore: z.boolean(),
})
export type QueryAnswer = z.output<typeof queryAnswerSchema>
