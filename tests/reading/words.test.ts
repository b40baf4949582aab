import { describe, expect, test } from 'vitest'
import { FoldedText } from '../../graph/reading/text/folded-text.ts'
import { lexiconPhrases, longestAt } from '../../graph/reading/text/phrases.ts'
import { tokensOf, wordOf } from '../../graph/reading/text/tokens.ts'

const phrases = lexiconPhrases([{ words: ['north', 'korea'] }, { words: ['كوريا', 'الشماليه'] }, { words: ['هم'] }])

function foundIn(text: string, at: number, isShortToo = false): string | undefined {
  return longestAt(tokensOf(new FoldedText(text)), at, phrases, isShortToo)?.words.join(' ')
}

describe('a word is worked out once for all texts', () => {
  test('and is the same wherever it stands', () => {
    expect(wordOf('وكوريا')).toBe(wordOf('وكوريا'))
    expect(foundIn('North Korea and South Korea', 0)).toBe('north korea')
    expect(foundIn('وكوريا الشمالية', 0)).toBe('كوريا الشماليه')
    expect(foundIn('North Macedonia', 0)).toBeUndefined()
  })

  test('what stands behind the و of a short word is found where it is asked for', () => {
    expect(foundIn('وهم قادمون', 0)).toBeUndefined()
    expect(foundIn('وهم قادمون', 0, true)).toBe('هم')
  })

  test('what is known of words is forgotten when it grows, and found again', () => {
    const before = wordOf('كوريا')
    for (let number = 0; number < 25_000; number++) wordOf(`word${number}`)
    expect(wordOf('كوريا')).not.toBe(before)
    expect(wordOf('كوريا').stems).toEqual(before.stems)
    expect(foundIn('وكوريا الشمالية', 0)).toBe('كوريا الشماليه')
  })

  test('data as long as no word is not kept', () => {
    const long = 'a'.repeat(100_000)
    expect(wordOf(long)).not.toBe(wordOf(long))
  })
})
