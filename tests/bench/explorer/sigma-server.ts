import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { build, type Rolldown } from 'vite'
import type { Drawing } from './drawing.ts'

const ROOT = new URL('./sigma-page/', import.meta.url).pathname
const TYPES: Record<string, string> = { html: 'text/html', js: 'text/javascript', json: 'application/json' }

/** The page as one file of script and one of HTML, by their addresses. */
async function bundled(): Promise<Map<string, string | Uint8Array>> {
  const made = (await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'esnext', modulePreload: false },
  })) as Rolldown.RolldownOutput
  return new Map(made.output.map((part) => [`/${part.fileName}`, part.type === 'chunk' ? part.code : part.source]))
}

/** Serves the bare page and what it draws, from memory. */
export async function serveSigma(drawing: Drawing): Promise<{ address: string; close: () => void }> {
  const files = await bundled()
  files.set('/drawing.json', JSON.stringify(drawing))
  const server = createServer(({ url }, answer) => {
    const { pathname } = new URL(url!, 'http://localhost')
    const file = files.get(pathname === '/' ? '/index.html' : pathname)
    if (file === undefined) return void answer.writeHead(404).end()
    answer.writeHead(200, { 'content-type': TYPES[pathname.split('.').at(-1)!] ?? TYPES.html! }).end(file)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() }
}
