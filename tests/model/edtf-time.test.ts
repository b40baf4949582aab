import { describe, expect, test } from 'vitest'
import { formatDay, parseDay } from '../../graph/model/day.ts'
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
    ['1961/1996-09-10', '1961-01-01', '1961-12-31', '1996-09-10', '1996-09-10'],
  ])('%s begins from %s to %s and ends from %s to %s', (edtf, ...days) => {
    const { begin, end } = parseEdtf(edtf)
    expect([begin.first, begin.last, end.first, end.last].map(show)).toEqual(days)
  })

  test.each(['', 'yesterday', '2024-13', '2024-02-30', '2025/2024', '[2024,2025]', '31.07.2025'])('"%s" is refused', (text) => {
    expect(() => parseEdtf(text)).toThrow(RangeError)
  })
})

test.each(['2025-7-31', '2025-02-30', '2025-07', 'x', '2025-07-31T00:00'])('%s is no day', (text) => {
  expect(parseDay(text)).toBeNull()
})
