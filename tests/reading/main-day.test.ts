import { describe, expect, test } from 'vitest'
import { readArticle } from '../../graph/reading/read-article.ts'
import { readingRules } from './reading-rules.ts'

function times(text: string, published: string | null) {
  const { claims } = readArticle({ text, sourceId: 'source:test', language: 'en', published }, readingRules)
  return claims.map(({ type, time }) => `${type} ${time.edtf}`)
}

const summit =
  'Kenya and Chad signed a defence treaty in Nairobi on Monday.\n\nPresident William Ruto praised Chad. Chad promised Kenya wheat.'

describe('the day that an article is about', () => {
  test('is that of what is told without a date', () => {
    expect(times(summit, '2025-07-23')).toEqual(['treaty 2025-07-21', 'statement 2025-07-21', 'commitment 2025-07-21'])
  })

  test('is none where nobody knows when it was published: nothing is filled in', () => {
    expect(times(summit, null)).toEqual(['treaty null', 'statement null', 'commitment null'])
  })

  test('is none where only the month of publication is known', () => {
    expect(times(summit, '2025-07')).toEqual(['treaty 2025-07', 'statement 2025-07', 'commitment null'])
  })

  test('is that of what a headline tells has happened', () => {
    const text =
      'Kenyan army attacks Chadian troops in Abeche\n\nPresident William Ruto met the Chadian foreign minister on Monday.'
    expect(times(text, '2025-07-23')).toEqual(['event 2025-07-21', 'meeting 2025-07-21'])
  })

  test('is none that is long past', () => {
    expect(times('Kenya and Chad signed a treaty on 4 May 1999.\n\nPresident William Ruto praised Chad.', '2025-07-23')).toEqual([
      'treaty 1999-05-04',
      'statement 2025-07-23',
    ])
  })
})
