import { layouts } from './layouts/all.ts'
import type { Asked } from './layouts/layout.ts'
import { placeNew } from './place-new.ts'

// Runs beside the window, so that arranging a large network does not freeze it.
self.addEventListener('message', ({ data: { layout, drawing, known } }: MessageEvent<Asked>) => {
  self.postMessage(Object.keys(known).length === 0 ? layouts[layout](drawing) : placeNew(drawing, known))
})
