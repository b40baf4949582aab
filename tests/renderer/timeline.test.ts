import { describe, expect, test } from 'vitest'
import { parseDay } from '../../graph/model/day.ts'
import { languages } from '../../renderer/i18n/language.ts'
import { emptyWorkspace, withDelta } from '../../renderer/state/workspace.ts'
import { BIN, densityOf } from '../../renderer/timeline/density.ts'
import { lanesOf, rangeOf } from '../../renderer/timeline/rows.ts'
import { fitted, TimeScale } from '../../renderer/timeline/time-scale.ts'
import { firstArticle } from '../fixtures/first-article.ts'

const workspace = withDelta(emptyWorkspace, firstArticle().delta)
const day = (text: string) => parseDay(text)!

describe('the rows of the first article', () => {
  const lanes = lanesOf(workspace, 'kind', false, languages.en)

  test('are its claims, each once, without assessments', () => {
    expect(lanes.flatMap(({ rows }) => rows)).toHaveLength(21)
    expect(lanesOf(workspace, 'kind', true, languages.en).flatMap(({ rows }) => rows)).toHaveLength(25)
  })

  test('stand in the lane of every actor that takes part', () => {
    const russia = lanesOf(workspace, 'actor', false, languages.en).find(({ id }) => id === 'state:RUS')!
    expect(russia.rows.length).toBeGreaterThan(10)
  })

  test('stand in the lane of every two actors whom they tie', () => {
    const pairs = lanesOf(workspace, 'pair', false, languages.en)
    const two = pairs.find(({ label }) => label.includes('Russia') && label.includes('North Korea'))!
    expect(two.rows.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['treaty', 'commitment', 'aid']))
    expect(pairs.every(({ rows }) => rows.length > 0)).toBe(true)
  })

  test('are in the histogram as many as have a date, wherever it is looked from', () => {
    const dated = new Set(
      lanes.flatMap(({ rows }) => rows).filter(({ bar: { isDated, first } }) => isDated && Number.isFinite(first)),
    )
    const bins = densityOf(lanes, { first: day('2000-01-01'), last: day('2040-01-01'), width: 100 * BIN })
    expect(bins).toHaveLength(100)
    expect(bins.reduce((sum, count) => sum + count, 0)).toBeCloseTo(dated.size)
    const before = densityOf(lanes, { first: day('2000-01-01'), last: day('2010-01-01'), width: 100 * BIN })
    expect(before.every((count) => count === 0)).toBe(true)
    const byActor = densityOf(lanesOf(workspace, 'actor', false, languages.en), {
      first: day('2000-01-01'),
      last: day('2040-01-01'),
      width: 600,
    })
    expect(byActor.reduce((sum, count) => sum + count, 0)).toBeCloseTo(dated.size)
  })

  const bar = (kind: string) => lanes.find(({ id }) => id === kind)!.rows[0]!.bar

  test('are sure where every reading agrees: the war from the end of its first month, the treaty from the end of its year', () => {
    expect(bar('conflict')).toMatchObject({
      first: day('2022-02-01'),
      sureFirst: day('2022-02-28'),
      sureLast: Number.POSITIVE_INFINITY,
    })
    expect(bar('treaty')).toMatchObject({ first: day('2024-01-01'), sureFirst: day('2024-12-31') })
  })

  test('are nowhere sure where only the month is known, or nothing', () => {
    expect(bar('meeting').sureFirst).toBeGreaterThan(bar('meeting').sureLast)
    expect(bar('office')).toMatchObject({ isDated: false, last: day('2025-07-31') })
  })

  test('span the dates that are known', () => {
    expect(rangeOf(lanes)).toEqual({ first: day('2022-02-01'), last: day('2025-12-31') })
    expect(rangeOf([])).toBeNull()
  })
})

describe('the scale', () => {
  test.each([false, true])('takes days to pixels and back (mirrored: %s)', (isMirrored) => {
    const scale = new TimeScale(0, 1000, 100, 500, isMirrored)
    for (const at of [0, 250, 1000]) expect(scale.day(scale.x(at))).toBeCloseTo(at)
    expect(scale.x(0)).toBe(isMirrored ? 600 : 100)
  })

  test('zooms around a day, which stays where it is', () => {
    const scale = new TimeScale(0, 1000, 0, 500, false)
    expect(scale.zoomed(0.5, 300).x(300)).toBeCloseTo(scale.x(300))
  })

  test('a drag to the right shows earlier days, mirrored later ones', () => {
    expect(new TimeScale(0, 1000, 0, 500, false).moved(50).first).toBeLessThan(0)
    expect(new TimeScale(0, 1000, 0, 500, true).moved(50).first).toBeGreaterThan(0)
  })

  test.each([
    ['2000-01-01', '2030-01-01', 'year'],
    ['2024-01-01', '2025-06-01', 'month'],
    ['2025-07-01', '2025-07-20', 'day'],
  ])('from %s to %s ticks by %s', (first, last, unit) => {
    const ticks = fitted({ first: day(first), last: day(last) }, 0, 900, false).ticks()
    expect(ticks.length).toBeGreaterThan(3)
    expect(new Set(ticks.map((tick) => tick.unit))).toEqual(new Set([unit]))
  })
})
