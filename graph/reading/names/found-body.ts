import { z } from 'zod'
import { cellList } from '../text/lexicon-cell.ts'

/** A row of data/lexicon/bodies.csv: what every state has one of. */
export const bodyRowSchema = z.strictObject({
  body: z.string().regex(/^[a-z-]+$/),
  /** Whether the state itself is meant by it: the government, a delegation. */
  is_state: z.enum(['yes', '']),
  name_en: z.string().min(1),
  name_ar: z.string().min(1),
  words_en: cellList,
  words_ar: cellList,
})
export type BodyRow = z.output<typeof bodyRowSchema>

/** A body of a state as a text names it: القوات الروسية, Turkey's parliament. */
export interface FoundBody {
  /** `org:RUS-armed-forces`: the same in every article and language. */
  readonly id: string
  /** Whose it is: a state's, or of officials a movement's. */
  readonly state: string
  readonly body: BodyRow
  readonly start: number
  readonly end: number
  /** Whether only the whole text says of which state it is. */
  readonly isSupposed?: boolean
}

/** Each kind of body with the one that the text names, or null where it names two. */
export function onlyOnes(found: readonly FoundBody[]): Map<string, FoundBody | null> {
  const only = new Map<string, FoundBody | null>()
  for (const each of found) {
    const known = only.get(each.body.body)
    only.set(each.body.body, known === undefined || known?.id === each.id ? each : null)
  }
  return only
}
