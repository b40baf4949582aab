import { isDeepStrictEqual } from 'node:util'
import { naming, parseClaimFiles } from '../documents/claim-file-reader.ts'
import { decodeUtf8, type NamedBytes } from '../documents/text-file.ts'
import { type ClaimFile, type ReadClaimFile, type Refusal, readClaimFile } from '../model/claim-file.ts'
import { applyDelta, deltaOf, type Facts, type GraphDelta, noFacts } from '../model/delta.ts'
import { AppError } from '../model/errors.ts'
import { textHash } from '../model/ids.ts'
import type { SourceDocument } from '../model/source.ts'
import type { Change, GraphStore } from '../store/store.ts'

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

/** A source id that is stored with another text would put the quotes of these claims where they do not stand. */
async function refuseOtherText(store: GraphStore, { source }: ClaimFile): Promise<void> {
  const stored = await store.document(source.id)
  if (stored === null || textHash(stored.text) === source.sha256) return
  throw new AppError('bad-file', `the source ${source.id} is stored with another text`, 'Give this source an id of its own.')
}

function takenWithin(known: Facts, { delta }: ReadClaimFile): Refusal[] {
  return delta.claims
    .filter((claim) => known.claims.has(claim.id) && !isDeepStrictEqual(known.claims.get(claim.id), claim))
    .map(({ id }) => ({ what: 'claim', id, reason: 'its id is given to another claim of the file' }))
}

function joinedDocuments(reads: readonly ReadClaimFile[]): SourceDocument[] {
  const documents = new Map<string, SourceDocument>()
  for (const { document } of reads) {
    const known = documents.get(document.sourceId)
    documents.set(document.sourceId, known ? { ...known, mentions: [...known.mentions, ...document.mentions] } : document)
  }
  return [...documents.values()]
}

/** Several claim files of one file as one change. */
function joined(reads: readonly ReadClaimFile[]): { change: Change; refused: Refusal[] } {
  let facts = noFacts
  const refused: Refusal[] = []
  for (const read of reads) {
    refused.push(...read.refused, ...takenWithin(facts, read))
    facts = applyDelta(facts, read.delta)
  }
  return { change: { delta: deltaOf(facts), documents: joinedDocuments(reads) }, refused }
}

/**
 * Reads a claim file (one object, or one a line), checks it against its texts and stores it in one transaction.
 * @throws {AppError} bad-file, naming the file, where nothing of it can be taken.
 */
export async function load(store: GraphStore, claims: File, texts: readonly File[]): Promise<Loaded> {
  const files = parseClaimFiles(await bytesOf(claims))
  const named = (await Promise.all(texts.map(bytesOf))).map((each) => ({ name: each.name, text: decodeUtf8(each) }))
  const reads: ReadClaimFile[] = []
  for (const file of files) {
    reads.push(naming(claims.name, () => readClaimFile(file, textOf(file, named))))
    await refuseOtherText(store, file).catch((error) => naming(claims.name, () => Promise.reject(error)))
  }
  const { change, refused } = joined(reads)
  const applied = await store.apply(change)
  return { file: claims.name, delta: applied.delta, refused: [...refused, ...applied.refused] }
}
