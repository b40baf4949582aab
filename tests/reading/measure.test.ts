import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readArticle } from '../../graph/reading/read-article.ts'
import { readingRules } from './reading-rules.ts'
import { type Gold, type Score, score } from './score.ts'

const folder = new URL('./texts/dev/', import.meta.url)
const languages = ['ar', 'en'] as const

/** The mean F1 that reading has reached on the development texts, in each language. It only rises. */
const floors = {
  ar: { entities: 0.91, claims: 0.8, fullClaims: 0.445 },
  en: { entities: 0.92, claims: 0.82, fullClaims: 0.47 },
}

function scoreOf(name: string): Score {
  const text = readFileSync(new URL(name, folder), 'utf8')
  const gold: Gold = JSON.parse(readFileSync(new URL(name.replace(/\.(ar|en)\.txt$/, '.gold.json'), folder), 'utf8'))
  const { lang, anchor } = gold.doc
  return score(gold, text, readArticle({ text, sourceId: 'source:test', language: lang, published: anchor }, readingRules))
}

function mean(scores: readonly Score[], part: 'entities' | 'claims' | 'fullClaims'): number {
  return scores.reduce((sum, each) => sum + each[part].f1, 0) / scores.length
}

describe.each(languages)('reading the development texts in %s', (language) => {
  const scores = readdirSync(folder)
    .filter((name) => name.endsWith(`.${language}.txt`))
    .map(scoreOf)

  test('quotes only what stands in the text', () => {
    expect(scores.map(({ validQuotes }) => validQuotes)).toEqual(scores.map(() => 1))
  })

  test.each(['entities', 'claims', 'fullClaims'] as const)('finds at least as many %s as before', (part) => {
    expect(mean(scores, part)).toBeGreaterThanOrEqual(floors[language][part])
  })
})
