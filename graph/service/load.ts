import { naming, parseClaimFiles } from '../documents/claim-file-reader.ts'
import { decodeUtf8 } from '../documents/text-file.ts'
import { type ClaimFile, claimIdsOf, type ReadClaimFile, type Refusal, readClaimFile } from '../model/claim-file.ts'
import type { GraphDelta, Withdrawal } from '../model/delta.ts'
import { AppError, toAppError } from '../model/errors.ts'
import { textHash } from '../model/ids.ts'
import type { GraphStore } from '../store/store.ts'
import { breathe } from './breathe.ts'
import { bytesOf } from './named-bytes.ts'

export interface Loaded {
  file: string
  /** What is now stored of the file. */
  delta: GraphDelta
  refused: Refusal[]
  withdrawn: Withdrawal
}

/** A text that came with a claim file, or why it cannot be read, which is no matter unless it is asked for. */
interface NamedText {
  readonly name: string
  readonly text: string | AppError
}

async function textIn(file: File): Promise<NamedText> {
  const bytes = await bytesOf(file)
  try {
    return { name: file.name, text: decodeUtf8(bytes) }
  } catch (error) {
    return { name: file.name, text: toAppError(error) }
  }
}

function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}

/** The text with the SHA-256 that the claims name; else the one with the right name, for which the reader says what differs. */
function textOf({ source }: ClaimFile, texts: readonly NamedText[]): string {
  const found =
    texts.find(({ text }) => typeof text === 'string' && textHash(text) === source.sha256) ??
    texts.find(({ name }) => baseName(name) === baseName(source.file))
  if (!found)
    throw new AppError('bad-file', `its text ${source.file} is missing`, 'Choose the text together with the claim file.')
  if (typeof found.text !== 'string') throw found.text
  return found.text
}

/**
 * Reads a claim file (one object, or one a line), checks it against its texts and stores it in one transaction.
 * @param signal Stops it as long as nothing is stored.
 * @throws {AppError} bad-file, naming the file, where nothing of it can be taken; cancelled where it was stopped.
 */
export async function load(store: GraphStore, claims: File, texts: readonly File[], signal?: AbortSignal): Promise<Loaded> {
  const stopped = () => breathe(signal, claims.name)
  await stopped()
  const files = parseClaimFiles(await bytesOf(claims))
  const named = await Promise.all(texts.map(textIn))
  const ids = new Set(files.flatMap(({ file }) => claimIdsOf(file)))
  const reads: ReadClaimFile[] = []
  for (const { file, name } of files) {
    await stopped()
    reads.push(naming(name, () => readClaimFile(file, textOf(file, named), ids)))
  }
  await stopped()
  const applied = await store.apply(...reads.map(({ delta, document }) => ({ delta, documents: [document] })))
  const refused = [...reads.flatMap((read) => read.refused), ...applied.refused]
  return { file: claims.name, delta: applied.delta, refused, withdrawn: applied.withdrawn }
}
