import type { Client } from '../connection/client.ts'
import { useApp } from './app-state.ts'
import { look } from './sync.ts'
import { type Report, wordsOf } from './work.ts'

const RETRY_MS = 2000

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, RETRY_MS)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason)
    })
  })
}

/** Whether the shell or its store is away for now; of a shell that was started anew nothing more is to be hoped. */
function isAway(error: unknown): boolean {
  const { lost } = useApp.getState()
  return lost === 'away' || (lost === null && wordsOf(error).code === 'store-unavailable')
}

/** Sends work; while the shell or its store is away, tries again until it is back or a person gives up. */
export async function whenInReach<T>(work: (client: Client) => Promise<T>, signal: AbortSignal, report: Report): Promise<T> {
  for (;;) {
    const { client, lost } = useApp.getState()
    try {
      // What is sent on a way that is lost is never answered.
      if (client && lost === null) return await work(client)
    } catch (error) {
      // A way that is lost says so a moment after what was under way on it has failed.
      await new Promise((resolve) => setTimeout(resolve))
      if (!isAway(error)) throw error
      void look()
    }
    if (useApp.getState().lost === 'shut-out') throw new Error('Entente was started anew')
    report({ stage: 'waiting', done: 0, of: 1 })
    await pause(signal)
  }
}
