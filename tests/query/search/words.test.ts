import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { letterDistance } from '../../../graph/query/search/distance.ts'
import { marksIn, SearchIndex } from '../../../graph/query/search/search-index.ts'
import { formsOf, searchWords } from '../../../graph/query/search/words.ts'

test('words stand where they say, folded', () => {
  const text = 'قال سيرغي «لافروف»: Élan-Vital!'
  const words = searchWords(text)
  expect(words.map(({ text: word }) => word)).toEqual(['قال', 'سيرغي', 'لافروف', 'elan', 'vital'])
  expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(['قال', 'سيرغي', 'لافروف', 'Élan', 'Vital'])
})

test.each([
  ['والروسية', ['والروسية', 'الروسية', 'روسية']],
  ['لروسيا', ['لروسيا', 'روسيا']],
  ['للصين', ['للصين', 'الصين', 'صين']],
  ['Russia', ['Russia']],
])('%s is also read as %j', (word, forms) => {
  expect(formsOf(word).map(({ text }) => text)).toEqual(expect.arrayContaining(forms))
})

/** The definition, word for word: what is left of both words, letter by letter. */
function slowDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  const rest = slowDistance(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1)
  const isSwapped = a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0]
  return Math.min(
    rest,
    slowDistance(a.slice(1), b) + 1,
    slowDistance(a, b.slice(1)) + 1,
    isSwapped ? slowDistance(a.slice(2), b.slice(2)) + 1 : Number.POSITIVE_INFINITY,
  )
}

test('the distance of two words is that of its definition, as far as it is asked for', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, most) => {
      expect(letterDistance(a, b, most)).toBe(Math.min(slowDistance(a, b), most + 1))
    }),
  )
})

describe('an index', () => {
  const index = new SearchIndex([
    { texts: ['Kim Jong Un', 'كيم جونغ أون'] },
    { texts: ['Kim'] },
    { texts: ['Yong'], byWords: ['DPRK'] },
  ])
  const first = (text: string) => index.find(text)[0]

  test('puts the whole name before a longer one', () => {
    expect(first('kim')?.matched).toBe('Kim')
    expect(first('kim jong un')).toMatchObject({ matched: 'Kim Jong Un', score: 1, isWhole: true })
  })

  test('finds by other words, and says by which', () => {
    expect(first('dprk')?.matched).toBe('DPRK')
  })

  test('says where not all that was asked for is there', () => {
    expect(first('kim jong qatar')?.isWhole).toBe(false)
  })

  test('takes any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => Array.isArray(index.find(text))))
  })
})

test('marks the words that answer, joined ones too', () => {
  expect(marksIn('Lavrov meets Choe Son Hui', 'lavrof')).toEqual([{ start: 0, end: 6 }])
  expect(marksIn('Choe Son-hui', 'sonhui')).toEqual([{ start: 5, end: 12 }])
})
