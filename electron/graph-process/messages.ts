import { z } from 'zod'

/** What the main process tells the graph process. A message of kind `port` carries a MessagePort. */
export const toGraphSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('start'),
    version: z.string(),
    address: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('embedded'), folder: z.string() }),
      z.object({ kind: z.literal('neo4j'), uri: z.string(), user: z.string(), password: z.string() }),
    ]),
  }),
  z.object({ kind: z.literal('port') }),
  z.object({ kind: z.literal('chosen'), id: z.int(), path: z.string().nullable() }),
])
export type ToGraph = z.output<typeof toGraphSchema>

/** What the graph process tells the main process: that the store is open, why it is not, or that something wants a place to be saved. */
export const fromGraphSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('opened') }),
  z.object({ kind: z.literal('choose'), id: z.int(), name: z.string() }),
  z.object({ kind: z.literal('failed'), message: z.string(), remedy: z.string() }),
])
export type FromGraph = z.output<typeof fromGraphSchema>
