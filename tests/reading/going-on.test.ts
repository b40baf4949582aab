import { expect, test } from 'vitest'
import { readArticle } from '../../graph/reading/read-article.ts'
import { readingRules } from './reading-rules.ts'

/** How what a text tells stands: what goes on, what is over, what is yet to come. */

test.each([
  ['Turkey is bombing Kurdish positions in Syria.', 'event ongoing'],
  ['Libyan troops are hastily evacuating their last stronghold in northern Chad.', 'event ongoing'],
  ['Turkey bombed Kurdish positions in Syria.', 'event occurred'],
  ['Putin is visiting Beijing.', 'visit ongoing'],
  ['Iranian Prime Minister Mir-Hossein Mousavi is currently in Damascus.', 'visit ongoing'],
  ['Putin was visiting Beijing on Monday.', 'visit occurred'],
  ['Putin is visiting Beijing next week.', 'visit planned'],
  ['يقوم رئيس الوزراء الإسرائيلي بنيامين نتنياهو بزيارة إلى واشنطن.', 'visit ongoing'],
  ['قام رئيس الوزراء الإسرائيلي بنيامين نتنياهو بزيارة إلى واشنطن.', 'visit occurred'],
])('%s', (text, told) => {
  const language = /\p{Script=Arabic}/u.test(text) ? 'ar' : 'en'
  const { claims } = readArticle({ text, sourceId: 'source:test', language, published: '2025-12-10' }, readingRules)
  expect(claims.map(({ type, status }) => `${type} ${status}`)).toContain(told)
})
