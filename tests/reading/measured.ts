import { readdirSync, readFileSync } from 'node:fs'
import { goldOf } from '../../graph/export/gold.ts'
import { reviewedClaims } from '../../graph/model/review.ts'
import { readArticle } from '../../graph/reading/read-article.ts'
import { articleText } from '../fixtures/first-article.ts'
import { decisionOn, readingOfFirstArticle } from '../fixtures/review.ts'
import { readingRules } from './reading-rules.ts'
import { type Gold, type Score, score } from './score.ts'

/** How well texts are read, measured against their annotations. */

export type Language = 'ar' | 'en'

export interface Measured {
  readonly name: string
  readonly language: Language
  readonly score: Score
}

function measure(name: string, text: string, gold: Gold): Measured {
  const { lang, anchor } = gold.doc
  const read = readArticle({ text, sourceId: 'source:test', language: lang, published: anchor }, readingRules)
  return { name, language: lang as Language, score: score(gold, text, read) }
}

/** The texts of a folder below texts/: `dev`, which the rules were written against, or `aside`, which they were not. */
export function measureTexts(set: 'dev' | 'aside'): Measured[] {
  const folder = new URL(`./texts/${set}/`, import.meta.url)
  const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => measure(name, read(name), JSON.parse(read(name.replace(/\.(ar|en)\.txt$/, '.gold.json')))))
}

/** The first article, against what an analyst accepted of it. */
export function measureFirstArticle(): Measured {
  const reading = readingOfFirstArticle()
  const decisions = reading.claims.map((_, at) => decisionOn(reading, at, 'accepted'))
  const annotation = goldOf({ reading, decisions }, reviewedClaims({ reading, decisions }))
  return measure(reading.source.file, reading.text, JSON.parse(annotation))
}

/** The first article, against its annotation. */
export function measureAnnotatedFirstArticle(): Measured {
  const gold = new URL('./texts/first/wonsan-2025.gold.json', import.meta.url)
  return measure('wonsan-2025.ar.txt', articleText, JSON.parse(readFileSync(gold, 'utf8')))
}

export const parts = ['entities', 'claims', 'fullClaims'] as const

export function meanOf(all: readonly Measured[], part: (typeof parts)[number]): number {
  return all.reduce((sum, each) => sum + each.score[part].f1, 0) / all.length
}
