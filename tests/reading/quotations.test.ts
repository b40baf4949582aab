import { describe, expect, test } from 'vitest'
import { quotationAt, quotationOf, quotationsIn } from '../../graph/reading/frames/quotations.ts'
import { readArticle } from '../../graph/reading/read-article.ts'
import { FoldedText } from '../../graph/reading/text/folded-text.ts'
import { readingRules } from './reading-rules.ts'

function quoted(text: string): string[] {
  const folded = new FoldedText(text)
  return quotationsIn(folded.text, [{ start: 0, end: folded.text.length }]).map(({ start, end }) => folded.span(start, end).quote)
}

describe('what stands within quotation marks', () => {
  test.each([
    ['He said “we agree” and “we sign”.', ['we agree', 'we sign']],
    ['وقال: «نحن متفقون». ثم وقع.', ['نحن متفقون']],
    ['A mark that is "left open ends with the paragraph.', ['left open ends with the paragraph.']],
    ['A mark that is left out" changes "nothing" behind it.', ['nothing']],
    ['No mark.', []],
  ])('%s', (text, found) => {
    expect(quoted(text)).toEqual(found)
  })

  test('is found by a place', () => {
    const text = 'a "bcd" e "f"'
    const quotations = quotationsIn(text, [{ start: 0, end: text.length }])
    expect(quotationAt(quotations, 4)).toEqual({ start: 3, end: 6 })
    expect(quotationAt(quotations, 8)).toBeNull()
    expect(quotationAt(quotations, 12)).toBeNull()
  })

  test('a sentence that says itself who speaks is no part of one', () => {
    const text = '"We shall go on with the talks until there is peace." said she.'
    const quotations = quotationsIn(text, [{ start: 0, end: text.length }])
    expect(quotationOf(text, { start: 0, end: 53 }, quotations)).not.toBeNull()
    expect(quotationOf(text, { start: 0, end: text.length }, quotations)).toBeNull()
  })
})

test('each sentence of a quotation is said by whoever is quoted in front of it', () => {
  const text =
    'Talks resume\n"We shall go on with the talks in Muscat until there is peace," said Foreign Minister Badr Albusaidi. "Nobody at the table in the capital has an interest in another war at sea."'
  const { claims } = readArticle({ text, sourceId: 'source:test', language: 'en', published: '2025-07-20' }, readingRules)
  expect(claims.map(({ type, participants }) => [type, participants.map(({ role, entityId }) => `${role} ${entityId}`)])).toEqual(
    [
      ['commitment', ['promiser state:OMN', 'speaker person:badr-albusaidi']],
      ['statement', ['speaker person:badr-albusaidi']],
    ],
  )
  expect(claims[1]?.evidence[0]?.quote).toMatch(/Nobody at the table/)
})
