import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import type { AnyRouter } from '@orpc/server'
import { RPCHandler } from '@orpc/server/ws'
import { WebSocketServer } from 'ws'
import { AppError } from '../../graph/model/errors.ts'
import { Access } from './access.ts'
import { answer, type Served } from './answers.ts'
import type { SavedFiles } from './saved-files.ts'

/** What answers one window, for as long as it is there. */
export interface Seated {
  router(): AnyRouter
  leave(): void
}

export interface ShellParts {
  /** Called for each window that connects. */
  readonly seat: () => Seated
  readonly saved: SavedFiles
  readonly files: ReadonlyMap<string, string>
  /** 0 for any port that is free. */
  readonly port: number
  /** A fresh address for a person to open, after the last one was used. */
  readonly onFreshAddress: (address: string) => void
}

export interface BrowserShell {
  /** The address at which a browser may open the window once. */
  readonly address: string
  close(): Promise<void>
}

/** Pictures of large networks come in one message. */
const LARGEST_MESSAGE = 256 * 1024 * 1024

function listening(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => {
      reject(
        new AppError('store-unavailable', `port ${port} cannot be used: ${cause.message}`, 'Choose another with --port.', {
          cause,
        }),
      )
    })
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}

function turnAway(socket: Duplex): void {
  socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
}

function mayConnect(access: Access, request: IncomingMessage): boolean {
  return request.url === '/rpc' && access.isForUs(request) && access.isFromUs(request) && access.isAdmitted(request)
}

/** Serves the window and the contract on 127.0.0.1 to the browser that was let in. */
export async function startBrowserShell({ seat, saved, files, port, onFreshAddress }: ShellParts): Promise<BrowserShell> {
  let served: Served | null = null
  const server = createServer((request, response) => {
    if (served) answer(served, request, response).catch(() => response.destroy())
  })
  const access = new Access(await listening(server, port))
  served = { access, files, saved, onSpent: () => onFreshAddress(access.address) }
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE })
  server.on('upgrade', (request, socket, head) => {
    // A connection that breaks off while it is turned away or taken is no reason to end.
    socket.on('error', () => socket.destroy())
    if (!mayConnect(access, request)) return turnAway(socket)
    access.spend(request)
    sockets.handleUpgrade(request, socket, head, (opened) => {
      opened.on('error', () => opened.terminate())
      const seated = seat()
      opened.on('close', () => seated.leave())
      void new RPCHandler(seated.router()).upgrade(opened)
    })
  })
  return {
    get address() {
      return access.address
    },
    close: async () => {
      for (const socket of sockets.clients) socket.terminate()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
