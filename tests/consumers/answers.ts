import { z } from 'zod'

const attributes = z.record(z.string(), z.json())

/** What NetworkX and igraph say; the key is the edge's id in the file, where they keep it. */
export const readGraph = z.strictObject({
  isDirected: z.boolean(),
  isMulti: z.boolean(),
  nodes: z.array(z.strictObject({ id: z.string(), attributes })),
  edges: z.array(z.strictObject({ key: z.string().nullable(), source: z.string(), target: z.string(), attributes })),
})

/** In the format of the file: a day, a time or a number; an open end is null. */
const end = z.union([z.string(), z.number()]).nullable()
const element = z.strictObject({
  id: z.string(),
  label: z.string().nullable(),
  attributes,
  intervals: z.array(z.strictObject({ start: end, end })),
})

/** Issues are what Gephi warns of or refuses, with their level before them; notes are what it only tells. */
export const readByGephi = z.strictObject({
  nodeCount: z.int(),
  edgeCount: z.int(),
  isDirected: z.boolean(),
  timeFormat: z.enum(['DATE', 'DATETIME', 'DOUBLE']),
  timeRepresentation: z.enum(['INTERVAL', 'TIMESTAMP']),
  nodes: z.array(element),
  edges: z.array(
    element.extend({ source: z.string(), target: z.string(), isDirected: z.boolean(), kind: z.string().nullable() }),
  ),
  issues: z.array(z.string()),
  notes: z.array(z.string()),
})

/** Up to five triples of each that the other lacks; the literals of both whose text is none of their datatype. */
export const comparedRdf = z.strictObject({
  isomorphic: z.boolean(),
  triples: z.int(),
  onlyInFirst: z.array(z.string()),
  onlyInSecond: z.array(z.string()),
  illTyped: z.array(z.string()),
})

export const queriedRdf = z.strictObject({
  variables: z.array(z.string()),
  rows: z.array(z.record(z.string(), z.string().nullable())),
})

const table = z.strictObject({ columns: z.array(z.string()), rows: z.array(z.array(z.string())) })

export const readTables = z.strictObject({ nodes: table, relationships: table })

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()])

export const readWorkbook = z.strictObject({
  sheets: z.array(
    z.strictObject({
      name: z.string(),
      columns: z.array(cell),
      rows: z.array(z.array(cell)),
      isFrozen: z.boolean(),
      rightToLeft: z.boolean(),
      formulas: z.array(z.string()),
    }),
  ),
})

/** Errors and what FollowTheMoney would write otherwise, each with the entity's id before it. */
export const validatedFtm = z.strictObject({
  entities: z.int(),
  bySchema: z.record(z.string(), z.int()),
  errors: z.array(z.string()),
  normalised: z.array(z.string()),
})

export const readCx2 = z.strictObject({
  name: z.string().nullable(),
  nodes: z.array(z.strictObject({ id: z.int(), attributes })),
  edges: z.array(z.strictObject({ id: z.int(), source: z.int(), target: z.int(), attributes })),
})

export const rewritten = z.strictObject({ nodes: z.int(), edges: z.int() })

/** Whether a font's glyphs are in the PDF, and whether its text can be had from it again. */
export interface PdfFont {
  readonly name: string
  readonly isEmbedded: boolean
  readonly hasUnicode: boolean
}
