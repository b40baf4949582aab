import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FoldedText, foldWord } from '../../graph/reading/text/folded-text.ts'
import { articleText } from '../fixtures/first-article.ts'

describe('a folded text', () => {
  test.each([
    ['إِعْلَانٌ مُشْتَرَكٌ', 'اعلان مشترك'],
    ['أمريكا آسيا مؤتمر هيئة مستشفى قوّة', 'امريكا اسيا موتمر هييه مستشفي قوه'],
    ['ســـلام ٢٠٢٥ ۱۲', 'سلام 2025 12'],
    ['«نعم» — “لا”', '"نعم" - "لا"'],
    ['São Tomé, Türkiye', 'sao tome, turkiye'],
    ['\u202bمرحبا\u202c', 'مرحبا'],
    ['ﻻ', 'لا'],
  ])('%s reads %s', (text, folded) => {
    expect(new FoldedText(text).text).toBe(folded)
    expect(foldWord(text)).toBe(folded)
  })

  test('knows where every stretch comes from, whatever the text', () => {
    const characters = fc.constantFrom(
      'ا',
      'إ',
      'ة',
      '\u064e',
      '\u0651',
      '\u0640',
      '٣',
      'a',
      'É',
      'e\u0301',
      '“',
      ' ',
      '\n',
      '😀',
      '\u202b',
      'ﷺ',
    )
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 30 }), fc.nat(30), fc.nat(30), (parts, a, b) => {
        const text = parts.join('')
        const folded = new FoldedText(text)
        const [start, end] = [Math.min(a, b), Math.max(a, b)].map((at) => Math.min(at, folded.text.length)) as [number, number]
        const span = folded.span(start, end)
        expect(text.slice(span.start, span.end)).toBe(span.quote)
        // What a mark is may hang on its neighbours: a stretch of line between two spaces is a dash.
        const around = text.slice(Math.max(0, span.start - 2), span.end + 2)
        if (end > start) expect(new FoldedText(around).text).toContain(folded.text.slice(start, end).trim())
      }),
    )
  })

  test('goes back to the very words of the first article', () => {
    const folded = new FoldedText(articleText)
    const at = folded.text.indexOf(foldWord('كوريا الشماليّة'))
    expect(folded.span(at, at + 'كوريا الشماليه'.length)).toEqual({ quote: 'كوريا الشمالية', start: 19, end: 33 })
    expect(folded.at(19)).toBe(at)
  })

  test.each([
    ["``Agreed,'' he said", '"agreed," he said'],
    ['الخرطوم ـ وكالات', 'الخرطوم - وكالات'],
  ])('%s reads %s, as agencies write', (text, folded) => expect(new FoldedText(text).text).toBe(folded))

  test('a line of 5 MB of stretched words apart does not take for ever', () => {
    expect(new FoldedText(' ـ'.repeat(2_500_000)).text).toHaveLength(2_500_000 + 19)
  })
})
