import type { Host } from '../../graph/host.ts'
import { firstArticle } from '../host/first-article.ts'
import { readingRules } from '../host/lexicon.ts'
import { saveFiles } from '../host/save-files.ts'
import { layerSlot, preferencesSlot, viewSlot } from '../host/slots.ts'
import type { StoreAddress } from '../host/store-address.ts'
import { modelKey, userName } from '../host/user-folder.ts'
import { version } from '../host/version.ts'

/** What the service is told of a program run from the command line. */
export function hostFor(address: StoreAddress, out = 'entente'): Host {
  return {
    version,
    user: userName(),
    modelKey: modelKey(),
    readingRules,
    firstArticle,
    save: (_name, files) => saveFiles(out, files),
    view: viewSlot(address),
    layer: layerSlot(address),
    preferences: preferencesSlot(),
  }
}
