import { AppError } from '../model/errors.ts'

/**
 * Lets what has arrived meanwhile be heard: that a person wants it stopped.
 * @throws {AppError} cancelled where it is to stop.
 */
export async function breathe(signal: AbortSignal | undefined, what: string): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve))
  if (signal?.aborted) throw new AppError('cancelled', `${what}: stopped, nothing was stored`)
}

/** The steps of a generator with a breath after each, so that nothing else has to wait for its end; it returns what the generator does. */
export async function* breathing<S, T>(
  steps: Generator<S, T>,
  signal: AbortSignal | undefined,
  what: string,
): AsyncGenerator<S, T> {
  for (;;) {
    const step = steps.next()
    await breathe(signal, what)
    if (step.done) return step.value
    yield step.value
  }
}

/** What a generator returns at its end, with a breath after each of its steps. */
export async function breathedOut<T>(steps: Generator<unknown, T>, signal: AbortSignal | undefined, what: string): Promise<T> {
  const breaths = breathing(steps, signal, what)
  for (;;) {
    const step = await breaths.next()
    if (step.done) return step.value
  }
}
