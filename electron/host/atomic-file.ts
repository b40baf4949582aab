import { randomUUID } from 'node:crypto'
import { open, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { OutFile } from '../../graph/host.ts'
import { AppError } from '../../graph/model/errors.ts'
import { makeFolder } from '../../graph/store/make-folder.ts'

export interface Placed {
  readonly path: string
  readonly content: OutFile['content']
}

async function writeDurably(path: string, content: OutFile['content']): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await writeFile(file, content as Parameters<typeof writeFile>[1])
    await file.sync()
  } finally {
    await file.close()
  }
}

function refusedFor(path: string, cause: unknown): AppError {
  if (cause instanceof AppError) return cause
  return new AppError('cannot-write', `${path} cannot be written: ${(cause as Error).message}`, 'Choose another place.', {
    cause,
  })
}

/**
 * Writes files that belong together whole or not at all: beside their places first, to the disk, then into their places. Folders
 * on the way are made.
 * @throws {AppError} cannot-write, naming the file; what the content itself throws, as it is.
 */
export async function writeTogether(files: readonly Placed[]): Promise<void> {
  const parts: { beside: string; path: string }[] = []
  try {
    for (const { path, content } of files) {
      const beside = join(dirname(path), `.${randomUUID()}.part`)
      parts.push({ beside, path })
      makeFolder(dirname(path))
      await writeDurably(beside, content)
    }
    for (const { beside, path } of parts) await rename(beside, path)
  } catch (cause) {
    for (const { beside } of parts) await rm(beside, { force: true }).catch(() => undefined)
    throw refusedFor(parts.at(-1)?.path ?? '', cause)
  }
}

/** Writes one file whole or not at all. @throws {AppError} cannot-write, naming the file. */
export function writeAtomically(path: string, content: string | Uint8Array): Promise<void> {
  return writeTogether([{ path, content }])
}
