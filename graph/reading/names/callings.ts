import { z } from 'zod'
import { foldWord } from '../text/folded-text.ts'
import { cellList } from '../text/lexicon-cell.ts'

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
  /** Words by which a speaker is called whom no list knows: not those of an office (الوزير), which may be anybody's who was named. */
  readonly isStranger: (word: string) => boolean
  /** Words that no name of a person is made of. */
  readonly noNames: ReadonlySet<string>
}

const OFFICE =
  /^(?:وزيره?|رييسه?|نايبه?|سفيره?|مبعوث|قايد|مستشاره?|ملك|اميره?|زعيمه?|مديره?|متحدثه?|ناطقه?|مسوول|مسووله|ممثله?|مندوب|عضو|محافظ|معارضه?|مدعيه?|حركه|حزب|تنظيم|منظمه|هييه|تحالف|اتحاد|مجلس|جماعه|فصيل|فصايل|طرف|اطراف|جانب|سلطه|وكاله|جهاز)$/

export function makeCallings(rows: readonly CallingRow[]): Callings {
  const words = (...kinds: CallingRow['kind'][]) =>
    new Set(rows.filter(({ kind }) => kinds.includes(kind)).flatMap(({ words_ar }) => words_ar.map(foldWord)))
  const strangers = new Set([...words('who', 'body', 'some')].filter((word) => !OFFICE.test(word)))
  return {
    isStranger: (word) => {
      const bare = word.startsWith('ال') ? word.slice(2) : word
      return strangers.has(bare) || /^\p{L}{3,}(?:ون|و)$/u.test(bare)
    },
    actors: words('who', 'body', 'some', 'force'),
    noNames: words('who', 'body', 'some', 'text', 'quality', 'adverb'),
  }
}
