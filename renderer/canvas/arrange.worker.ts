import { arrange, type Drawing } from './arrangement.ts'

// Runs beside the window, so that arranging a large network does not freeze it.
self.addEventListener('message', ({ data }: MessageEvent<Drawing>) => {
  self.postMessage(arrange(data))
})
