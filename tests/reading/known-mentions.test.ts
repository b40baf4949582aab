import { describe, expect, test } from 'vitest'
import { FoldedText } from '../../graph/reading/folded-text.ts'
import { knownMentions } from '../../graph/reading/known-mentions.ts'
import { stateRowSchema } from '../../graph/reading/lexicon.ts'
import { articleText, firstArticle } from '../fixtures/first-article.ts'
import { lexicon, rowsOf } from './lexicon-files.ts'

function named(text: string): string[] {
  const folded = new FoldedText(text)
  return knownMentions(folded, lexicon).map(({ actorId, start, end }) => `${actorId.slice(6)} ${folded.span(start, end).quote}`)
}

describe('states by name, capital and adjective', () => {
  test.each([
    ['وكوريا الشمالية', ['PRK كوريا الشمالية']],
    ['الزعيم الكوري الشمالي ونظيرته الكورية الشمالية', ['PRK الكوري الشمالي', 'PRK الكورية الشمالية']],
    ['بالأميركيين وللسعودية', ['USA الأميركيين', 'SAU لسعودية']],
    ['بين موسكو وبيونغ يانغ', ['RUS موسكو', 'PRK بيونغ يانغ']],
    ['رئيس جنوب أفريقيا والوفد الجنوب أفريقي', ['ZAF جنوب أفريقيا', 'ZAF الجنوب أفريقي']],
    ['جمهورية الكونغو الديمقراطية', ['COD جمهورية الكونغو الديمقراطية']],
    ['مصر وتركيا وفرنسا', ['EGY مصر', 'TUR تركيا', 'FRA فرنسا']],
    ["Russia's and South Korean officials in the U.S. and the UK", ['RUS Russia', 'KOR South Korean', 'USA U.S', 'GBR UK']],
    ['North Koreans and South Sudan, not Sudan', ['PRK North Koreans', 'SSD South Sudan', 'SDN Sudan']],
    ['turkey and china are for the table; tell us', []],
    ['الدعم الشمالي للمصرف', []],
  ])('%s', (text, states) => {
    expect(named(text)).toEqual(states)
  })

  test('of the first article, every one that the analyst marked, and Mali nowhere', () => {
    const folded = new FoldedText(articleText)
    const found = knownMentions(folded, lexicon).map(({ actorId, start, end }) => ({ actorId, ...folded.span(start, end) }))
    const marked = firstArticle().document.mentions.filter(({ actorId }) => actorId.startsWith('state:'))
    for (const { actorId, start, end } of marked)
      expect(found.some((each) => each.actorId === actorId && each.start === start && each.end === end)).toBe(true)
    expect(found.map(({ actorId }) => actorId)).not.toContain('state:MLI')
  })
})

describe('the file of states', () => {
  const rows = rowsOf('states.csv')

  test('has only rows of its form, each state once', () => {
    for (const row of rows) expect(stateRowSchema.safeParse(row).error, row.iso3).toBeUndefined()
    expect(new Set(rows.map(({ iso3 }) => iso3)).size).toBe(rows.length)
  })

  test('gives no name to two states', () => {
    const owners = new Map<string, Set<string>>()
    for (const [, phrases] of lexicon.phrases)
      for (const { words, actorId } of phrases) {
        const name = words.join(' ')
        owners.set(name, (owners.get(name) ?? new Set()).add(actorId))
      }
    expect([...owners].filter(([, ids]) => ids.size > 1)).toEqual([])
  })
})
