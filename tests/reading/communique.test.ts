import { expect, test } from 'vitest'
import { readArticle } from '../../graph/reading/read-article.ts'
import { readingRules } from './reading-rules.ts'

function promised(text: string) {
  const { claims } = readArticle({ text, sourceId: 'source:test', language: 'en', published: '2025-07-20' }, readingRules)
  return claims
    .filter(({ type }) => type === 'commitment')
    .map(({ participants }) =>
      participants
        .filter(({ role }) => role === 'promiser')
        .map(({ entityId }) => entityId)
        .toSorted(),
    )
}

test('in a communiqué we are those whom its title names', () => {
  expect(
    promised('Joint Statement of Kenya and Ghana\n\nWe met in a spirit of friendship.\n\nWe pledge to fight piracy together.\n'),
  ).toEqual([['state:GHA', 'state:KEN']])
})

test('or whom it names first, where its title does not', () => {
  const text =
    'Joint Statement on Security\n\nAs two neighbours, Kenya and Uganda need to face piracy.\n\nWe pledge to fight it together.\n'
  expect(promised(text)).toEqual([['state:KEN', 'state:UGA']])
})

test('within somebody’s quoted words we are theirs', () => {
  const text =
    'Joint Statement of Kenya and Ghana\n\nThe two countries met in Nairobi.\n\n"We pledge to help Togo," French President Emmanuel Macron said.\n'
  expect(promised(text).flat()).not.toContain('state:KEN')
})

test('an article says "we" of nobody', () => {
  expect(
    promised('Kenya and Ghana meet on piracy\n\nKenya met Ghana in Nairobi.\n\nWe pledge to report on it.\n').flat(),
  ).not.toContain('state:GHA')
})

test('whom it is about and against does not speak in it', () => {
  const text = 'Joint Statement by France and Germany against Iran\n\nWe pledge to help Lebanon.\n'
  expect(promised(text)).toEqual([['state:DEU', 'state:FRA']])
})

test('a headline on a statement is no communiqué', () => {
  const text = 'Russia denounces NATO declaration\n\nNATO met in Madrid.\n\nWe pledge to follow it, a reader wrote.\n'
  expect(promised(text).flat()).not.toContain('state:RUS')
})
