import { createRouterClient } from '@orpc/server'
import type { Host } from '../../graph/host.ts'
import { createService } from '../../graph/service.ts'
import type { GraphStore } from '../../graph/store/store.ts'

/** A workspace that is open, for as long as anybody uses it: then its store is closed. */
export class OpenWorkspace {
  readonly id: string
  readonly store: GraphStore
  readonly client
  readonly #onClosed: () => void
  #users = 0
  #isClosed = false

  constructor(id: string, store: GraphStore, host: Host, onClosed: () => void) {
    this.id = id
    this.store = store
    this.client = createRouterClient(createService({ store, host }))
    this.#onClosed = onClosed
  }

  get isClosed(): boolean {
    return this.#isClosed
  }

  /** Keeps it open until what this gives is called; called once more, that does nothing. */
  hold(): () => void {
    let isHeld = true
    this.#users++
    return () => {
      if (!isHeld) return
      isHeld = false
      if (--this.#users === 0) this.#close()
    }
  }

  #close(): void {
    this.#isClosed = true
    this.#onClosed()
    // What was written is durable by now; a connection that cannot be closed in order is no loss.
    this.store.close().catch(() => undefined)
  }
}
