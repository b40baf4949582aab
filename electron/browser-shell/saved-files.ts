import { randomUUID } from 'node:crypto'
import { createReadStream, rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import type { OutFile, SavedFile } from '../../graph/host.ts'
import { writeTogether } from '../host/atomic-file.ts'

/** How many files wait at most for a browser that does not fetch them. */
const MOST_WAITING = 32

interface Waiting {
  readonly name: string
  readonly path: string
}

/** A file that a browser fetches. */
export interface FetchedFile {
  readonly name: string
  /** Ends with the file, which is gone then. */
  readonly content: Readable
}

/** Files that the service saved, on the disk until the browser has fetched them: once, at an address that nobody guesses. */
export class SavedFiles {
  readonly #waiting = new Map<string, Waiting>()
  #folder: string | null = null

  async keep(files: readonly OutFile[]): Promise<SavedFile[]> {
    this.#folder ??= await mkdtemp(join(tmpdir(), 'entente-saved-'))
    const folder = this.#folder
    const placed = files.map(({ name, content }) => ({ name, content, path: join(folder, randomUUID()) }))
    await writeTogether(placed)
    return placed.map(({ name, path }) => {
      const address = `/saved/${randomUUID()}`
      this.#waiting.set(address, { name, path })
      this.#forgetOldest()
      return { name, url: address }
    })
  }

  #forgetOldest(): void {
    const [oldest] = this.#waiting
    if (this.#waiting.size <= MOST_WAITING || !oldest) return
    this.#waiting.delete(oldest[0])
    rmSync(oldest[1].path, { force: true })
  }

  take(address: string): FetchedFile | null {
    const file = this.#waiting.get(address) ?? null
    this.#waiting.delete(address)
    if (!file) return null
    const content = createReadStream(file.path)
    content.once('close', () => rmSync(file.path, { force: true }))
    return { name: file.name, content }
  }

  /** Removes what nobody fetched. */
  close(): void {
    this.#waiting.clear()
    if (this.#folder) rmSync(this.#folder, { recursive: true, force: true })
  }
}
