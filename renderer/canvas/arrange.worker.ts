import { type Asked, arrange } from './arrangement.ts'
import { placeNew } from './place-new.ts'

// Runs beside the window, so that arranging a large network does not freeze it.
self.addEventListener('message', ({ data: { drawing, known } }: MessageEvent<Asked>) => {
  self.postMessage(Object.keys(known).length === 0 ? arrange(drawing) : placeNew(drawing, known))
})
