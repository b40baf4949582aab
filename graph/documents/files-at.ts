import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { refused } from './refused.ts'
import { type NamedBytes, readBytes } from './text-file.ts'

export const STANDARD_INPUT = '-'

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const visible = entries.filter(({ name }) => !name.startsWith('.')).sort((a, b) => (a.name < b.name ? -1 : 1))
  const each = await Promise.all(
    visible.map((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)])),
  )
  return each.flat()
}

/**
 * The files that a person names: a file, every file of a folder in order, or `-` for standard input.
 * @throws {AppError} bad-file where a folder holds none.
 */
export async function filesAt(path: string): Promise<string[]> {
  if (path === STANDARD_INPUT) return [path]
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (!isFolder) return [path]
  const files = await filesBelow(path)
  if (files.length === 0) throw refused(path, 'the folder holds no file', 'Name a folder with articles.')
  return files
}

/** A file's bytes, or those of standard input. */
export async function bytesAt(path: string): Promise<NamedBytes> {
  return path === STANDARD_INPUT ? { name: 'standard input', bytes: await buffer(process.stdin) } : readBytes(path)
}
