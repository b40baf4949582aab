import { expect } from 'vitest'
import { claimSchema } from '../../graph/model/claim.ts'
import { parseAnswer } from '../../graph/reading/model/answer.ts'
import type { NamedByModel, ToldByModel } from '../../graph/reading/model/answer-form.ts'
import { type ModelReading, readAnswers } from '../../graph/reading/model/read-answers.ts'
import { readableArticle } from '../../graph/reading/model/readable-article.ts'
import { readingRules } from './reading-rules.ts'

/** A claim of a model's answer, with what matters to a test. */
export type Told = Partial<ToldByModel>

/** What becomes of one answer about a text; whatever stands has its places in the text, and every claim is of the form of one. */
export function reading(
  text: string,
  claims: readonly Told[],
  entities: readonly NamedByModel[] = [],
  language = 'en',
): ModelReading {
  const article = readableArticle({ text, sourceId: 'source:test', language, published: '2025-07-20' }, readingRules)
  const reading = readAnswers(article, [parseAnswer(JSON.stringify({ entities, claims }))], 'small')
  for (const claim of [...reading.claims, ...reading.rejected.map((each) => each.claim)]) claimSchema.parse(claim)
  for (const { evidence, amounts } of reading.claims)
    for (const { quote, start, end } of [...evidence, ...amounts]) expect(text.slice(start, end)).toBe(quote)
  for (const { mentions } of reading.entities)
    for (const { quote, start, end } of mentions) expect(text.slice(start, end)).toBe(quote)
  return reading
}

export function reasonsOf({ claims, rejected, faults }: ModelReading) {
  return { standing: claims.length, reasons: rejected.map(({ reason }) => reason), faults: faults.length }
}

export const REJECTED = (reason: string) => ({ standing: 0, reasons: [reason], faults: 0 })

export const pledge = 'Japan pledged about 50 engineers to Ukraine on 3 March 2024'
export const english = `${pledge}. Kenya and Ghana signed a trade pact last year. The two countries will meet again.`
export const pledged: Told = {
  type: 'commitment',
  sentence: 1,
  quote: pledge,
  participants: [
    { entity: 'Japan', role: 'promiser' },
    { entity: 'Ukraine', role: 'beneficiary' },
  ],
  status: 'pledged',
  date: '3 March 2024',
  amounts: ['about 50 engineers'],
}
