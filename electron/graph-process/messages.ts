import { z } from 'zod'

const address = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('embedded'), folder: z.string() }),
  z.object({
    kind: z.literal('neo4j'),
    uri: z.string(),
    user: z.string(),
    password: z.string(),
    database: z.string().optional(),
  }),
])

/** What the main process tells the graph process. A message of kind `port` carries a MessagePort. */
export const toGraphSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('start'), version: z.string(), address, canKeepPasswords: z.boolean() }),
  z.object({ kind: z.literal('port') }),
  /** To what was asked under this id. */
  z.object({ kind: z.literal('answer'), id: z.int(), text: z.string().nullable() }),
  /** A PDF, or why there is none. */
  z.object({ kind: z.literal('printed'), id: z.int(), pdf: z.instanceof(Uint8Array).nullable(), reason: z.string() }),
])
export type ToGraph = z.output<typeof toGraphSchema>

const passwordOf = { uri: z.string(), user: z.string() }

/**
 * What the graph process tells the main process: which workspace it has opened, why it has none, that something wants a place to be
 * saved or printed, and what is for the system's keychain.
 */
export const fromGraphSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('opened'), address }),
  z.object({ kind: z.literal('failed'), message: z.string(), remedy: z.string() }),
  z.object({ kind: z.literal('choose'), id: z.int(), name: z.string() }),
  /** Whether files that are there already may be replaced: any text is yes. */
  z.object({ kind: z.literal('replace'), id: z.int(), paths: z.array(z.string()) }),
  z.object({ kind: z.literal('password'), id: z.int(), ...passwordOf }),
  z.object({ kind: z.literal('print'), id: z.int(), svg: z.string(), width: z.number(), height: z.number() }),
  z.object({ kind: z.literal('keep'), password: z.string(), ...passwordOf }),
  z.object({ kind: z.literal('forget'), ...passwordOf }),
])
export type FromGraph = z.output<typeof fromGraphSchema>
