import { z } from 'zod'
import { mappingSchema } from './mapping.ts'
import { namesSchema } from './names.ts'

const rowError = z.object({ line: z.int(), reason: z.string() })

/** What files that a person brings are: facts to be merged, or rows of a data set to be mapped. */
export const inspectedSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('facts'),
    file: z.string(),
    fresh: z.int(),
    same: z.int(),
    conflicts: z.array(
      z.object({
        what: z.enum(['claim', 'source', 'actor', 'note', 'grade']),
        id: z.string(),
        fields: z.array(z.object({ field: z.string(), mine: z.string(), theirs: z.string() })).readonly(),
      }),
    ),
    errors: z.array(rowError),
  }),
  z.object({
    kind: z.literal('rows'),
    file: z.string(),
    columns: z.array(z.string()),
    count: z.int(),
    /** The cells of the first rows. */
    sample: z.array(z.array(z.string())),
    /** The different values of columns that have few. */
    values: z.record(z.string(), z.array(z.string())),
    mapping: mappingSchema,
  }),
])
export type Inspected = z.output<typeof inspectedSchema>

/** What a data set would become by a mapping. */
export const rowPreviewSchema = z.object({
  claims: z.int(),
  actors: z.int(),
  /** Ids of actors who would be kept apart from somebody of the same name. */
  apart: z.array(z.string()),
  skipped: z.int(),
  errorCount: z.int(),
  errors: z.array(rowError),
  sample: z.array(
    z.object({
      type: z.string(),
      actors: z.array(namesSchema),
      edtf: z.string().nullable(),
      atop: z.array(z.string()),
      quote: z.string(),
    }),
  ),
})
export type RowPreview = z.output<typeof rowPreviewSchema>
