import { join } from 'node:path'
import { readClaimsWithTexts } from '../../graph/documents/claim-file-on-disk.ts'
import type { NamedBytes } from '../../graph/documents/text-file.ts'
import { load } from '../../graph/service/load.ts'
import type { GraphStore } from '../../graph/store/store.ts'
import { dataFolder } from './root.ts'

export const FIRST_ARTICLE = join(dataFolder, 'claims', 'wonsan-2025.json')

function fileOf({ name, bytes }: NamedBytes): File {
  return new File([bytes.slice()], name)
}

/** A claim file and its texts from the disk, as the contract takes them. Their names are the paths. */
export async function claimFilesAt(path: string): Promise<{ claims: File; texts: File[] }> {
  const { claims, texts } = await readClaimsWithTexts(path)
  return { claims: fileOf(claims), texts: texts.map(fileOf) }
}

/** The claims of the first article and its text, as they ship. */
export async function firstArticle(): Promise<{ claims: File; texts: File[] }> {
  const { claims, texts } = await claimFilesAt(FIRST_ARTICLE)
  return { claims: new File([claims], 'wonsan-2025.json'), texts }
}

/** A workspace of our own that is empty begins with the first article. A server's database is somebody's: nothing is put there unasked. */
export async function beginWithFirstArticle(store: GraphStore): Promise<void> {
  if (store.kind !== 'embedded' || (await store.counts()).claims > 0) return
  const { claims, texts } = await firstArticle()
  await load(store, claims, texts)
}
