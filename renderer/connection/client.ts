import { createORPCClient } from '@orpc/client'
import { RPCLink as MessagePortLink } from '@orpc/client/message-port'
import { RPCLink as WebSocketLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import type { contract } from '../../graph/contract.ts'

export type Client = ContractRouterClient<typeof contract>

/** A way to the shell, and when it is lost. */
export interface Connection {
  readonly client: Client
  readonly lost: Promise<void>
}

const PORT_MESSAGE = 'entente:port'

/** Electron's preload passes on the port to the graph process; it may have come before anyone waited. */
const port = new Promise<MessagePort>((resolve) => {
  window.addEventListener('message', (event) => {
    const first = event.ports[0]
    if (event.source === window && event.data === PORT_MESSAGE && first) resolve(first)
  })
})

async function overPort(): Promise<Connection> {
  const opened = await port
  const lost = new Promise<void>((resolve) => opened.addEventListener('close', () => resolve()))
  opened.start()
  return { client: createORPCClient(new MessagePortLink({ port: opened })), lost }
}

async function overWebSocket(): Promise<Connection> {
  const socket = new WebSocket(new URL('/rpc', location.href.replace(/^http/, 'ws')))
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve(), { once: true })
    socket.addEventListener('error', () => reject(new Error('refused')), { once: true })
  })
  const lost = new Promise<void>((resolve) => socket.addEventListener('close', () => resolve()))
  return { client: createORPCClient(new WebSocketLink({ websocket: socket })), lost }
}

/** Connects to the shell that serves this window: Electron's graph process, or the browser shell. */
export function connect(): Promise<Connection> {
  return location.protocol === 'app:' ? overPort() : overWebSocket()
}

/** Whether somebody answers who does not let this window in: the shell was started anew, and has another token. */
export async function isShutOut(): Promise<boolean> {
  const answer = await fetch(location.href, { method: 'HEAD' }).catch(() => null)
  return answer?.status === 403
}
