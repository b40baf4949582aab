import { createHash } from 'node:crypto'
import { readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { preferencesSchema, viewSchema } from '../../graph/contract.ts'
import type { Slot } from '../../graph/host.ts'
import { writeAtomically } from './atomic-file.ts'
import type { StoreAddress } from './store-address.ts'
import { userFolder } from './user-folder.ts'

/** A JSON file of a form. One that cannot be read, or has another form, is put aside as `.broken`, so that nothing in it is lost, and reads as null. */
export function fileSlot(path: string, schema: z.ZodType = z.unknown()): Slot {
  // One write after the other: the last one sent is the one that stays.
  let last: Promise<void> = Promise.resolve()
  return {
    async read() {
      const text = await readFile(path, 'utf8').catch(() => null)
      try {
        return text === null ? null : schema.parse(JSON.parse(text))
      } catch {
        await rename(path, `${path}.broken`).catch(() => undefined)
        return null
      }
    },
    write(value) {
      last = last.catch(() => undefined).then(() => writeAtomically(path, JSON.stringify(value)))
      return last
    },
  }
}

export function preferencesSlot(): Slot {
  return fileSlot(join(userFolder(), 'preferences.json'), preferencesSchema)
}

/** How a workspace was last looked at: kept in its folder; of a server, in the user's data. */
export function viewSlot(address: StoreAddress): Slot {
  if (address.kind === 'embedded') return fileSlot(join(address.folder, 'view.json'), viewSchema)
  const { uri, database } = address
  const name = createHash('sha256')
    .update(database ? `${uri} ${database}` : uri)
    .digest('hex')
    .slice(0, 20)
  return fileSlot(join(userFolder(), 'views', `${name}.json`), viewSchema)
}
