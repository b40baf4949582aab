import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { app, protocol } from 'electron'
import { CONTENT_SECURITY_POLICY } from '../csp.ts'

export const APP_ORIGIN = 'app://entente'

const MEDIA_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/** The scheme must be known before the app is ready: a page of it is as much an origin of its own as one of https. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }])
}

/** The files below a folder by their address: only these are served, so that no path can leave it. */
function filesOf(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = names.map((entry) => join(entry.parentPath, entry.name))
  return new Map(
    paths.map((path) => [
      `/${path
        .slice(folder.length + 1)
        .split(sep)
        .join('/')}`,
      path,
    ]),
  )
}

/** Serves the window's own files at `app://entente/`, and nothing else. */
export function serveApp(): void {
  const files = filesOf(join(app.getAppPath(), 'out', 'renderer'))
  protocol.handle('app', async ({ url }) => {
    const { origin, host, pathname } = new URL(url)
    const path = host === 'entente' || origin === APP_ORIGIN ? files.get(pathname === '/' ? '/index.html' : pathname) : undefined
    if (!path) return new Response('not found', { status: 404 })
    const headers = {
      'content-type': MEDIA_TYPES[extname(path)] ?? 'application/octet-stream',
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'x-content-type-options': 'nosniff',
    }
    return new Response(new Uint8Array(await readFile(path)), { headers })
  })
}
