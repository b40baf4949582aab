import { describe, expect, test } from 'vitest'
import { FoldedText } from '../../graph/reading/text/folded-text.ts'
import { anchorOf } from '../../graph/reading/times/anchor.ts'
import { monthRowSchema } from '../../graph/reading/times/month-names.ts'
import { makeTimeReader } from '../../graph/reading/times/times.ts'
import { rowsOf } from './lexicon-files.ts'

const read = makeTimeReader(rowsOf('months.csv').map((row) => monthRowSchema.parse(row)))

function times(text: string, published: string | null): string[] {
  const folded = new FoldedText(text)
  return read(folded.text, anchorOf(published)).map(({ edtf, start, end }) => `${edtf} ${folded.span(start, end).quote}`)
}

describe('explicit times', () => {
  test.each([
    ['في 19 يونيو 2024', ['2024-06-19 19 يونيو 2024']],
    ['15 أيار/مايو 2024', ['2024-05-15 15 أيار/مايو 2024']],
    ['في ١٠ آذار ٢٠٢٣', ['2023-03-10 ١٠ آذار ٢٠٢٣']],
    ['الخامس والعشرين من كانون الثاني 2011', ['2011-01-25 الخامس والعشرين من كانون الثاني 2011']],
    ['في 24 أوت 2021', ['2021-08-24 24 أوت 2021']],
    ['في عام 1961', ['1961 عام 1961']],
    ['المستمر منذ فبراير 2022', ['2022-02/.. منذ فبراير 2022']],
    ['on June 19, 2024, and on 4 April 2023', ['2024-06-19 June 19, 2024', '2023-04-04 4 April 2023']],
    ['in September 2021', ['2021-09 September 2021']],
    ['since 2014', ['2014/.. since 2014']],
    ['by 2030', ['2030 2030']],
    ['2024-06-19', ['2024-06-19 2024-06-19']],
    ['they may march; 1,961 soldiers; resolution 2231', []],
  ])('%s', (text, found) => {
    expect(times(text, null)).toEqual(found)
  })
})

describe('times counted from the publication', () => {
  test.each([
    ['وُقّعت العام الماضي', '2025-07', ['2024 العام الماضي']],
    ['قبل نحو عام', '2025-07', ['2024~ قبل نحو عام']],
    ['قبل عامين', '2025-07-12', ['2023 قبل عامين']],
    ['قبل ثلاثة أشهر', '2025-02-10', ['2024-11 قبل ثلاثة أشهر']],
    ['الشهر الماضي', '2025-01', ['2024-12 الشهر الماضي']],
    ['أمس', '2025-03-01', ['2025-02-28 أمس']],
    ['two years ago', '2025-07', ['2023 two years ago']],
    ['about a year ago', '2025-07', ['2024~ about a year ago']],
    ['last month', '2025-07-12', ['2025-06 last month']],
    ['next year', '2025-07', ['2026 next year']],
    ['on Tuesday', '2025-07-10', ['2025-07-08 on Tuesday']],
    ['يوم الاثنين', '2025-07', ['2025-07 يوم الاثنين']],
    ['12 December', '2025-07', ['2024-12-12 12 December']],
    ['yesterday', '2025', ['2025 yesterday']],
  ])('%s, published %s', (text, published, found) => {
    expect(times(text, published)).toEqual(found)
  })

  test.each(['العام الماضي', 'two years ago', 'on Tuesday', '12 December'])(
    '%s stays open without a publication date',
    (text) => {
      expect(times(text, null)).toEqual([`null ${text}`])
    },
  )
})
