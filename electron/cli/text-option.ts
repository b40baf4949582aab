import type { z } from 'zod'
import { AppError } from '../../graph/model/errors.ts'
import type { Values } from './command.ts'

/** The text of an option as a schema takes it; null where it is not given. @throws {AppError} bad-request */
export function textOption(values: Values, name: string, schema: z.ZodType<string | null>): string | null {
  const read = schema.safeParse(values[name] ?? null)
  if (read.success) return read.data
  throw new AppError('bad-request', `--${name} is not taken: ${read.error.issues[0]?.message}`, 'Write a shorter one.')
}
