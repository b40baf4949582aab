import { readdirSync } from 'node:fs'
import { extname, join, sep } from 'node:path'

const MEDIA_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

export function mediaType(path: string): string {
  return MEDIA_TYPES[extname(path)] ?? 'application/octet-stream'
}

/**
 * The files below a folder by their address (`/assets/index.js`; `/` is index.html). Only what is listed here is served, by exact
 * match, so that no path can leave the folder.
 */
export function windowFiles(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = entries.map((entry) => join(entry.parentPath, entry.name))
  const files = new Map(
    paths.map((path) => [
      `/${path
        .slice(folder.length + 1)
        .split(sep)
        .join('/')}`,
      path,
    ]),
  )
  const index = files.get('/index.html')
  return index ? files.set('/', index) : files
}
