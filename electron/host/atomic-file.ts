import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { AppError } from '../../graph/model/errors.ts'
import { makeFolder } from '../../graph/store/make-folder.ts'

async function writeDurably(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}

/**
 * Writes a file whole or not at all: beside its place first, to the disk, then into its place. Folders on the way are made.
 * @throws {AppError} cannot-write, naming the file.
 */
export async function writeAtomically(path: string, content: string | Uint8Array): Promise<void> {
  const beside = join(dirname(path), `.${randomUUID()}.part`)
  try {
    makeFolder(dirname(path))
    await writeDurably(beside, content)
    await rename(beside, path)
  } catch (cause) {
    await rm(beside, { force: true }).catch(() => undefined)
    throw new AppError('cannot-write', `${path} cannot be written: ${(cause as Error).message}`, 'Choose another place.', {
      cause,
    })
  }
}
