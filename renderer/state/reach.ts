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

let waiting = 0

/** Whether anything waits to be kept. */
export function isWaiting(): boolean {
  return waiting > 0
}

/** Whoever closes the window while something waits is asked: it would be lost. */
window.addEventListener('beforeunload', (event) => {
  if (isWaiting()) event.preventDefault()
})

/** What came of it; null while the shell or its store is away. */
async function attempt<T>(work: (client: Client) => Promise<T>): Promise<{ value: T } | null> {
  const { client, lost } = useApp.getState()
  if (lost === 'shut-out') throw new Error('Entente was started anew')
  // What is sent on a way that is lost is never answered.
  if (!client || lost !== null) return null
  try {
    return { value: await work(client) }
  } catch (error) {
    // A way that is lost says so a moment after what was under way on it has failed.
    await new Promise((resolve) => setTimeout(resolve))
    if (!isAway(error)) throw error
    void look()
    return null
  }
}

async function tryAgain<T>(work: (client: Client) => Promise<T>, signal: AbortSignal): Promise<T> {
  waiting++
  try {
    for (;;) {
      await pause(signal)
      const done = await attempt(work)
      if (done) return done.value
    }
  } finally {
    waiting--
  }
}

/** Sends work; while the shell or its store is away, tries again until it is back or a person gives up. */
export async function whenInReach<T>(work: (client: Client) => Promise<T>, signal: AbortSignal, report: Report): Promise<T> {
  const done = await attempt(work)
  if (done) return done.value
  report({ stage: 'waiting', done: 0, of: 1 })
  return tryAgain(work, signal)
}
