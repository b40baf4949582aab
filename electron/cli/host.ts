import { join, resolve } from 'node:path'
import type { Host, OutFile, SavedFile } from '../../graph/host.ts'
import { writeAtomically } from '../host/atomic-file.ts'
import { firstArticle } from '../host/first-article.ts'
import { preferencesSlot, viewSlot } from '../host/slots.ts'
import type { StoreAddress } from '../host/store-address.ts'
import { version } from '../host/version.ts'

/** One file goes where `--out` says; several go into a folder of that name. */
async function saveTo(out: string, files: readonly OutFile[]): Promise<SavedFile[]> {
  const [only, ...others] = files
  const placed =
    only && others.length === 0 ? [{ path: out, file: only }] : files.map((file) => ({ path: join(out, file.name), file }))
  for (const { path, file } of placed) await writeAtomically(resolve(path), file.content)
  return placed.map(({ path }) => ({ name: path, url: null }))
}

/** What the service is told of a program run from the command line. */
export function hostFor(address: StoreAddress, out = 'entente'): Host {
  return {
    version,
    firstArticle,
    save: (_name, files) => saveTo(out, files),
    view: viewSlot(address),
    preferences: preferencesSlot(),
  }
}
