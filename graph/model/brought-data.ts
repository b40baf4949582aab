import { z } from 'zod'
import { mappingSchema } from './mapping.ts'
import { namesSchema } from './names.ts'

/** How a file of Entente begins. */
export const NATIVE_HEAD = /^\s*\{\s*"format":\s*"entente"/

/** Something of a file that was not taken: the line it begins on, and why. */
const rowErrorSchema = z.object({ line: z.int(), reason: z.string() })
export type RowError = z.output<typeof rowErrorSchema>

/** Something that the workspace and a file both have and say differently of. */
const conflictSchema = z.object({
  what: z.enum(['claim', 'source', 'actor', 'note', 'grade', 'translation']),
  id: z.string(),
  fields: z.array(z.object({ field: z.string(), mine: z.string(), theirs: z.string() })).readonly(),
})
export type Conflict = z.output<typeof conflictSchema>

/** What files that a person brings are: facts to be merged, or rows of a data set to be mapped. */
export const inspectedSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('facts'),
    file: z.string(),
    fresh: z.int(),
    same: z.int(),
    conflicts: z.array(conflictSchema),
    errors: z.array(rowErrorSchema),
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
  errors: z.array(rowErrorSchema),
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
