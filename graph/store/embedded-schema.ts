import { z } from 'zod'
import { actorSchema } from '../model/actor.ts'
import { storedClaimSchema } from '../model/claim.ts'
import { AppError } from '../model/errors.ts'
import { madeDecisionSchema, readingSchema } from '../model/review.ts'
import { mentionSchema, sourceSchema } from '../model/source.ts'

/** The node that a row's claim asserts, as the index has it. */
export const ASSERTS = `json_extract(json, '$.asserts')`

/**
 * Facts are kept as the JSON that their schemas read; nodes and relationships are a view and are not kept.
 * A text is stored once, with the mentions that a reader highlights.
 */
export const MIGRATIONS: readonly string[] = [
  `create table source (id text primary key, json text not null);
   create table document (source_id text primary key references source (id), text text not null, mentions text not null);
   create table actor (id text primary key, json text not null);
   create table claim (id text primary key, source_id text not null references source (id), json text not null);`,
  `create index claim_asserts on claim (${ASSERTS});`,
  `create table reading (source_id text primary key, json text not null);
   create table decision (id text primary key, source_id text not null, json text not null);
   create index decision_source on decision (source_id);`,
  `create table version (number integer not null);
   insert into version values (0);`,
]

function parsed<T>(schema: z.ZodType<T>, what: string, json: unknown): T {
  const read = schema.safeParse(JSON.parse(String(json)))
  if (read.success) return read.data
  throw new AppError(
    'store-refused',
    `a stored ${what} cannot be read: ${z.prettifyError(read.error)}`,
    'Restore the workspace from a copy.',
  )
}

export const fromRow = {
  source: (json: unknown) => parsed(sourceSchema, 'source', json),
  actor: (json: unknown) => parsed(actorSchema, 'actor', json),
  claim: (json: unknown) => parsed(storedClaimSchema, 'claim', json),
  reading: (json: unknown) => parsed(readingSchema, 'reading', json),
  decision: (json: unknown) => parsed(madeDecisionSchema, 'decision', json),
  mentions: (json: unknown) => parsed(z.array(mentionSchema), 'list of mentions', json),
}
