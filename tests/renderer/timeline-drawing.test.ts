import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { parseDay } from '../../graph/model/day.ts'
import { languages } from '../../renderer/i18n/language.ts'
import { BAR } from '../../renderer/timeline/bar-marks.ts'
import { DrawnTimeline } from '../../renderer/timeline/drawn-timeline.ts'
import { fromRow, placeLanes, ROW } from '../../renderer/timeline/placed.ts'
import type { Bar, Lane } from '../../renderer/timeline/rows.ts'
import { namedColours, recordedCanvas, writtenAt } from './picture-recorder.ts'

const bar: Bar = {
  first: parseDay('2024-01-01')!,
  last: parseDay('2024-12-31')!,
  sureFirst: parseDay('2024-03-01')!,
  sureLast: parseDay('2024-10-01')!,
  isDated: true,
}

function lane(id: string, count: number): Lane {
  const rows = Array.from({ length: count }, (_, at) => ({
    claim: `c${at}`,
    kind: 'meeting',
    label: `${id} row ${at}`,
    isConflict: false,
    bar,
  }))
  return { id, label: `lane ${id}`, kind: 'state', rows }
}

const WIDTH = 900
const HEIGHT = 230
const AXIS = 30

vi.stubGlobal('devicePixelRatio', 1)
afterAll(() => vi.unstubAllGlobals())

function timelineOf(lanes: Lane[], code: 'en' | 'ar', lit: string[] = []) {
  const { canvas, calls } = recordedCanvas()
  const timeline = new DrawnTimeline(canvas)
  timeline.resize(WIDTH, HEIGHT)
  const show = (active: { lane: string; claim: string } | null) =>
    timeline.show({
      lanes,
      language: languages[code],
      palette: namedColours,
      lit: new Set(lit),
      fades: true,
      cursor: null,
      since: null,
      active,
    })
  show(null)
  return { timeline, calls, show }
}

describe.each(['en', 'ar'] as const)('the name of a lane (%s)', (code) => {
  const { timeline, calls } = timelineOf([lane('a', 100), lane('b', 100)], code)
  beforeEach(() => {
    calls.length = 0
  })

  test('stands at its first row, on the side where lines begin', () => {
    timeline.scrollTo(0)
    expect(writtenAt(calls, 'lane a')).toEqual({ x: code === 'ar' ? WIDTH - 12 : 12, y: AXIS + 4 + ROW / 2 })
  })

  test('stays in view while its lane is scrolled', () => {
    timeline.scrollTo(50 * ROW)
    expect(writtenAt(calls, 'lane a')).toEqual({ x: code === 'ar' ? WIDTH - 12 : 12, y: AXIS + ROW / 2 })
  })

  test('leaves with the last row of its lane, before the next one comes', () => {
    timeline.scrollTo(4 + 99.5 * ROW)
    expect(writtenAt(calls, 'lane a')!.y).toBe(AXIS)
    expect(writtenAt(calls, 'lane b')!.y).toBe(AXIS + 20 + ROW / 2)
  })

  test('stays where it is when the axis moves sideways', () => {
    timeline.scrollTo(50 * ROW)
    const before = writtenAt(calls, 'lane a')
    timeline.move(400)
    expect(writtenAt(calls, 'lane a')).toEqual(before)
    timeline.fit()
  })
})

test('the paper under a label hides the bar where its row steps back', () => {
  const long = { ...lane('a', 2), rows: lane('a', 2).rows.map((row) => ({ ...row, label: 'x'.repeat(100) })) }
  const { calls, timeline } = timelineOf([long], 'en', ['c1'])
  calls.length = 0
  timeline.paint()
  const papers = calls.filter(({ name, args, fillStyle }) => name === 'roundRect' && args[3] === 16 && fillStyle === 'surface')
  expect(papers).toHaveLength(2)
  for (const paper of papers) expect(paper.globalAlpha).toBe(1)
  const texts = calls.filter(({ name, args }) => name === 'fillText' && String(args[0]).startsWith('x'))
  expect(texts.map(({ globalAlpha }) => globalAlpha)).toEqual([0.35, 1])
})

