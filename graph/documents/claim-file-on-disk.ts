import { dirname, resolve } from 'node:path'
import { AppError } from '../model/errors.ts'
import { parseClaimFiles } from './claim-file-reader.ts'
import { type NamedBytes, readBytes } from './text-file.ts'

/** A claim file and the texts that it speaks of, still unchecked against each other. */
export interface ClaimsWithTexts {
  readonly claims: NamedBytes
  readonly texts: readonly NamedBytes[]
}

/** A claim file names its text relative to itself. */
async function readText(claims: NamedBytes, file: string): Promise<NamedBytes> {
  try {
    return { ...(await readBytes(resolve(dirname(claims.name), file))), name: file }
  } catch (cause) {
    const reason = `${claims.name}: its text ${file} cannot be read`
    throw new AppError('bad-file', reason, 'Put the text where the claim file says it is.', { cause })
  }
}

/**
 * Reads a claim file and its texts from disk.
 * @throws {AppError} bad-file, naming the file.
 */
export async function readClaimsWithTexts(path: string): Promise<ClaimsWithTexts> {
  const claims = await readBytes(path)
  const names = new Set(parseClaimFiles(claims).map(({ file }) => file.source.file))
  return { claims, texts: await Promise.all([...names].map((name) => readText(claims, name))) }
}
