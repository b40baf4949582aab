import type { Host } from '../../graph/host.ts'
import { AppError } from '../../graph/model/errors.ts'
import type { ConnectionTest, Listed, Login, Workspaces } from '../../graph/model/workspace.ts'
import { testNeo4j } from '../../graph/store/neo4j-test.ts'
import { beginWithFirstArticle } from '../host/first-article.ts'
import { openStore, type StoreAddress } from '../host/store-address.ts'
import { OpenWorkspace } from './open-workspace.ts'
import type { PasswordOf, Passwords } from './passwords.ts'
import { type Entry, entryOf, idOf, WorkspaceList } from './workspace-list.ts'

export interface DeskParts {
  /** What the service of a workspace is told of the program around it. */
  readonly hostFor: (address: StoreAddress) => Host
  readonly passwords: Passwords
  /** Called each time a workspace was opened. */
  readonly onOpened?: (address: StoreAddress) => void
}

/** The address as the driver takes it. */
export function addressOf({ uri, user, password, database }: Login): StoreAddress {
  return { kind: 'neo4j', uri: uri.replace(/\/+$/, ''), user, password, database: database ?? undefined }
}

/** The workspaces of one shell: which there are, and which are open. A window sits at one of them (see seat.ts). */
export class Desk {
  readonly #parts: DeskParts
  readonly #list = new WorkspaceList()
  readonly #open = new Map<string, OpenWorkspace>()
  /** The one that was opened last: a window that comes anew sits there. Held, so that it stays open between two windows. */
  #last: { readonly workspace: OpenWorkspace; readonly release: () => void } | null = null

  constructor(parts: DeskParts) {
    this.#parts = parts
  }

  /** Opens the first workspace; one of our own that is empty begins with the first article. */
  async start(address: StoreAddress): Promise<void> {
    const { store } = await this.enter(address)
    await beginWithFirstArticle(store)
  }

  /** Where a window that comes anew sits. */
  get last(): OpenWorkspace {
    if (!this.#last) throw new AppError('store-unavailable', 'no workspace is open', 'Open one.')
    return this.#last.workspace
  }

  /** Opens a workspace, and puts it on top of the list. It stays open until another is entered and nobody uses it. */
  async enter(address: StoreAddress, entry: Entry = entryOf(address)): Promise<OpenWorkspace> {
    const workspace = await this.#opened(address, entry)
    // Whoever used it has left in the meantime.
    if (workspace.isClosed) return this.enter(address, entry)
    const release = workspace.hold()
    this.#last?.release()
    this.#last = { workspace, release }
    if (address.kind === 'neo4j') this.#parts.passwords.took(address, address.password, false)
    // A list that cannot be kept is no reason not to work.
    await this.#list.put(entry).catch(() => undefined)
    this.#parts.onOpened?.(address)
    return workspace
  }

  /** The one that is open already, but for a server: it is asked whether it takes this password. */
  async #opened(address: StoreAddress, entry: Entry): Promise<OpenWorkspace> {
    const id = idOf(entry)
    const known = this.#open.get(id)
    if (known && address.kind === 'embedded') return known
    const store = await openStore(address, 'make')
    const workspace: OpenWorkspace = new OpenWorkspace(id, store, this.#parts.hostFor(address), () => {
      if (this.#open.get(id) === workspace) this.#open.delete(id)
    })
    this.#open.set(id, workspace)
    return workspace
  }

  async make(name: string): Promise<OpenWorkspace> {
    const entry = await this.#list.named(name)
    return this.enter({ kind: 'embedded', folder: (entry as Entry & { kind: 'embedded' }).folder }, entry)
  }

  /** @throws {AppError} bad-request for a server whose password nobody keeps. */
  async open(id: string): Promise<OpenWorkspace> {
    const entry = await this.#list.entry(id)
    if (entry.kind === 'embedded') return this.enter({ kind: 'embedded', folder: entry.folder }, entry)
    const password = await this.#parts.passwords.get(entry)
    if (password === null) throw new AppError('bad-request', `the password for ${entry.user} is not kept`, 'Connect with it.')
    return this.enter(addressOf({ ...entry, password }), entry)
  }

  async connect({ keepsPassword, ...login }: Login & { keepsPassword: boolean }): Promise<OpenWorkspace> {
    const address = addressOf(login)
    const workspace = await this.enter(address)
    if (keepsPassword) this.#parts.passwords.took(entryOf(address) as PasswordOf, login.password, true)
    return workspace
  }

  test(login: Login): Promise<ConnectionTest> {
    return testNeo4j({ ...login, database: login.database ?? undefined })
  }

  /** @throws {AppError} bad-request for the one that is open where it is asked. */
  async forget(id: string, openHere: string): Promise<void> {
    if (id === openHere) throw new AppError('bad-request', 'this workspace is open', 'Open another one first.')
    const entry = await this.#list.entry(id)
    if (entry.kind === 'neo4j') this.#parts.passwords.forget(entry)
    await this.#list.remove(id)
  }

  async #listed(entry: Entry): Promise<Listed> {
    const id = idOf(entry)
    if (entry.kind === 'embedded') return { id, kind: 'embedded', name: entry.name, place: entry.folder }
    return { id, ...entry, needsPassword: (await this.#parts.passwords.get(entry)) === null }
  }

  async list(openHere: string): Promise<Workspaces> {
    const workspaces = await Promise.all((await this.#list.read()).map((entry) => this.#listed(entry)))
    return { open: openHere, workspaces, canKeepPasswords: this.#parts.passwords.canKeep }
  }

  /** Lets go of the last workspace; it is closed once its windows have left. */
  close(): void {
    this.#last?.release()
    this.#last = null
  }
}
