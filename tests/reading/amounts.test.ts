import { describe, expect, test } from 'vitest'
import { amountsIn, makeUnits, unitRowSchema } from '../../graph/reading/claims/amounts.ts'
import { FoldedText } from '../../graph/reading/text/folded-text.ts'
import { articleText, firstArticle } from '../fixtures/first-article.ts'
import { rowsOf } from './lexicon-files.ts'

const units = makeUnits(rowsOf('units.csv').map((row) => unitRowSchema.parse(row)))

function amounts(text: string): string[] {
  const folded = new FoldedText(text)
  return amountsIn(folded.text, units).map(
    ({ min, max, approximate, unit, start, end }) =>
      `${min}..${max}${approximate ? '~' : ''} ${unit}: ${folded.span(start, end).quote}`,
  )
}

describe('amounts', () => {
  test.each([
    ['أكثر من 10 آلاف جندي ومعدات', ['10000..null persons: أكثر من 10 آلاف جندي']],
    ['بإرسال نحو 6,000 مهندس عسكري', ['6000..6000~ persons: نحو 6,000 مهندس']],
    ['بقيمة مليوني دولار أميركي', ['2000000..2000000 USD: مليوني دولار أميركي']],
    ['ما لا يقل عن ١٥٠ مليون يورو', ['150000000..null EUR: ما لا يقل عن ١٥٠ مليون يورو']],
    ['ثلاثة صواريخ', ['3..3 missiles: ثلاثة صواريخ']],
    [
      'up to 500 tanks and about 1.5 million shells',
      ['null..500 tanks: up to 500 tanks', '1500000..1500000~ shells: about 1.5 million shells'],
    ],
    ['a $2.5 billion package', ['2500000000..2500000000 USD: $2.5 billion']],
    ['10,000 North Korean soldiers', ['10000..10000 persons: 10,000 North Korean soldiers']],
    ['over 300,000 tonnes of grain', ['300000..null tonnes: over 300,000 tonnes']],
    ['two submarines', ['2..2 ships: two submarines']],
    ['in 2024 they met on 12 June', []],
    ['منذ فبراير 2022. جنود', []],
    ['the 1961 treaty', []],
  ])('%s', (text, found) => {
    expect(amounts(text)).toEqual(found)
  })

  test('of the first article are those that the analyst took', () => {
    const taken = firstArticle()
      .delta.claims.flatMap(({ amounts: all }) => all)
      .filter(({ min }) => min !== null)
    const found = amountsIn(new FoldedText(articleText).text, units)
    expect(found.map(({ min, max, approximate, unit }) => ({ min, max, approximate, unit }))).toEqual(
      taken.map(({ min, max, approximate, unit }) => ({ min, max, approximate, unit })),
    )
  })
})

test('the file of units has only rows of its form, and no word for two units', () => {
  const rows = rowsOf('units.csv').map((row) => unitRowSchema.parse(row))
  const words = rows.flatMap(({ words_en, words_ar }) => [...words_en, ...words_ar])
  expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([])
})
