import { randomUUID } from 'node:crypto'
import type { OutFile, SavedFile } from '../../graph/host.ts'

/** How many files wait at most for a browser that does not fetch them. */
const MOST_WAITING = 32

/** Files that the service saved, until the browser has fetched them: once, at an address that nobody guesses. */
export class SavedFiles {
  readonly #waiting = new Map<string, OutFile>()

  keep(files: readonly OutFile[]): SavedFile[] {
    return files.map((file) => {
      const address = `/saved/${randomUUID()}`
      this.#waiting.set(address, file)
      const [oldest] = this.#waiting.keys()
      if (this.#waiting.size > MOST_WAITING && oldest) this.#waiting.delete(oldest)
      return { name: file.name, url: address }
    })
  }

  take(address: string): OutFile | null {
    const file = this.#waiting.get(address) ?? null
    this.#waiting.delete(address)
    return file
  }
}
