import { describe, expect, test } from 'vitest'
import { givenNameRowSchema, makeGivenNames } from '../../graph/reading/names/given-names.ts'
import { readArticle } from '../../graph/reading/read-article.ts'
import { foldWord } from '../../graph/reading/text/folded-text.ts'
import { rowsOf } from './lexicon-files.ts'
import { readingRules } from './reading-rules.ts'

/** The persons of a text in Arabic, as it names them. */
function persons(text: string): string[] {
  return readArticle({ text, sourceId: 'source:test', language: 'ar', published: '2025-07-20' }, readingRules).entities.flatMap(
    ({ type, names }) => (type === 'person' ? [names.ar ?? ''] : []),
  )
}

describe('given-names.csv', () => {
  const rows = rowsOf('given-names.csv').map((row) => givenNameRowSchema.parse(row))

  test('gives each name once', () => {
    const words = rows.flatMap(({ words_ar }) => words_ar.map(foldWord))
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([])
  })

  test('is no list of verbs', () => {
    const names = makeGivenNames(rows)
    expect(['قال', 'اعلن', 'وصل', 'التقي', 'اجتمع'].filter((verb) => names.has(verb))).toEqual([])
  })
})

test.each([
  ['a given name with another behind', 'قال هادي الحافظ إن المحادثات ستستأنف.', ['هادي الحافظ']],
  ['a name of two words for one', 'وصل عبد الرحمن الكندري إلى عمان.', ['عبد الرحمن الكندري']],
  ['letters in front of it', 'والتقى بخالد المنصوري في القاهرة.', ['خالد المنصوري']],
  ['a word that is a name, too, stands alone', 'حضر اللقاء أمين المجلس.', []],
  ['what is no name goes on with none', 'وصل خالد أمس إلى عمان.', []],
  ['a word with whose it is ends it', 'وبارك للشيخ زايد بن حمدان عودته.', ['زايد بن حمدان']],
  ['a title behind, without a comma', 'التقى الوزير محسن الراوي وزير الدفاع اليمني في عدن.', ['محسن الراوي']],
  ['a title behind a comma', 'قال أندريه كوزنيتسوف، وزير النقل الروسي، إن الخط سيفتح.', ['أندريه كوزنيتسوف']],
  ['an honorific in front', 'استقبل معالي راشد الكعبي وفدا من عمان.', ['راشد الكعبي']],
])('%s', (_what, text, names) => {
  expect(persons(text)).toEqual(names)
})
