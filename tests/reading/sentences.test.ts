import { describe, expect, test } from 'vitest'
import { sentencesOf } from '../../graph/reading/text/sentences.ts'

const split = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end))

describe('sentences', () => {
  test.each([
    ['One. Two? Three!', ['One.', 'Two?', 'Three!']],
    ['A headline\n\nThe lead. And more', ['A headline', 'The lead.', 'And more']],
    ['Mr. Smith of the U.S. met Gen. Lee at 3 p.m. in Rome.', ['Mr. Smith of the U.S. met Gen. Lee at 3 p.m. in Rome.']],
    ['It cost 3.5 million. Then it rose.', ['It cost 3.5 million.', 'Then it rose.']],
    ['He said: “We agree.” She left.', ['He said: “We agree.”', 'She left.']],
    ['ماذا حدث؟ لا شيء. انتهى', ['ماذا حدث؟', 'لا شيء.', 'انتهى']],
    ['التقى د. أحمد الوزير.', ['التقى د. أحمد الوزير.']],
    ['', []],
    [' \n \n', []],
  ])('%j', (text, sentences) => {
    expect(split(text)).toEqual(sentences)
  })
})
