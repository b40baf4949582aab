import { z } from 'zod'
import { briefingWishSchema } from './briefing.ts'
import { pictureWishSchema } from './picture.ts'

/** What a window that nobody sees is opened for: it stands in the fragment of its address, as JSON. */
export const taskSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('picture'), wish: pictureWishSchema }),
  z.object({ kind: z.literal('briefing'), wish: briefingWishSchema }),
])
export type Task = z.output<typeof taskSchema>
