import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { casesOf, hitsOf } from './told-cases.ts'

/** Single sentences of many topics and constructions, and who does what to whom in each. */
describe.each(['en', 'ar'] as const)('sentences in %s', (language) => {
  const cases = casesOf(readFileSync(new URL(`./sentences/${language}.txt`, import.meta.url), 'utf8'))

  test.each(cases)('$sentence', (each) => {
    const { told, expected } = hitsOf(each, language)
    expect(told).toEqual(expected)
  })
})
