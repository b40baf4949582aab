import { describe, expect, test, vi } from 'vitest'
import { languages } from '../../renderer/i18n/language.ts'
import { compose, paintComposed } from '../../renderer/picture/compose.ts'
import type { Frame } from '../../renderer/picture/frame.ts'
import type { Size } from '../../renderer/picture/pictured.ts'
import { densityFor, layoutSize, MOST_AREA, MOST_SIDE, printedSize } from '../../renderer/picture/pixels.ts'
import { namedColours, recorder, writtenAt } from './picture-recorder.ts'

describe('the density', () => {
  test('is two where it fits, less where it does not, and none where not even one does', () => {
    expect(densityFor(1000, 800)).toBe(2)
    expect(densityFor(1000, 40_000)).toBeCloseTo(MOST_SIDE / 40_000)
    expect(densityFor(40_000, 1000)).toBeCloseTo(MOST_SIDE / 40_000)
    expect(densityFor(12_000, 12_000)).toBeCloseTo(16_384 / 12_000)
    expect(densityFor(1000, 70_000)).toBeNull()
    expect(densityFor(20_000, 20_000)).toBeNull()
  })

  test('never asks for more than a canvas can be', () => {
    for (let rows = 10; rows < 4000; rows += 7) {
      const [width, height] = [1735, rows * 24 + 300]
      const density = densityFor(width, height)
      if (density === null) continue
      expect(Math.floor(width * density) * Math.floor(height * density)).toBeLessThanOrEqual(MOST_AREA)
      expect(Math.floor(height * density)).toBeLessThanOrEqual(MOST_SIDE)
    }
  })
})

describe('a framed picture', () => {
  const look = { language: languages.en, palette: namedColours }
  const frame: Frame = {
    title: 'Timeline',
    lines: ['All time', 'Rows 1–8 of 5,000'],
    legend: [{ mark: { shape: 'uncertain' }, label: 'uncertain' }],
    sourcesTitle: 'Sources',
    sources: ['one'],
    direction: 'ltr',
  }
  const painted = async (natural: Size, size: Size | null, framed = frame) => {
    const { context, calls } = recorder()
    const paint = vi.fn()
    const arrange = vi.fn(() => ({ legend: [], claims: new Set<string>(), note: null, paint }))
    const composed = await compose({ natural, arrange }, size, () => framed, look, context)
    calls.length = 0
    paintComposed(context, composed, 2)
    return { composed, calls, paint, arrange }
  }

  test('has every line below its title, then the picture, then the legend and the sources', async () => {
    const { composed, calls, paint } = await painted({ width: 1000, height: 400 }, null)
    const heights = ['Timeline', ...frame.lines].map((text) => writtenAt(calls, text)!.y)
    const top = Number(calls.find(({ name }) => name === 'translate')!.args[1])
    expect(heights).toEqual(heights.toSorted((a, b) => a - b))
    expect(top).toBeGreaterThan(heights.at(-1)!)
    expect(writtenAt(calls, 'uncertain')!.y).toBeGreaterThan(top + 400)
    expect(writtenAt(calls, 'one')!.y).toBeGreaterThan(writtenAt(calls, 'Sources')!.y)
    expect(composed.size.width).toBe(1000)
    expect(composed.size.height).toBeGreaterThan(writtenAt(calls, 'one')!.y)
    expect(paint).toHaveBeenCalledWith(expect.anything(), 2)
  })

  test('of a size fills it, whatever stands around it', async () => {
    for (const lines of [[], ['one'], ['one', 'two', 'three']]) {
      const { composed, arrange } = await painted({ width: 1, height: 1 }, { width: 1280, height: 720 }, { ...frame, lines })
      expect(composed.size).toEqual({ width: 1280, height: 720 })
      expect(composed.layout.size).toEqual(composed.size)
      expect(arrange).toHaveBeenLastCalledWith(composed.layout.room, expect.anything())
    }
  })

  test('for a page has neither title nor sources, and the room of both', async () => {
    const size = { width: 1280, height: 720 }
    const whole = await painted({ width: 1, height: 1 }, size)
    const { composed, calls } = await painted({ width: 1, height: 1 }, size, { ...frame, title: '', sources: [] })
    for (const text of ['', 'Timeline', 'Sources', 'one']) expect(writtenAt(calls, text), text).toBeNull()
    expect(writtenAt(calls, 'All time')!.y).toBeLessThan(writtenAt(whole.calls, 'All time')!.y)
    expect(composed.layout.room.height).toBeGreaterThan(whole.composed.layout.room.height + 60)
    expect(composed.layout.size).toEqual(size)
  })

  test('of a size names as many sources as there is room for, and says how many there are besides', async () => {
    const sources = Array.from({ length: 40 }, (_, at) => `source ${at}`)
    const { composed, calls } = await painted({ width: 1, height: 1 }, { width: 1280, height: 720 }, { ...frame, sources })
    const named = composed.frame.sources.slice(0, -1)
    expect(named).toEqual(sources.slice(0, named.length))
    expect(composed.frame.sources.at(-1)).toBe(`and ${40 - named.length} more sources`)
    expect(writtenAt(calls, composed.frame.sources.at(-1)!)!.y).toBeLessThan(720)
  })
})

describe('the size of a picture', () => {
  test('is laid out alike whatever its pixels', () => {
    const hd = layoutSize({ width: 1920, height: 1080 })
    expect(hd.width).toBeCloseTo(1280)
    expect(hd.height).toBeCloseTo(720)
    expect(layoutSize({ width: 7680, height: 4320 }).width).toBeCloseTo(1280)
    const standing = layoutSize({ width: 1240, height: 1754 })
    expect(standing.height / standing.width).toBeCloseTo(1754 / 1240)
  })

  test('is that of the paper where it has the shape of A4', () => {
    const { width, height } = printedSize(layoutSize({ width: 3508, height: 2480 }))
    expect([(width / 96) * 25.4, (height / 96) * 25.4]).toEqual([expect.closeTo(297), expect.closeTo(210)])
    const standing = printedSize(layoutSize({ width: 2480, height: 3508 }))
    expect((standing.width / 96) * 25.4).toBeCloseTo(210)
    expect(printedSize({ width: 1280, height: 720 })).toEqual({ width: 1280, height: 720 })
  })
})
