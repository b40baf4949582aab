import { z } from 'zod'
import { AppError } from '../../model/errors.ts'
import { type NamedByModel, namedSchema, type ToldByModel, toldSchema } from './answer-form.ts'

/** What a model answered to one question, as far as it is of the form. */
export interface Answer {
  readonly entities: readonly NamedByModel[]
  readonly claims: readonly ToldByModel[]
  /** What of it was not of the form, and why: a line each. */
  readonly faults: readonly string[]
}

/** No part of an article tells more: a longer list is a model that repeats itself. */
const MOST = 1000

const wholeSchema = z.object({
  entities: z.array(z.unknown()).max(MOST).default([]),
  claims: z.array(z.unknown()).max(MOST),
})

/** An answer without what models write around it: their thinking, and the fence of a block of code. */
function bare(content: string): string {
  const said = content.replace(/^\s*<think>[\s\S]*?<\/think>/, '')
  return said.slice(Math.max(0, said.indexOf('{')), said.lastIndexOf('}') + 1)
}

function jsonIn(content: string): unknown {
  try {
    return JSON.parse(bare(content))
  } catch {
    return undefined
  }
}

/** Each item by itself: one that is not of the form loses no other. */
function eachOf<T>(what: string, items: readonly unknown[], schema: z.ZodType<T>): { taken: T[]; faults: string[] } {
  const read = items.map((item) => schema.safeParse(item))
  return {
    taken: read.flatMap(({ data }) => (data === undefined ? [] : [data])),
    faults: read.flatMap(({ error }, at) => {
      const [issue] = error?.issues ?? []
      return issue ? [`${what} ${at + 1}: ${[issue.path.join('.'), issue.message].filter(Boolean).join(': ')}`] : []
    }),
  }
}

/**
 * Reads what a model answered. It is data: nothing in it is followed, and what is not of the form is left out and told.
 * @throws {AppError} model-refused where it is no answer at all.
 */
export function parseAnswer(content: string): Answer {
  const whole = wholeSchema.safeParse(jsonIn(content))
  if (!whole.success)
    throw new AppError('model-refused', 'the model did not answer in the form that it was asked for', 'Try another model.')
  const entities = eachOf('entity', whole.data.entities, namedSchema)
  const claims = eachOf('claim', whole.data.claims, toldSchema)
  return { entities: entities.taken, claims: claims.taken, faults: [...entities.faults, ...claims.faults] }
}
