import { readFile } from 'node:fs/promises'
import { AppError } from '../model/errors.ts'

/** A file's bytes, under the name a person knows it by. */
export interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

const READ_FAULTS: Record<string, string> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
}

/** @throws {AppError} bad-file where the path cannot be read. */
export async function readBytes(path: string): Promise<NamedBytes> {
  try {
    return { name: path, bytes: await readFile(path) }
  } catch (cause) {
    const { code = '', message } = cause as NodeJS.ErrnoException
    throw new AppError('bad-file', `${path}: ${READ_FAULTS[code] ?? message}`, 'Name a file that can be read.', { cause })
  }
}

/**
 * The text of a file, exactly: a byte order mark stays, because offsets and SHA-256 count it.
 * @throws {AppError} bad-file where the bytes are no UTF-8.
 */
export function decodeUtf8({ name, bytes }: NamedBytes): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    throw new AppError('bad-file', `${name}: not valid UTF-8`, 'Save the file as UTF-8.', { cause })
  }
}
