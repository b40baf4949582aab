import edtf from 'edtf'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOfMs, formatDay, parseDay } from '../../graph/model/day.ts'
import { parseEdtf } from '../../graph/model/edtf-time.ts'

const show = (day: number) => (Number.isFinite(day) ? formatDay(day) : day > 0 ? 'open' : '-open')

describe('an EDTF date as the days it may begin and end', () => {
  test.each([
    ['2024-06-19', '2024-06-19', '2024-06-19', '2024-06-19', '2024-06-19'],
    ['2024-06', '2024-06-01', '2024-06-30', '2024-06-01', '2024-06-30'],
    ['2024', '2024-01-01', '2024-12-31', '2024-01-01', '2024-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29', '2024-02-01', '2024-02-29'],
    ['2024~', '2023-01-01', '2025-12-31', '2023-01-01', '2025-12-31'],
    ['2024-06-19?', '2024-06-18', '2024-06-20', '2024-06-18', '2024-06-20'],
    ['202X', '2020-01-01', '2029-12-31', '2020-01-01', '2029-12-31'],
    ['2022-02/..', '2022-02-01', '2022-02-28', 'open', 'open'],
    ['2022-02/', '2022-02-01', '2022-02-28', '2022-02-01', 'open'],
    ['../2025-07', '-open', '2025-07-31', '2025-07-01', '2025-07-31'],
    ['2021-21', '2021-03-01', '2021-05-31', '2021-03-01', '2021-05-31'],
    ['2024-24', '2024-12-01', '2025-02-28', '2024-12-01', '2025-02-28'],
    ['2024/2024', '2024-01-01', '2024-12-31', '2024-01-01', '2024-12-31'],
    ['2024-05-01/2024-05', '2024-05-01', '2024-05-01', '2024-05-01', '2024-05-31'],
    ['1961/1996-09-10', '1961-01-01', '1961-12-31', '1996-09-10', '1996-09-10'],
  ])('%s begins from %s to %s and ends from %s to %s', (edtf, ...days) => {
    const { begin, end } = parseEdtf(edtf)
    expect([begin.first, begin.last, end.first, end.last].map(show)).toEqual(days)
  })

  test.each([
    '',
    'yesterday',
    '2024-13',
    '2024-02-30',
    '2023-02-29',
    '2024-06-31',
    '2020/2023-02-29',
    '2024-33',
    '2025/2024',
    '[2024,2025]',
    '31.07.2025',
  ])('"%s" is refused', (text) => {
    expect(() => parseEdtf(text)).toThrow(RangeError)
  })
})

test.each(['2025-7-31', '2025-02-30', '2025-07', 'x', '2025-07-31T00:00'])('%s is no day', (text) => {
  expect(parseDay(text)).toBeNull()
})

describe('a year, a month or a day', () => {
  const two = (n: number) => String(n).padStart(2, '0')
  const plain = fc
    .tuple(
      fc.integer({ min: 1000, max: 9998 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 1, max: 3 }),
    )
    .map(([year, month, day, parts]) => [year, two(month), two(day)].slice(0, parts).join('-'))

  test('is on the days that the EDTF library gives', () => {
    fc.assert(
      fc.property(plain, (text) => {
        const { min, max } = edtf(text)
        expect(parseEdtf(text).begin).toEqual({ first: dayOfMs(min!), last: dayOfMs(max!) })
      }),
      { numRuns: 1000 },
    )
  })

  test('may be a unit earlier or later where it is qualified, as the library counts units', () => {
    const around = (year: number) => ({ first: dayOfMs(edtf(`${year - 1}`).min!), last: dayOfMs(edtf(`${year + 1}`).max!) })
    fc.assert(
      fc.property(fc.integer({ min: 1001, max: 9998 }), fc.constantFrom('~', '?', '%'), (year, mark) => {
        expect(parseEdtf(`${year}${mark}`).begin).toEqual(around(year))
      }),
    )
  })

  test('of a leap year has its last day, and no other year has one', () => {
    expect(parseEdtf('2024-02-29').begin).toEqual({ first: parseDay('2024-02-29'), last: parseDay('2024-02-29') })
    expect(parseEdtf('2023-02').begin.last).toBe(parseDay('2023-02-28'))
    for (const text of ['2023-02-29', '2024-04-31', '2024-00', '2024-13', '2024-06-00', '2024-06-32'])
      expect(() => parseEdtf(text)).toThrow(RangeError)
  })
})
