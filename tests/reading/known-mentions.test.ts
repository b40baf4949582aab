import { describe, expect, test } from 'vitest'
import { knownMentions } from '../../graph/reading/names/known-mentions.ts'
import { organisationRowSchema, placeRowSchema, stateRowSchema } from '../../graph/reading/names/lexicon.ts'
import { FoldedText } from '../../graph/reading/text/folded-text.ts'
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
    ['بالأميركيين وللسعودية', ['USA الأميركيين', 'SAU للسعودية']],
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

describe('organisations, blocs, groups and places', () => {
  test.each([
    ['قال مجلس الأمن الدولي والأمم المتحدة', ['org:UNSC مجلس الأمن الدولي', 'org:UN الأمم المتحدة']],
    [
      'تقارير غربية والضغط الغربي على الغرب',
      ['group:western-reports تقارير غربية', 'bloc:the-west الغربي', 'bloc:the-west الغرب'],
    ],
    ['في قطاع غزة والضفة الغربية', ['place:gaza قطاع غزة', 'place:west-bank الضفة الغربية']],
    ['وفقاً لوكالة الأنباء المركزية الكورية', ['org:KCNA وكالة الأنباء المركزية الكورية']],
    [
      'in Latin America, the Middle East and New York',
      ['place:latin-america Latin America', 'place:middle-east Middle East', 'place:new-york New York'],
    ],
    ['The U.N. Security Council and NATO', ['org:UNSC U.N. Security Council', 'bloc:NATO NATO']],
    ['الحوثيون وحزب الله', ['group:HOUTHIS الحوثيون', 'group:HEZBOLLAH حزب الله']],
  ])('%s', (text, actors) => {
    const folded = new FoldedText(text)
    expect(
      knownMentions(folded, lexicon).map(({ actorId, start, end }) => `${actorId} ${folded.span(start, end).quote}`),
    ).toEqual(actors)
  })
})

describe('the files of the lexicon', () => {
  const files = { 'states.csv': stateRowSchema, 'organisations.csv': organisationRowSchema, 'places.csv': placeRowSchema }

  test.each(Object.entries(files))('%s has only rows of its form, each thing once', (name, schema) => {
    const rows = rowsOf(name)
    for (const row of rows) expect(schema.safeParse(row).error, JSON.stringify(row)).toBeUndefined()
    expect(new Set(rows.map((row) => row.id ?? row.iso3)).size).toBe(rows.length)
  })

  test('give no name to two actors', () => {
    const owners = new Map<string, Set<string>>()
    for (const phrases of lexicon.phrases.values())
      for (const { words, actorId } of phrases) {
        const name = words.join(' ')
        owners.set(name, (owners.get(name) ?? new Set()).add(actorId))
      }
    expect([...owners].filter(([, ids]) => ids.size > 1).map(([name, ids]) => `${name}: ${[...ids].join(', ')}`)).toEqual([])
  })

  test('know the actors of the first article by the ids that the analyst gave them', () => {
    const known = firstArticle()
      .delta.actors.filter(({ id }) => lexicon.actors.has(id))
      .map(({ id }) => id)
    expect(known).toEqual(
      expect.arrayContaining(['state:PRK', 'org:KCNA', 'bloc:the-west', 'place:wonsan', 'place:kursk-region', 'place:east-asia']),
    )
  })

  test('name only states that there are', () => {
    for (const { state, id } of rowsOf('places.csv')) if (state) expect(lexicon.actors.has(`state:${state}`), id).toBe(true)
  })
})
