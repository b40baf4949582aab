import neo4j, { type Date as NeoDate } from 'neo4j-driver'
import { z } from 'zod'
import { type Actor, actorSchema } from '../model/actor.ts'
import { type Claim, storedClaimSchema } from '../model/claim.ts'
import { type Day, msOfDay } from '../model/day.ts'
import { AppError } from '../model/errors.ts'
import type { GraphNode, Relationship } from '../model/graph.ts'
import type { Names } from '../model/names.ts'
import { madeDecisionSchema, readingSchema } from '../model/review.ts'
import { mentionSchema, type Source, type SourceDocument, sourceSchema } from '../model/source.ts'
import { daysNamed } from '../query/days-named.ts'

/** A property that holds one of the model's things as JSON, read through its schema. */
function stored<T>(schema: z.ZodType<T>) {
  return z.string().transform((json, context): T => {
    const read = schema.safeParse(JSON.parse(json))
    if (read.success) return read.data
    context.addIssue({ code: 'custom', message: z.prettifyError(read.error) })
    return z.NEVER
  })
}

/** What each query answers, a row. */
export const rowSchemas = {
  source: z.object({ json: stored(sourceSchema) }),
  actor: z.object({ json: stored(actorSchema) }),
  claim: z.object({ json: stored(storedClaimSchema) }),
  document: z.object({ text: z.string(), mentions: stored(z.array(mentionSchema)) }),
  mentions: z.object({ id: z.string(), mentions: stored(z.array(mentionSchema)) }),
  reading: z.object({ json: stored(readingSchema) }),
  decision: z.object({ json: stored(madeDecisionSchema) }),
  naming: z.object({ actorId: z.string(), sourceId: z.string() }),
  id: z.object({ id: z.string() }),
  element: z.object({ element: z.string(), id: z.string() }),
  count: z.object({ name: z.string(), count: z.int() }),
  version: z.object({ version: z.int() }),
}

/** @throws {AppError} store-refused where a row is not of the form that this program writes. */
export function parseRow<T>(schema: z.ZodType<T>, row: unknown): T {
  const read = schema.safeParse(row)
  if (read.success) return read.data
  throw new AppError(
    'store-refused',
    `the database holds something that cannot be read: ${z.prettifyError(read.error)}`,
    'Restore the database from a copy, or use another one.',
  )
}

function nativeDate(day: Day | null): NeoDate<number> | null {
  if (day === null) return null
  const date = new Date(msOfDay(day))
  return new neo4j.types.Date(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
}

function daysOf(claims: readonly Claim[]) {
  const { earliest, latest } = daysNamed(claims)
  return { earliest: nativeDate(earliest), latest: nativeDate(latest) }
}

/** Names for people who query. */
function namesOf(names: Names) {
  return { nameEn: names.en ?? null, nameAr: names.ar ?? null }
}

export function sourceRow(source: Source) {
  const { id, ...plain } = source
  return { id, properties: { ...plain, json: JSON.stringify(source) } }
}

export function documentRow({ sourceId, text, mentions }: SourceDocument) {
  return { id: sourceId, text, mentions: JSON.stringify(mentions) }
}

export function actorRow(actor: Actor) {
  return {
    id: actor.id,
    properties: { kind: actor.type, iso3: actor.iso3, ...namesOf(actor.names), json: JSON.stringify(actor) },
  }
}

export function claimRow(claim: Claim) {
  const { type, status, certainty, asserts, codes, label, time } = claim
  const plain = {
    type,
    status,
    certainty,
    asserts,
    ...codes,
    edtf: time.edtf,
    labelEn: label.en ?? null,
    labelAr: label.ar ?? null,
  }
  return { id: claim.id, properties: { ...plain, ...daysOf([claim]), json: JSON.stringify(claim) } }
}

type ClaimsById = ReadonlyMap<string, Claim>

function claimsOf(ids: readonly string[], claims: ClaimsById): Claim[] {
  return ids.map((id) => claims.get(id)!)
}

export function happeningRow({ id, kind, names, claims }: GraphNode, known: ClaimsById) {
  return { id, properties: { kind, ...namesOf(names), ...daysOf(claimsOf(claims, known)) } }
}

export function relationshipRow({ id, source, target, role, claims }: Relationship, known: ClaimsById) {
  return { id, source, target, properties: { role, claims: [...claims], ...daysOf(claimsOf(claims, known)) } }
}
