import { readdirSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'

const MEDIA_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.jsonl': 'application/x-ndjson',
  '.csv': 'text/csv; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.graphml': 'application/graphml+xml',
  '.gexf': 'application/gexf+xml',
  '.cyjs': 'application/json',
  '.cx2': 'application/json',
  '.jsonld': 'application/ld+json',
  '.ttl': 'text/turtle; charset=utf-8',
  '.cypher': 'text/plain; charset=utf-8',
}

export function mediaType(path: string): string {
  return MEDIA_TYPES[extname(path)] ?? 'application/octet-stream'
}

/** Folder by folder: the archive of an installed program is not read all at once. */
function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true })
  return entries.flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]))
}

/**
 * The files below a folder by their address (`/assets/index.js`; `/` is index.html). Only what is listed here is served, by exact
 * match, so that no path can leave the folder.
 */
export function windowFiles(folder: string): Map<string, string> {
  const address = (path: string) => `/${relative(folder, path).split(sep).join('/')}`
  const files = new Map(filesBelow(folder).map((path) => [address(path), path]))
  const index = files.get('/index.html')
  return index ? files.set('/', index) : files
}
