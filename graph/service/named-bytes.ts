import type { NamedBytes } from '../documents/text-file.ts'

/** A file that came from a window, as readers of documents take it. */
export async function bytesOf(file: File): Promise<NamedBytes> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}
