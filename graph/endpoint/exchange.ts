import { type ClientRequest, type IncomingMessage, request as overHttp } from 'node:http'
import { request as overHttps } from 'node:https'
import { AppError } from '../model/errors.ts'

/** How long is waited, and how much is taken. */
export interface Limits {
  readonly connectMs: number
  readonly totalMs: number
  readonly bytes: number
}

/** A model on a slow computer may think for minutes; one that cannot be reached is known soon. */
export const LIMITS: Limits = { connectMs: 10_000, totalMs: 600_000, bytes: 8 * 1024 * 1024 }

export interface Wanted {
  readonly url: string
  /** What is sent as JSON; undefined asks without sending anything. */
  readonly body?: unknown
  /** Sent as a bearer token; null for none. */
  readonly key: string | null
  readonly limits: Limits
  readonly signal?: AbortSignal | undefined
}

export interface Answered {
  readonly status: number
  readonly text: string
}

function unavailable(url: string, what: string, remedy: string, cause?: unknown): AppError {
  return new AppError('model-unavailable', `${url} ${what}`, remedy, { cause })
}

function started({ url, body, key }: Wanted, sent: string | undefined, signal: AbortSignal): ClientRequest {
  const open = url.startsWith('https:') ? overHttps : overHttp
  return open(url, {
    method: body === undefined ? 'GET' : 'POST',
    signal,
    agent: false,
    headers: {
      accept: 'application/json',
      'accept-encoding': 'identity',
      ...(sent === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(sent) }),
      ...(key === null ? {} : { authorization: `Bearer ${key}` }),
    },
  })
}

/** Ends a request that has found nobody to talk to after a time. */
function watchConnecting(request: ClientRequest, { url, limits: { connectMs } }: Wanted): void {
  const failure = unavailable(url, `cannot be reached: no connection in ${connectMs / 1000} s`, 'See whether the server runs.')
  const timer = setTimeout(() => request.destroy(failure), connectMs)
  const stop = () => clearTimeout(timer)
  request.once('close', stop)
  request.once('socket', (socket) => socket.once(url.startsWith('https:') ? 'secureConnect' : 'connect', stop))
}

async function textOf(response: IncomingMessage, { url, limits: { bytes } }: Wanted): Promise<string> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > bytes) {
      response.destroy()
      throw new AppError('model-refused', `${url} answered with more than ${bytes} bytes`, 'Try another model.')
    }
    chunks.push(chunk)
  }
  return new TextDecoder().decode(Buffer.concat(chunks))
}

/** What went wrong on the way, said so that a person can act on it. */
function told(thrown: unknown, { url, signal, limits: { totalMs } }: Wanted, timeout: AbortSignal): AppError {
  if (thrown instanceof AppError) return thrown
  if (signal?.aborted) return new AppError('cancelled', 'asking the model was stopped')
  if (timeout.aborted) return unavailable(url, `did not answer in ${totalMs / 1000} s`, 'Try a smaller model.', thrown)
  const { code, message } = thrown as NodeJS.ErrnoException
  return unavailable(url, `cannot be reached: ${code ?? message}`, 'See whether the server runs, and the address.', thrown)
}

function isRedirect(status: number): boolean {
  return status >= 300 && status < 400
}

/**
 * One request and its whole answer, whatever its status. A redirect is refused: the text goes to the address that was shown and
 * to no other.
 * @throws {AppError} model-unavailable, model-refused (too long), cancelled.
 */
export async function exchange(wanted: Wanted): Promise<Answered> {
  const timeout = AbortSignal.timeout(wanted.limits.totalMs)
  const signal = wanted.signal ? AbortSignal.any([wanted.signal, timeout]) : timeout
  const sent = wanted.body === undefined ? undefined : JSON.stringify(wanted.body)
  try {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const request = started(wanted, sent, signal)
      watchConnecting(request, wanted)
      request.once('response', resolve).on('error', reject).end(sent)
    })
    const status = response.statusCode ?? 0
    if (isRedirect(status)) {
      response.destroy()
      throw unavailable(
        wanted.url,
        `answered ${status}: it sends elsewhere, and that is not followed`,
        'Give the address it sends to.',
      )
    }
    return { status, text: await textOf(response, wanted) }
  } catch (thrown) {
    throw told(thrown, wanted, timeout)
  }
}
