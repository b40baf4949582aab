import { z } from 'zod'
import { foldWord } from './folded-text.ts'
import { cellList } from './lexicon-cell.ts'

/**
 * A row of data/lexicon/callings.csv: Arabic words by which somebody is called who is not named. People (`who`: طلاب) and bodies (`body`:
 * نقابة), how many there are (`some`), what acts like them (`force`: عاصفة), texts that speak (`text`), and what stands behind any of
 * them: of what kind they are (`quality`: محلي) and how they say it (`adverb`: موضحا).
 */
export const callingRowSchema = z.strictObject({
  kind: z.enum(['who', 'body', 'some', 'force', 'text', 'quality', 'adverb']),
  words_ar: cellList,
})
export type CallingRow = z.output<typeof callingRowSchema>

export interface Callings {
  /** Words by which somebody is called who does something, without their article. */
  readonly actors: ReadonlySet<string>
  /** Words that no name of a person is made of. */
  readonly noNames: ReadonlySet<string>
}

export function makeCallings(rows: readonly CallingRow[]): Callings {
  const words = (...kinds: CallingRow['kind'][]) =>
    new Set(rows.filter(({ kind }) => kinds.includes(kind)).flatMap(({ words_ar }) => words_ar.map(foldWord)))
  return {
    actors: words('who', 'body', 'some', 'force'),
    noNames: words('who', 'body', 'some', 'text', 'quality', 'adverb'),
  }
}
