import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream'
import { CONTENT_SECURITY_POLICY } from '../csp.ts'
import { mediaType } from '../host/window-files.ts'
import type { Access } from './access.ts'
import type { SavedFiles } from './saved-files.ts'

const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
}

// Whoever comes here has no window yet that would know their language.
const SPENT =
  'This address was used already, or is not good. The terminal in which Entente runs shows a fresh one.\n' +
  'استُعمل هذا العنوان من قبل أو أنه غير صالح. تعرض نافذة الأوامر التي يعمل فيها Entente عنوانًا جديدًا.'
const NOT_LET_IN = 'Open the address that the terminal shows.\nافتح العنوان الذي تعرضه نافذة الأوامر.'

export interface Served {
  readonly access: Access
  readonly files: ReadonlyMap<string, string>
  readonly saved: SavedFiles
  /** Somebody came with an address that was used already. */
  readonly onSpent: () => void
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  response.writeHead(status, { ...HEADERS, 'content-type': 'text/plain; charset=utf-8' }).end(`${reason}\n`)
}

/** A browser at the printed address gets its cookie and goes on to the window without the token in its address bar. */
function letIn({ access, onSpent }: Served, token: string, request: IncomingMessage, response: ServerResponse): void {
  const cookie = access.admit(token)
  if (cookie) {
    response.writeHead(303, { ...HEADERS, location: '/', 'set-cookie': cookie }).end()
    return
  }
  // The same address once more, in the browser that it let in.
  if (access.wasSpent(token) && access.isAdmitted(request)) {
    response.writeHead(303, { ...HEADERS, location: '/' }).end()
    return
  }
  if (access.wasSpent(token)) onSpent()
  refuse(response, 403, SPENT)
}

function sendSaved({ saved }: Served, path: string, response: ServerResponse): void {
  const file = saved.take(path)
  if (!file) {
    refuse(response, 404, 'This file was fetched already.')
    return
  }
  const headers = {
    'content-type': mediaType(file.name),
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
  }
  response.writeHead(200, { ...HEADERS, ...headers })
  pipeline(file.content, response, () => undefined)
}

async function sendFile(path: string, method: string, response: ServerResponse): Promise<void> {
  const content = await readFile(path)
  response.writeHead(200, { ...HEADERS, 'content-type': mediaType(path), 'content-length': content.length })
  response.end(method === 'HEAD' ? undefined : content)
}

/** Answers one request: only for exactly this host, only to a browser that was let in, only what the window is made of. */
export async function answer(served: Served, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = 'GET', url = '/' } = request
  if (!served.access.isForUs(request)) return refuse(response, 421, 'This is not the address of Entente.')
  // A page of elsewhere says where it comes from; the address bar says nothing.
  if (request.headers.origin !== undefined && !served.access.isFromUs(request)) return refuse(response, 403, 'Not from here.')
  if (method !== 'GET' && method !== 'HEAD') return refuse(response, 405, 'Only GET and HEAD.')
  // Read as it came: a URL parser would take `//x` for a host and `/../x` for `/x`.
  const [pathname = '/', query = ''] = url.split('?', 2)
  const token = new URLSearchParams(query).get('token')
  if (token !== null && pathname === '/') return letIn(served, token, request, response)
  if (!served.access.isAdmitted(request)) return refuse(response, 403, NOT_LET_IN)
  if (method === 'GET' && pathname.startsWith('/saved/')) return sendSaved(served, pathname, response)
  const path = served.files.get(pathname)
  return path ? sendFile(path, method, response) : refuse(response, 404, 'There is nothing here.')
}
