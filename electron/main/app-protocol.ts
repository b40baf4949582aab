import { readFile } from 'node:fs/promises'
import { protocol } from 'electron'
import { CONTENT_SECURITY_POLICY } from '../csp.ts'
import { windowFolder } from '../host/root.ts'
import { mediaType, windowFiles } from '../host/window-files.ts'

export const APP_ORIGIN = 'app://entente'

/** The scheme must be known before the app is ready: a page of it is as much an origin of its own as one of https. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }])
}

/** Serves the window's own files at `app://entente/`, and nothing else. */
export function serveApp(): void {
  const files = windowFiles(windowFolder)
  protocol.handle('app', async ({ url }) => {
    const { host, pathname } = new URL(url)
    const path = host === 'entente' ? files.get(pathname) : undefined
    if (!path) return new Response('not found', { status: 404 })
    const headers = {
      'content-type': mediaType(path),
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'x-content-type-options': 'nosniff',
    }
    return new Response(new Uint8Array(await readFile(path)), { headers })
  })
}
