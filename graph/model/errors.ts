/** Every way in which the program refuses. Each is turned into words where it is thrown: what, where, and what to do. */
export const errorCodes = [
  'bad-file',
  'bad-request',
  'not-found',
  'store-unavailable',
  'store-refused',
  'store-outdated',
  'model-unavailable',
  'model-refused',
  'not-supported',
  'cancelled',
  'cannot-write',
  'internal',
] as const
export type ErrorCode = (typeof errorCodes)[number]

/** A refusal that a person can act on. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    /** What the person can do about it, as a sentence; empty where there is nothing. */
    readonly remedy = '',
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.name = 'AppError'
  }
}

/** Any thrown thing as an AppError; what we did not foresee keeps its own words. */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  return new AppError('internal', message, '', { cause: thrown })
}
