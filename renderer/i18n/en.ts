import { analysis } from './en/analysis.ts'
import { briefing } from './en/briefing.ts'
import { exchange } from './en/exchange.ts'
import { layer } from './en/layer.ts'
import { picture } from './en/picture.ts'
import { review } from './en/review.ts'
import { tables } from './en/tables.ts'
import { vocabulary } from './en/vocabulary.ts'
import { window } from './en/window.ts'
import { workspaces } from './en/workspaces.ts'

/** The interface in English: ICU messages by key. `ar.ts` has the same keys. */
export const en = {
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

export type MessageKey = keyof typeof en
