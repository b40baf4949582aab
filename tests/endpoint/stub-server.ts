import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the stub was asked. */
export interface Asked {
  readonly path: string
  readonly authorization: string | undefined
  readonly body: { model?: string; messages?: { role: string; content: string }[]; response_format?: { type: string } } & Record<
    string,
    unknown
  >
}

/** What it answers; `silent` never does, one that stalls does not come to its end. */
export type Reply =
  | { readonly status?: number; readonly headers?: Record<string, string>; readonly body: string; readonly stalls?: boolean }
  | 'silent'

export interface Stub {
  /** As an OpenAI-compatible server's: http://127.0.0.1:PORT/v1. */
  readonly address: string
  readonly asked: readonly Asked[]
  readonly close: () => Promise<void>
}

async function bodyOf(request: IncomingMessage): Promise<Asked['body']> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const text = Buffer.concat(chunks).toString()
  return text === '' ? {} : JSON.parse(text)
}

/** A server on this computer that answers as it is told to. */
export async function startStub(reply: (asked: Asked, count: number) => Reply): Promise<Stub> {
  const all: Asked[] = []
  const server = createServer(async (request, response) => {
    const asked = { path: request.url ?? '', authorization: request.headers.authorization, body: await bodyOf(request) }
    all.push(asked)
    const answer = reply(asked, all.length)
    if (answer === 'silent') return
    response.writeHead(answer.status ?? 200, { 'content-type': 'application/json', ...answer.headers }).write(answer.body)
    if (!answer.stalls) response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections()
      server.close(() => resolve())
    })
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, asked: all, close }
}

/** A completion whose message is this text. */
export function completion(content: string, finish = 'stop'): Reply {
  return { body: JSON.stringify({ choices: [{ message: { role: 'assistant', content }, finish_reason: finish }] }) }
}

/** A failure as OpenAI's interface tells it. */
export function failure(status: number, message: string): Reply {
  return { status, body: JSON.stringify({ error: { message } }) }
}
