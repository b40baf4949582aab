import { describe, expect, test } from 'vitest'
import { meanOf, measureFirstArticle, measureTexts, parts } from './measured.ts'

const languages = ['ar', 'en'] as const

/** The mean F1 that reading has reached on the development texts, in each language. It only rises. */
const floors = {
  ar: { entities: 0.9, claims: 0.785, fullClaims: 0.44 },
  en: { entities: 0.92, claims: 0.8, fullClaims: 0.465 },
}

describe.each(languages)('reading the development texts in %s', (language) => {
  const texts = measureTexts('dev').filter((each) => each.language === language)

  test('quotes only what stands in the text', () => {
    expect(texts.map(({ score }) => score.validQuotes)).toEqual(texts.map(() => 1))
  })

  test.each(parts)('finds at least as many %s as before', (part) => {
    expect(meanOf(texts, part)).toBeGreaterThanOrEqual(floors[language][part])
  })
})

test('reads the first article as well as before, against what an analyst accepted of it', () => {
  const { score } = measureFirstArticle()
  expect(score.validQuotes).toBe(1)
  expect(score.claims.f1).toBeGreaterThanOrEqual(0.93)
  expect(score.fullClaims.f1).toBeGreaterThanOrEqual(0.87)
})
