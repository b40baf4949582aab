import { describe, expect, test } from 'vitest'
import { inOneLine, isRtl, languageOf, runsOf, toldInLine } from '../../graph/briefing/runs.ts'

/** Runs as they can be read in a test: those from right to left in brackets. */
const shown = (text: string, isRtlLine: boolean) =>
  runsOf(text, isRtlLine)
    .map((run) => (run.isRtl ? `[${run.text}]` : run.text))
    .join('|')

describe('a text in runs of one script', () => {
  test.each([
    [
      'an English sentence with an Arabic name',
      'Visit of سيرغي لافروف to Wonsan.',
      false,
      'Visit of |[سيرغي لافروف]| to Wonsan.',
    ],
    ['an Arabic sentence with a Latin name', 'لقاء مع Sergey Lavrov في وونسان.', true, '[لقاء مع ]|Sergey Lavrov|[ في وونسان.]'],
    ['digits go with the letters before', 'في 19 يونيو 2024 Treaty 12', true, '[في 19 يونيو 2024 ]|Treaty 12'],
    ['digits alone go with the line', '2024', true, '[2024]'],
    ['marks and joiners go with their letter', 'حيِّ‌ Kim', true, '[حيِّ‌ ]|Kim'],
    ['what is written in no script goes with the line', '[1] (2)', false, '[1] (2)'],
    ['a mark of direction is a letter', 'Guardian،\u200f 12', true, 'Guardian|[،\u200f 12]'],
    ['letters beyond 16 bits stay whole', 'a 👩‍👩‍👧‍👦 𐎀', false, 'a 👩‍👩‍👧‍👦 𐎀'],
  ])('%s', (_what, text, isRtlLine, expected) => {
    expect(shown(text, isRtlLine)).toBe(expected)
    expect(
      runsOf(text, isRtlLine)
        .map((run) => run.text)
        .join(''),
    ).toBe(text)
  })

  test('has no run where there is no text', () => {
    expect(runsOf('', true)).toEqual([])
  })
})

test.each([
  ['ar', 'any', true],
  ['fa-IR', 'any', true],
  ['he', 'any', true],
  ['en', 'سيرغي', false],
  ['ru', 'any', false],
  ['und', '«سيرغي» Lavrov', true],
  ['und', '12 Lavrov سيرغي', false],
  ['', '123', false],
  ['"/><x', 'سيرغي', true],
])('a quote of language %j with %j is read from the right: %j', (language, text, expected) => {
  expect(isRtl(language, text)).toBe(expected)
})

test.each([
  [true, 'ar', 'ar-SA'],
  [false, 'ar', 'en-US'],
  [true, 'en', 'ar-SA'],
  [true, 'ur', 'ur'],
  [false, 'ru', 'ru-RU'],
  [false, 'und', 'en-US'],
  [false, '"/><x', 'en-US'],
])('the language of a run is one that Office knows (%j, %j)', (isRtlRun, language, expected) => {
  expect(languageOf({ text: '', isRtl: isRtlRun }, language)).toBe(expected)
})

test.each([
  ['line ends and tabs are a space', ' a\r\n\tb \u2028c ', 'a b c'],
  ['a space that no line ends at stays', 'a\u00a0b', 'a\u00a0b'],
  ['what an override leaves open is closed', 'a \u202eb', 'a \u202eb\u202c'],
  ['isolates and embeddings are closed in their order', '\u2067\u202ba', '\u2067\u202ba\u202c\u2069'],
  ['what is closed already is not closed again', '\u2068a\u2069 \u202ab\u202c', '\u2068a\u2069 \u202ab\u202c'],
  ['what closes nothing opens nothing', 'a\u202c\u2069', 'a\u202c\u2069'],
])('%s', (_what, text, expected) => {
  expect(inOneLine(text)).toBe(expected)
})

test('a day behind an Arabic comma is kept from the letters of a Latin outlet', () => {
  expect(toldInLine('The Guardian، 12 يوليو')).toBe('The Guardian،\u200f 12 يوليو')
  expect(toldInLine('روسيا، كوريا')).toBe('روسيا، كوريا')
})
