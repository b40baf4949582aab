import { AppError } from '../model/errors.ts'

/** The refusal of a file that a person chose: which, why, and what to do about it. */
export function refused(name: string, reason: string, remedy: string, cause?: unknown): AppError {
  return new AppError('bad-file', `${name}: ${reason}`, remedy, cause === undefined ? undefined : { cause })
}
