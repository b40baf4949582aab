import { describe, expect, test } from 'vitest'
import { rowsOf } from './lexicon-files.ts'
import { toldIn } from './told-cases.ts'

/** Whoever stands behind a title of the lexicon with their state is a person of that title, and nothing else of the sentence is. */

function wordsOf(column: 'words_en' | 'words_ar'): string[] {
  return rowsOf('offices.csv').flatMap((row) => (row[column] ?? '').split(';').filter(Boolean))
}

/** By its first word. */
function isOfWoman(title: string): boolean {
  return /ة$/.test(title.split(' ')[0]!)
}

/** The state stands behind the title: as an adjective where the title has an article, else by its name. */
function withState(title: string): string {
  if (!/(?:^| )ال/.test(title)) return `${title} صربيا`
  return `${title} ${isOfWoman(title) ? 'الصربية' : 'الصربي'}`
}

describe('a title in front of a name', () => {
  test.each(wordsOf('words_en'))('Serbian %s Dragan Markovic', (title) => {
    const sentence = `Serbian ${title} Dragan Markovic arrived in Tehran on Monday.`
    expect(toldIn(sentence, 'en')).toEqual(['visit: host state:IRN, visitor person:dragan-markovic'])
  })

  // Those with whose office it is (نظيره) or for whom somebody speaks have no state behind them; وزير دولة صربيا may be دولة صربيا's.
  const titles = wordsOf('words_ar').filter((title) => !/(?:ه|ها|باسم|وزير دولة)$/.test(title))
  test.each(titles)('%s', (title) => {
    const sentence = `${isOfWoman(title) ? 'وصلت' : 'وصل'} ${withState(title)} دراغان ماركوفيتش إلى طهران أمس.`
    expect(toldIn(sentence, 'ar')).toEqual(['visit: host state:IRN, visitor person:دراغان-ماركوفيتش'])
  })
})
