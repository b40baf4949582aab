import fc from 'fast-check'
import { expect, test } from 'vitest'
import { claimSchema, statuses } from '../../graph/model/claim.ts'
import { claimTypes } from '../../graph/model/claim-types.ts'
import { parseAnswer } from '../../graph/reading/model/answer.ts'
import { questionsFor } from '../../graph/reading/model/question.ts'
import { readAnswers } from '../../graph/reading/model/read-answers.ts'
import { readableArticle } from '../../graph/reading/model/readable-article.ts'
import { articleText } from '../fixtures/first-article.ts'
import { readingRules } from './reading-rules.ts'

const RUNS = Number(process.env.HOSTILE_RUNS ?? 200)

const english =
  'Japan pledged about 50 engineers to Ukraine on 3 March 2024. President Vladimir Putin met Kim Jong Un\u202e \ud800 in 2019. He left.'
const texts = [articleText, english, 'و', '']
const articles = texts.map((text) =>
  readableArticle({ text, sourceId: 'source:test', language: 'en', published: '2025-07' }, readingRules),
)

const names = fc.constantFrom('Japan', 'روسيا', 'Kim', 'President Putin', 'the', '???', 'France', 'Seoul', 'لافروف', "Ukraine's")
/** A stretch of one of the texts, as it is or with something else in it. */
const quote = fc
  .tuple(fc.constantFrom(...texts), fc.nat(3000), fc.nat(120), fc.constantFrom('', '', '', 'x', '\u0000', '(', '\\', '\ud83d'))
  .map(([text, from, length, more]) => `${text.slice(from, from + length)}${more}`)
const told = fc.record({
  type: fc.constantFrom(...claimTypes),
  sentence: fc.integer({ min: -2, max: 60 }),
  quote: fc.oneof(quote, fc.string({ unit: 'binary' })),
  participants: fc.array(
    fc.record({
      entity: fc.oneof(names, fc.string({ minLength: 1 })),
      role: fc.constantFrom('party', 'participant', 'promiser', 'from', 'to', 'subject', 'actor'),
    }),
    { maxLength: 3 },
  ),
  status: fc.constantFrom(...statuses),
  date: fc.oneof(quote, fc.constantFrom('', '2019', 'العام الماضي')),
  amounts: fc.array(quote, { maxLength: 2 }),
  relation: fc.constantFrom('none', 'ally'),
})
/** A claim that the text makes, with some of it spoilt or nothing. */
const likely = fc
  .tuple(
    fc.constantFrom(0, 40, 60),
    told,
    fc.subarray(['sentence', 'quote', 'participants', 'date', 'amounts', 'status'] as const),
  )
  .map(([length, spoilt, spoiling]) => ({
    type: 'commitment',
    sentence: 1,
    quote: english.slice(0, length || 59),
    participants: [{ entity: 'Japan', role: 'promiser' }],
    status: 'pledged',
    date: '3 March 2024',
    amounts: ['50 engineers'],
    ...Object.fromEntries(spoiling.map((field) => [field, spoilt[field]])),
  }))
const entity = fc.record({ name: names, type: fc.constantFrom('state', 'person', 'group', 'bloc', 'place') })
const answer = fc.record({
  entities: fc.array(fc.oneof({ weight: 9, arbitrary: entity }, fc.jsonValue()), { maxLength: 4 }),
  claims: fc.array(fc.oneof({ weight: 5, arbitrary: told }, { weight: 5, arbitrary: likely }, fc.jsonValue()), { maxLength: 6 }),
})

test(`${RUNS} answers of anything give claims that stand, or none, and lose none`, () => {
  let standing = 0
  fc.assert(
    fc.property(fc.constantFrom(...articles), answer, (article, given) => {
      const { text } = article.article
      const parsed = parseAnswer(JSON.stringify(given))
      const { claims, rejected, entities, faults } = readAnswers(article, [parsed], 'small')
      standing += claims.length
      const known = new Set([...article.entities.keys(), ...entities.map(({ id }) => id)])
      for (const claim of claims) {
        for (const span of [...claim.evidence, ...claim.amounts]) expect(text.slice(span.start, span.end)).toBe(span.quote)
        for (const { entityId } of claim.participants) expect(known).toContain(entityId)
        if (claim.time.text) expect(text).toContain(claim.time.text)
      }
      for (const claim of [...claims, ...rejected.map((each) => each.claim)])
        expect(claimSchema.safeParse(claim).success).toBe(true)
      for (const { mentions } of entities)
        for (const { quote: words, start, end } of mentions) expect(text.slice(start, end)).toBe(words)
      const ids = [...claims, ...rejected.map((each) => each.claim)].map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      const different = new Set(given.claims.map((each) => JSON.stringify(each))).size
      expect(ids.length + faults.length).toBeLessThanOrEqual(given.claims.length + given.entities.length)
      if (different === 1 && given.claims.length === 1) expect(ids.length + faults.length).toBeGreaterThan(0)
    }),
    { numRuns: RUNS },
  )
  expect(standing).toBeGreaterThan(0)
}, 300_000)

test('a long article and as many claims as an answer may have are read to the end', () => {
  const text = 'The ministers said Russia and China signed it. '.repeat(3000)
  const article = readableArticle({ text, sourceId: 's', language: 'en', published: null }, readingRules)
  const one = {
    type: 'statement',
    quote: 'said that nobody did',
    participants: ['said', 'the', 'it'].map((each) => ({ entity: each, role: 'speaker' })),
  }
  const claims = Array.from({ length: 1000 }, (_, at) => ({ ...one, sentence: at + 1 }))
  const { rejected } = readAnswers(article, [parseAnswer(JSON.stringify({ claims }))], 'small')
  expect(rejected).toHaveLength(1000)
  expect(questionsFor(article).length).toBeGreaterThan(10)
}, 60_000)
