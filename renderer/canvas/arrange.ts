import type { Asked, Positions } from './layouts/layout.ts'

/** Arranges what of a drawing has no place yet, in a worker. Aborting ends the worker, and rejects. */
export function arrangeInWorker(asked: Asked, signal: AbortSignal): Promise<Positions> {
  const worker = new Worker(new URL('./arrange.worker.ts', import.meta.url), { type: 'module' })
  const finished = new Promise<Positions>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Positions>) => resolve(data))
    worker.addEventListener('error', ({ message }) => reject(new Error(message)))
    signal.addEventListener('abort', () => reject(new DOMException('cancelled', 'AbortError')))
    worker.postMessage(asked)
  })
  return finished.finally(() => worker.terminate())
}
