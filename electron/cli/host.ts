import type { Host, OutFile, SavedFile } from '../../graph/host.ts'
import { AppError } from '../../graph/model/errors.ts'
import { printPdf } from '../headless/print-pdf.ts'
import { firstArticle } from '../host/first-article.ts'
import { readingRules } from '../host/lexicon.ts'
import { replacedBy, saveFiles } from '../host/save-files.ts'
import { layerSlot, preferencesSlot, viewSlot } from '../host/slots.ts'
import type { StoreAddress } from '../host/store-address.ts'
import { modelKey, userName } from '../host/user-folder.ts'
import { version } from '../host/version.ts'

/** Where files go that a command writes, and whether those that are there may be replaced. */
export interface Out {
  readonly place: string
  readonly mayReplace: (paths: readonly string[]) => Promise<boolean>
}

const nowhere: Out = { place: 'entente', mayReplace: async () => false }

/** @returns whether files are there that may be replaced. @throws {AppError} cannot-write where they may not. */
async function mayWrite({ place, mayReplace }: Out, files: readonly OutFile[]): Promise<boolean> {
  const there = replacedBy(place, files)
  if (there.length > 0 && !(await mayReplace(there)))
    throw new AppError(
      'cannot-write',
      `${there.join(', ')} is there already`,
      'Name another place, or add --force to replace it.',
    )
  return there.length > 0
}

async function save(out: Out, files: readonly OutFile[]): Promise<SavedFile[]> {
  await mayWrite(out, files)
  return saveFiles(out.place, files)
}

/** Where one file goes, once it is asked whether it may: who waits for long work wants to know before. */
export async function cleared(out = nowhere): Promise<Out> {
  const isAsked = await mayWrite(out, [{ name: out.place, content: '' }])
  return isAsked ? { ...out, mayReplace: async () => true } : out
}

/** What the service is told of a program run from the command line. */
export function hostFor(address: StoreAddress, out = nowhere): Host {
  return {
    version,
    user: userName(),
    modelKey: modelKey(),
    readingRules,
    firstArticle,
    save: (_name, files) => save(out, files),
    print: printPdf,
    view: viewSlot(address),
    layer: layerSlot(address),
    preferences: preferencesSlot(),
  }
}
