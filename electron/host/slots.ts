import { createHash } from 'node:crypto'
import { readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { layerSchema, preferencesSchema, viewSchema } from '../../graph/contract.ts'
import type { Slot } from '../../graph/host.ts'
import { writeAtomically } from './atomic-file.ts'
import type { StoreAddress } from './store-address.ts'
import { userFolder } from './user-folder.ts'

/**
 * A JSON file of a form. One that cannot be read, or has another form, is put aside as `.broken`, so that nothing in it is lost, and
 * reads as null. As long as its text is the same, what is read is the very same object.
 */
export function fileSlot(path: string, schema: z.ZodType = z.unknown()): Slot {
  // One write after the other: the last one sent is the one that stays.
  let last: Promise<void> = Promise.resolve()
  let known: { text: string; value: unknown } | null = null
  return {
    async read() {
      const text = await readFile(path, 'utf8').catch(() => null)
      if (text === null) return null
      try {
        if (known?.text !== text) known = { text, value: schema.parse(JSON.parse(text)) }
        return known.value
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

/** Something that this run alone knows: it begins with a value, and what is written stays in memory. */
export function memorySlot(value: unknown): Slot {
  let kept = value
  return {
    read: async () => kept,
    write: async (written) => {
      kept = written
    },
  }
}

export function preferencesSlot(): Slot {
  return fileSlot(join(userFolder(), 'preferences.json'), preferencesSchema)
}

/** Something kept of a workspace: in its folder; of a server, in the user's data. */
function workspaceSlot(address: StoreAddress, name: string, schema: z.ZodType): Slot {
  if (address.kind === 'embedded') return fileSlot(join(address.folder, `${name}.json`), schema)
  const { uri, database } = address
  const place = database ? `${uri} ${database}` : uri
  const server = createHash('sha256').update(place).digest('hex').slice(0, 20)
  return fileSlot(join(userFolder(), `${name}s`, `${server}.json`), schema)
}

/** How a workspace was last looked at. */
export function viewSlot(address: StoreAddress): Slot {
  return workspaceSlot(address, 'view', viewSchema)
}

/** What an analyst added to a workspace: notes, tags, grades, saved views. */
export function layerSlot(address: StoreAddress): Slot {
  return workspaceSlot(address, 'layer', layerSchema)
}
