import { AppError } from '../model/errors.ts'

/**
 * Lets what has arrived meanwhile be heard: that a person wants it stopped.
 * @throws {AppError} cancelled where it is to stop.
 */
export async function breathe(signal: AbortSignal | undefined, what: string): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve))
  if (signal?.aborted) throw new AppError('cancelled', `${what}: stopped, nothing was stored`)
}
