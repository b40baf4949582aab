import { setTimeout as delay } from 'node:timers/promises'
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'

/** One step, a page or the opening, takes milliseconds; forms that draw one another, each twice, would take years. */
const MOST_MS = 3_000
const MOST_MEGABYTES = 1_024

/** Where the thread's code stands; a thread cannot load what is inside Electron's archive. */
function codeAddress(): URL {
  const { href } = new URL('./pdf-worker.mjs', import.meta.url)
  return new URL(href.replace('/app.asar/', '/app.asar.unpacked/'))
}

/** A step took too long. */
export class TooSlow extends Error {}

/** A thread that parses one PDF, so that none can stop the process: it has a time for each step, and its own memory. */
export class PdfThread {
  readonly port: MessagePort
  readonly #worker: Worker
  readonly #failed: Promise<never>

  constructor() {
    const { port1, port2 } = new MessageChannel()
    const resourceLimits = { maxOldGenerationSizeMb: MOST_MEGABYTES }
    const workerData = { port: port2 }
    this.#worker = new Worker(codeAddress(), { workerData, transferList: [port2], resourceLimits, stdout: true, stderr: true })
    this.#failed = new Promise((_, reject) => this.#worker.once('error', reject))
    this.#failed.catch(() => undefined)
    this.port = port1
    port1.start()
  }

  /** @throws {TooSlow} where a step does not end in time. */
  async step<T>(work: Promise<T>): Promise<T> {
    const isDone = new AbortController()
    const late = delay(MOST_MS, null, { signal: isDone.signal }).then(() => {
      throw new TooSlow('a page of it takes too long')
    })
    late.catch(() => undefined)
    work.catch(() => undefined)
    try {
      return await Promise.race([work, this.#failed, late])
    } finally {
      isDone.abort()
    }
  }

  async end(): Promise<void> {
    this.port.close()
    await this.#worker.terminate()
  }
}
