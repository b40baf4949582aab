import { createHash } from 'node:crypto'
import { basename, join, resolve } from 'node:path'
import { z } from 'zod'
import type { Slot } from '../../graph/host.ts'
import { AppError } from '../../graph/model/errors.ts'
import { neo4jPlaceSchema } from '../../graph/model/workspace.ts'
import { safeFileName } from '../../graph/service/file-name.ts'
import { fileSlot } from '../host/slots.ts'
import type { StoreAddress } from '../host/store-address.ts'
import { defaultWorkspace, userFolder } from '../host/user-folder.ts'

const entrySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('embedded'), name: z.string().nullable(), folder: z.string() }),
  z.object({ kind: z.literal('neo4j'), ...neo4jPlaceSchema.shape }),
])
const listSchema = z.object({ workspaces: z.array(entrySchema) })

/** A workspace as the list keeps it: no password among it, as its form has no place for one. */
export type Entry = z.output<typeof entrySchema>

/** An opaque name of a workspace: the same for the same place. */
export function idOf(entry: Entry): string {
  const place = entry.kind === 'embedded' ? [entry.folder] : [entry.uri, entry.user, entry.database]
  return createHash('sha256').update(JSON.stringify(place)).digest('hex').slice(0, 16)
}

export function entryOf(address: StoreAddress): Entry {
  if (address.kind === 'neo4j') {
    const { uri, user, database } = address
    return { kind: 'neo4j', uri: uri.replace(/\/+$/, ''), user, database: database ?? null }
  }
  const folder = resolve(address.folder)
  return { kind: 'embedded', name: folder === resolve(defaultWorkspace()) ? null : basename(folder), folder }
}

/** The workspaces that were opened before, kept in the user's folder, the last one first. */
export class WorkspaceList {
  readonly #slot: Slot = fileSlot(join(userFolder(), 'workspaces.json'), listSchema)
  /** One change after the other. */
  #last: Promise<unknown> = Promise.resolve()

  /** All of them; the one of who names none is always there. */
  async read(): Promise<Entry[]> {
    const { workspaces } = listSchema.parse((await this.#slot.read()) ?? { workspaces: [] })
    const own = entryOf({ kind: 'embedded', folder: defaultWorkspace() })
    return workspaces.some((entry) => idOf(entry) === idOf(own)) ? workspaces : [...workspaces, own]
  }

  /** @throws {AppError} not-found. */
  async entry(id: string): Promise<Entry> {
    const found = (await this.read()).find((entry) => idOf(entry) === id)
    if (!found) throw new AppError('not-found', 'this workspace is not on the list any more', 'Open another one.')
    return found
  }

  #change(change: (entries: readonly Entry[]) => Entry[]): Promise<void> {
    const done = this.#last.then(async () => this.#slot.write({ workspaces: change(await this.read()) }))
    this.#last = done.catch(() => undefined)
    return done
  }

  /** Puts a workspace on top; the name that it has there already stays. */
  put(entry: Entry): Promise<void> {
    const isSame = (other: Entry) => idOf(other) === idOf(entry)
    return this.#change((entries) => [entries.find(isSame) ?? entry, ...entries.filter((each) => !isSame(each))])
  }

  remove(id: string): Promise<void> {
    return this.#change((entries) => entries.filter((entry) => idOf(entry) !== id))
  }

  /**
   * A new embedded workspace of a name that a person chose: in a folder of ours that the name has no way out of. The folder of one that was
   * forgotten is taken again.
   * @throws {AppError} bad-request where the name is taken.
   */
  async named(name: string): Promise<Entry> {
    const entries = await this.read()
    if (entries.some((entry) => entry.kind === 'embedded' && entry.name === name))
      throw new AppError('bad-request', `there is a workspace named ${name} already`, 'Open it, or choose another name.')
    const taken = new Set(entries.flatMap((entry) => (entry.kind === 'embedded' ? [entry.folder.toLowerCase()] : [])))
    const base = resolve(userFolder(), 'workspaces', safeFileName(name))
    const places = Array.from({ length: taken.size + 1 }, (_, at) => (at === 0 ? base : `${base}-${at + 1}`))
    return { kind: 'embedded', name, folder: places.find((place) => !taken.has(place.toLowerCase()))! }
  }
}
