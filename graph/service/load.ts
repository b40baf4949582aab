import { naming, parseClaimFiles } from '../documents/claim-file-reader.ts'
import { decodeUtf8, type NamedBytes } from '../documents/text-file.ts'
import { type ClaimFile, type ReadClaimFile, type Refusal, readClaimFile } from '../model/claim-file.ts'
import { applyDelta, deltaOf, type GraphDelta, noFacts } from '../model/delta.ts'
import { AppError } from '../model/errors.ts'
import { textHash } from '../model/ids.ts'
import type { SourceDocument } from '../model/source.ts'
import { type Admitted, admit } from '../store/admission.ts'
import type { GraphStore } from '../store/store.ts'

export interface Loaded {
  file: string
  /** What is now stored of the file. */
  delta: GraphDelta
  refused: Refusal[]
}

interface NamedText {
  readonly name: string
  readonly text: string
}

async function bytesOf(file: File): Promise<NamedBytes> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}

function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}

/** The text with the SHA-256 that the claims name; else the one with the right name, for which the reader says what differs. */
function textOf({ source }: ClaimFile, texts: readonly NamedText[]): string {
  const found =
    texts.find(({ text }) => textHash(text) === source.sha256) ??
    texts.find(({ name }) => baseName(name) === baseName(source.file))
  if (found) return found.text
  throw new AppError('bad-file', `its text ${source.file} is missing`, 'Choose the text together with the claim file.')
}

/** Several claim files of one file as one change: what each adds to those before it. */
function joined(reads: readonly ReadClaimFile[]): Admitted {
  const refused: Refusal[] = []
  let facts = noFacts
  let documents = new Map<string, SourceDocument>()
  for (const { delta, document, refused: unread } of reads) {
    const mentions = new Map([...documents].map(([id, each]) => [id, each.mentions]))
    const admitted = admit({ ...facts, mentions }, { delta, documents: [document] })
    refused.push(...unread, ...admitted.refused)
    facts = applyDelta(facts, admitted.change.delta)
    documents = new Map([...documents, ...admitted.change.documents.map((each) => [each.sourceId, each] as const)])
  }
  return { change: { delta: deltaOf(facts), documents: [...documents.values()] }, refused }
}

/**
 * Reads a claim file (one object, or one a line), checks it against its texts and stores it in one transaction.
 * @param signal Stops it as long as nothing is stored.
 * @throws {AppError} bad-file, naming the file, where nothing of it can be taken; cancelled where it was stopped.
 */
export async function load(store: GraphStore, claims: File, texts: readonly File[], signal?: AbortSignal): Promise<Loaded> {
  const files = parseClaimFiles(await bytesOf(claims))
  const named = (await Promise.all(texts.map(bytesOf))).map((each) => ({ name: each.name, text: decodeUtf8(each) }))
  const reads = files.map((file) => naming(claims.name, () => readClaimFile(file, textOf(file, named))))
  const { change, refused } = joined(reads)
  if (signal?.aborted) throw new AppError('cancelled', `${claims.name}: stopped, nothing was stored`)
  const applied = await store.apply(change)
  return { file: claims.name, delta: applied.delta, refused: [...refused, ...applied.refused] }
}
