import { analysis } from './ar/analysis.ts'
import { briefing } from './ar/briefing.ts'
import { exchange } from './ar/exchange.ts'
import { layer } from './ar/layer.ts'
import { picture } from './ar/picture.ts'
import { review } from './ar/review.ts'
import { tables } from './ar/tables.ts'
import { vocabulary } from './ar/vocabulary.ts'
import { window } from './ar/window.ts'
import { workspaces } from './ar/workspaces.ts'
import type { MessageKey } from './en.ts'

/** The interface in Arabic. */
export const ar: Record<MessageKey, string> = {
  ...window,
  ...analysis,
  ...briefing,
  ...exchange,
  ...layer,
  ...picture,
  ...review,
  ...tables,
  ...vocabulary,
  ...workspaces,
}