test('a label that stands on its bar leaves the bar to be seen below it, as sure as it is', () => {
  const long = { ...lane('a', 2), rows: lane('a', 2).rows.map((row) => ({ ...row, label: 'x'.repeat(100) })) }
  const { calls, timeline } = timelineOf([long], 'en')
  calls.length = 0
  timeline.paint()
  const labels = calls.flatMap(({ name, args }, at) => (name === 'fillText' && String(args[0]).startsWith('x') ? [at] : []))
  const marks = (from: number, to: number) =>
    calls.slice(from, to).filter(({ name, args }) => name === 'roundRect' && args[3] === BAR)
  expect(labels).toHaveLength(2)
  for (const [row, label] of labels.entries()) {
    const line = calls.findLastIndex(({ name, args }, at) => at < label && name === 'rect' && args[3] === 3)
    expect(calls[line]!.args[1]).toBe(Number(calls[label]!.args[2]) + 8)
    expect(marks(line, label).map(({ args }) => args)).toEqual(marks(labels[row - 1] ?? 0, line).map(({ args }) => args))
    expect(marks(line, label)).toHaveLength(3)
  }
})

describe('a row', () => {
  const { timeline, calls, show } = timelineOf([lane('a', 100), lane('b', 100)], 'en', ['c3'])

  test('is picked by where it stands: a claim may stand in several lanes', () => {
    timeline.scrollTo(0)
    expect(timeline.pick(AXIS + 4 + 3.5 * ROW)).toEqual({ lane: 'a', claim: 'c3' })
    timeline.scrollTo(100 * ROW)
    expect(timeline.pick(AXIS + 12 + 3.5 * ROW)).toEqual({ lane: 'b', claim: 'c3' })
    expect(timeline.pick(AXIS - 1)).toBeNull()
  })

  test('is scrolled to only where it is out of view', () => {
    timeline.scrollTo(0)
    expect(timeline.scrollFor({ lane: 'a', claim: 'c3' })).toBeNull()
    expect(timeline.scrollFor({ lane: null, claim: 'c3' })).toBeNull()
    expect(timeline.scrollFor({ lane: 'b', claim: 'c3' })).toBeGreaterThan(98 * ROW)
  })

  test('has a frame where the keyboard is', () => {
    timeline.scrollTo(0)
    calls.length = 0
    show({ lane: 'a', claim: 'c3' })
    expect(calls.filter(({ name }) => name === 'strokeRect')).toHaveLength(1)
  })
})

test('the rows in view are whole', () => {
  const { timeline } = timelineOf([lane('a', 100), lane('b', 100)], 'en')
  timeline.scrollTo(50.5 * ROW)
  expect(timeline.inView).toMatchObject({ start: 50, end: 59, height: 9 * ROW + 8 })
})

test('from a row on there are as many whole rows as fit, and at the end those before it', () => {
  const placed = placeLanes([lane('a', 100), lane('b', 100)])
  expect(fromRow(placed, 10, 5 * ROW + 8)).toMatchObject({ start: 10, end: 15, height: 5 * ROW + 8 })
  expect(fromRow(placed, 198, 5 * ROW + 8)).toMatchObject({ start: 195, end: 200 })
  expect(fromRow(placed, 500, 1)).toMatchObject({ start: 199, end: 200 })
  expect(fromRow(placed, 0, 1e6)).toMatchObject({ start: 0, end: 200 })
  expect(fromRow(placeLanes([]), 0, 100)).toMatchObject({ start: 0, end: 0 })
})

test('a day beyond the axis is the day at its end: the cursor cannot be dragged out of view', () => {
  for (const code of ['en', 'ar'] as const) {
    const { timeline } = timelineOf([lane('a', 3)], code)
    const { first, last } = timeline.shown
    expect([timeline.dayAt(-500), timeline.dayAt(5000)]).toEqual(code === 'ar' ? [last, first] : [first, last])
  }
})
