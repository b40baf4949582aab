import { z } from 'zod'
import { connectionFaults } from './connection.ts'

/** A Neo4j database and who asks it; null is the server's own database. Its password is never part of what is kept or listed. */
export const neo4jPlaceSchema = z.object({
  uri: z.string().trim().min(1).max(2000),
  user: z.string().trim().min(1).max(200),
  database: z.string().trim().min(1).max(200).nullable().default(null),
})

export const loginSchema = neo4jPlaceSchema.extend({ password: z.string().max(2000) })
export type Login = z.input<typeof loginSchema>

/** A workspace that was opened before. */
export const listedSchema = z.discriminatedUnion('kind', [
  /** `name` null is the workspace of who names none: it is always there. */
  z.object({ id: z.string(), kind: z.literal('embedded'), name: z.string().nullable(), place: z.string() }),
  z.object({ id: z.string(), kind: z.literal('neo4j'), ...neo4jPlaceSchema.shape, needsPassword: z.boolean() }),
])
export type Listed = z.output<typeof listedSchema>

/** All that were opened before, the last one first, and which of them is open where it is asked. */
export const workspacesSchema = z.object({
  open: z.string(),
  workspaces: z.array(listedSchema),
  /** Whether the system has a place to keep passwords in. */
  canKeepPasswords: z.boolean(),
})
export type Workspaces = z.output<typeof workspacesSchema>

/** What is at an address, or why nobody can tell; `detail` is in the words of the server or the driver. */
export const connectionTestSchema = z.discriminatedUnion('reached', [
  z.object({
    reached: z.literal(true),
    version: z.string(),
    database: z.string(),
    isEncrypted: z.boolean(),
    nodes: z.int(),
    claims: z.int(),
  }),
  z.object({ reached: z.literal(false), fault: z.enum(connectionFaults), detail: z.string() }),
])
export type ConnectionTest = z.output<typeof connectionTestSchema>
