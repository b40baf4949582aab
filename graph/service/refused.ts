import { ORPCError } from '@orpc/server'
import { z } from 'zod'
import { AppError, errorCodes, toAppError } from '../model/errors.ts'

const REFUSED = 'REFUSED'
const dataSchema = z.object({ code: z.enum(errorCodes), message: z.string(), remedy: z.string() })

/** What the caller asked in a form that the contract does not have. */
function badRequest({ cause }: { cause?: unknown }): AppError {
  const issues = z.object({ issues: z.array(z.object({ message: z.string(), path: z.array(z.unknown()).optional() })) })
  const issue = issues.safeParse(cause).data?.issues[0]
  const where = issue?.path?.join('.')
  return new AppError('bad-request', issue ? `${where ? `${where}: ` : ''}${issue.message}` : 'not of the form asked for')
}

/** Any thrown thing as the contract's one error. */
export function refused(thrown: unknown): ORPCError<typeof REFUSED, z.output<typeof dataSchema>> {
  const isInvalid = thrown instanceof ORPCError && thrown.code === 'BAD_REQUEST'
  const { code, message, remedy } = isInvalid ? badRequest(thrown) : toAppError(thrown)
  return new ORPCError(REFUSED, { defined: true, message, data: { code, message, remedy }, cause: thrown })
}

/** The contract's one error as the AppError that it was. */
export function fromRefused(thrown: unknown): AppError {
  const data = thrown instanceof ORPCError ? dataSchema.safeParse(thrown.data).data : undefined
  return data ? new AppError(data.code, data.message, data.remedy, { cause: thrown }) : toAppError(thrown)
}
