import neo4j, { type Date as NeoDate } from 'neo4j-driver'
import { z } from 'zod'
import { type Actor, actorSchema } from '../model/actor.ts'
import { type Claim, storedClaimSchema } from '../model/claim.ts'
import { type Day, msOfDay } from '../model/day.ts'
import { AppError } from '../model/errors.ts'
import type { GraphNode, Relationship } from '../model/graph.ts'
import { madeDecisionSchema, readingSchema } from '../model/review.ts'
import { mentionSchema, type Source, type SourceDocument, sourceSchema } from '../model/source.ts'
import {
  actorKept,
  claimKept,
  documentKept,
  happeningKept,
  type Kept,
  relationshipKept,
  sourceKept,
} from '../query/kept-properties.ts'

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

function propertiesOf({ plain, days }: Kept) {
  const dates = Object.entries(days).map(([name, day]) => [name, nativeDate(day)] as const)
  return { ...plain, ...Object.fromEntries(dates) }
}

export function sourceRow(source: Source) {
  return { id: source.id, properties: propertiesOf(sourceKept(source)) }
}

export function documentRow(document: SourceDocument) {
  return { id: document.sourceId, ...documentKept(document) }
}

export function actorRow(actor: Actor) {
  return { id: actor.id, properties: propertiesOf(actorKept(actor)) }
}

export function claimRow(claim: Claim) {
  return { id: claim.id, properties: propertiesOf(claimKept(claim)) }
}

type ClaimsById = ReadonlyMap<string, Claim>

export function happeningRow(node: GraphNode, known: ClaimsById) {
  return { id: node.id, properties: propertiesOf(happeningKept(node, known)) }
}

export function relationshipRow(relationship: Relationship, known: ClaimsById) {
  const { id, source, target } = relationship
  return { id, source, target, properties: propertiesOf(relationshipKept(relationship, known)) }
}
