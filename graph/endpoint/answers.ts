import { z } from 'zod'
import { AppError } from '../model/errors.ts'
import type { Answered } from './exchange.ts'

/** What OpenAI's interface answers, as far as it is looked at. */

export const modelsSchema = z.object({ data: z.array(z.object({ id: z.string().trim().min(1).max(500) })) })

export const completionSchema = z.object({
  choices: z
    .array(z.object({ message: z.object({ content: z.string() }), finish_reason: z.string().nullish() }))
    .min(1, { error: 'has no choices' }),
})

const failureSchema = z.object({ error: z.union([z.string(), z.object({ message: z.string() })]) })

/** What a server says of a failure, as one short line without the key. Anything may stand in it: it is told, and never acted on. */
export function failureOf({ text }: Answered, key: string | null): string {
  const error = failureSchema.safeParse(jsonOf(text)).data?.error
  const said = typeof error === 'string' ? error : (error?.message ?? '')
  const line = (key ? said.replaceAll(key, '…') : said).toWellFormed().replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
  return line.trim().slice(0, 200)
}

/** The value that a text is the JSON of; undefined where it is none. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** @throws {AppError} model-refused where an answer is not of its form. */
export function parsed<T>(schema: z.ZodType<T>, url: string, { text }: Answered): T {
  const read = schema.safeParse(jsonOf(text))
  if (read.success) return read.data
  const reason = read.error.issues[0]?.message ?? ''
  throw new AppError(
    'model-refused',
    `${url} answered what is not of the form of OpenAI's interface: ${reason}`,
    'See whether the address is that of an OpenAI-compatible server; it often ends in /v1.',
  )
}
