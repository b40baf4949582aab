import { isContractProcedure } from '@orpc/contract'
import { type AnyRouter, implement, os } from '@orpc/server'
import { contract, workspaceContract } from '../../graph/contract.ts'
import { refused } from '../../graph/service/refused.ts'
import type { Desk } from './desk.ts'
import type { OpenWorkspace } from './open-workspace.ts'

type Ask = (path: readonly string[], input: unknown, signal: AbortSignal | undefined) => Promise<unknown>

/** A procedure for each of a contract, with no check of its own: whoever is asked checks. */
function handedOn(part: unknown, ask: Ask, path: readonly string[] = []): AnyRouter {
  if (isContractProcedure(part)) return os.handler(({ input, signal }) => ask(path, input, signal))
  const parts = Object.entries(part as Record<string, unknown>)
  return Object.fromEntries(parts.map(([name, each]) => [name, handedOn(each, ask, [...path, name])]))
}

function isStream(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value
}

async function* thenReleased(stream: AsyncIterable<unknown>, release: () => void) {
  try {
    yield* stream
  } finally {
    release()
  }
}

/** Where one window sits: the workspace that answers it. Another window may sit elsewhere; nothing of the one goes to the other. */
export class Seat {
  readonly #desk: Desk
  #at: { readonly workspace: OpenWorkspace; readonly release: () => void }

  constructor(desk: Desk) {
    this.#desk = desk
    this.#at = { workspace: desk.last, release: desk.last.hold() }
  }

  /** The window is gone. */
  leave(): void {
    this.#at.release()
  }

  /** Asks the workspace that is open now; it stays open until it has answered, wherever the window sits by then. */
  async #ask(path: readonly string[], input: unknown, signal: AbortSignal | undefined): Promise<unknown> {
    const { workspace } = this.#at
    const release = workspace.hold()
    let isStreaming = false
    try {
      const parts: unknown = path.reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], workspace.client)
      const answer = await (parts as (input: unknown, options: object) => Promise<unknown>)(input, { signal })
      isStreaming = isStream(answer)
      // A stream that nobody begins to read is never at its end: then the one who asked stops it.
      if (isStreaming) signal?.addEventListener('abort', release, { once: true })
      return isStream(answer) ? thenReleased(answer, release) : answer
    } finally {
      if (!isStreaming) release()
    }
  }

  #sit(workspace: OpenWorkspace): Promise<Awaited<ReturnType<Desk['list']>>> {
    const release = workspace.hold()
    this.#at.release()
    this.#at = { workspace, release }
    return this.#list()
  }

  #list() {
    return this.#desk.list(this.#at.workspace.id)
  }

  /** The whole contract, answered for this window. */
  router(): AnyRouter {
    const desk = this.#desk
    const on = implement(contract.workspaces).use(async ({ next }) => {
      try {
        return await next()
      } catch (thrown) {
        throw refused(thrown)
      }
    })
    return {
      ...(handedOn(workspaceContract, (...asked) => this.#ask(...asked)) as Record<string, AnyRouter>),
      workspaces: on.router({
        list: on.list.handler(() => this.#list()),
        make: on.make.handler(async ({ input }) => this.#sit(await desk.make(input.name))),
        open: on.open.handler(async ({ input }) => this.#sit(await desk.open(input.id))),
        connect: on.connect.handler(async ({ input }) => this.#sit(await desk.connect(input))),
        test: on.test.handler(({ input }) => desk.test(input)),
        forget: on.forget.handler(async ({ input }) => {
          await desk.forget(input.id, this.#at.workspace.id)
          return this.#list()
        }),
      }),
    }
  }
}
