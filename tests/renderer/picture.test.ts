import { afterAll, describe, expect, test, vi } from 'vitest'
import { viewSchema } from '../../graph/contract.ts'
import { languages } from '../../renderer/i18n/language.ts'
import { compose, type Frame } from '../../renderer/picture/compose.ts'
import { densityFor, MOST_AREA, MOST_SIDE } from '../../renderer/picture/density.ts'
import { crosses, touches } from '../../renderer/picture/in-view.ts'
import { type Mark, paintMark } from '../../renderer/picture/legend-marks.ts'
import { networkLegend } from '../../renderer/picture/network-picture.ts'
import { shownNetwork } from '../../renderer/picture/network-shown.ts'
import { sourcesOf } from '../../renderer/picture/sources.ts'
import { timelinePicture } from '../../renderer/picture/timeline-picture.ts'
import { emptyWorkspace, withDelta } from '../../renderer/state/workspace.ts'
import { DrawnTimeline } from '../../renderer/timeline/drawn-timeline.ts'
import { lanesOf } from '../../renderer/timeline/rows.ts'
import { firstArticle } from '../fixtures/first-article.ts'
import { generatedClaims } from '../fixtures/generated-claims.ts'
import { namedColours, recordedCanvas, recorder, writtenAt } from './picture-recorder.ts'

const workspace = withDelta(emptyWorkspace, firstArticle().delta)
const box = { width: 1000, height: 600 }
const everywhere = viewSchema.parse({})

vi.stubGlobal('devicePixelRatio', 1)
afterAll(() => vi.unstubAllGlobals())

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
  const frame: Frame = {
    title: 'Timeline',
    lines: ['All time', 'Rows 1–8 of 5,000'],
    legend: [{ mark: { shape: 'uncertain' }, label: 'uncertain' }],
    sourcesTitle: 'Sources',
    sources: ['one'],
    direction: 'ltr',
  }
  const composed = async (height: number) => {
    const { canvas, calls } = recordedCanvas()
    vi.stubGlobal('document', { createElement: () => canvas })
    const paint = vi.fn()
    return { canvas: await compose({ width: 1000, height, paint }, frame, namedColours), calls, paint }
  }

  test('has every line below its title, then the picture, then the legend and the sources', async () => {
    const { canvas, calls, paint } = await composed(400)
    const heights = ['Timeline', ...frame.lines].map((text) => writtenAt(calls, text)!.y)
    const top = Number(calls.find(({ name }) => name === 'translate')!.args[1])
    expect(heights).toEqual(heights.toSorted((a, b) => a - b))
    expect(top).toBeGreaterThan(heights.at(-1)!)
    expect(writtenAt(calls, 'uncertain')!.y).toBeGreaterThan(top + 400)
    expect(writtenAt(calls, 'one')!.y).toBeGreaterThan(writtenAt(calls, 'Sources')!.y)
    expect(canvas!.width).toBe(2000)
    expect(paint).toHaveBeenCalledWith(expect.anything(), 2)
  })

  test('has fewer pixels where two for one are too many, and is none where one for one is', async () => {
    const { canvas } = await composed(50_000)
    expect(canvas!.height).toBeLessThanOrEqual(MOST_SIDE)
    expect(canvas!.height).toBeGreaterThan(MOST_SIDE - 3)
    expect(canvas!.width).toBeLessThan(1400)
    const tooLarge = await composed(66_000)
    expect(tooLarge.canvas).toBeNull()
    expect(tooLarge.paint).not.toHaveBeenCalled()
  })
})

function timelineOf(of: typeof workspace, mode: 'kind' | 'actor', code: 'en' | 'ar' = 'en') {
  const { canvas, calls } = recordedCanvas()
  const timeline = new DrawnTimeline(canvas)
  timeline.resize(1000, 230)
  const lanes = lanesOf(of, mode, true, languages[code])
  timeline.show({
    lanes,
    language: languages[code],
    palette: namedColours,
    lit: new Set(),
    cursor: null,
    since: null,
    active: null,
  })
  return { timeline, calls }
}

const legendOf = (timeline: DrawnTimeline, part: 'whole' | 'inView', mode: 'kind' | 'actor' = 'kind') =>
  timelinePicture(timeline[part], mode, languages.en).legend.map(({ mark }) => mark)

describe('the picture of a timeline', () => {
  test('explains the kinds of its rows and no others, in the colours of their bars', () => {
    const { timeline } = timelineOf(workspace, 'kind')
    const kinds = new Set(timeline.whole.rows.map(({ row }) => row.kind))
    const explained = legendOf(timeline, 'whole').flatMap((mark) => (mark.shape === 'bar' ? [mark.kind] : []))
    expect(new Set(explained)).toEqual(kinds)
    expect(legendOf(timeline, 'inView').filter(({ shape }) => shape === 'bar').length).toBeLessThan(explained.length)
  })

  test('by actor explains what bars are, and once what kind of actor a lane is of', () => {
    const { timeline } = timelineOf(workspace, 'actor')
    const marks = legendOf(timeline, 'whole', 'actor')
    expect(marks).toContainEqual({ shape: 'bar', kind: 'meeting' })
    expect(marks.filter((mark) => mark.shape === 'lane' && mark.kind === 'state')).toHaveLength(1)
  })

  test('explains what is uncertain or has no date only where a row in it is so', () => {
    const { timeline } = timelineOf(workspace, 'kind')
    expect(legendOf(timeline, 'whole')).toContainEqual({ shape: 'uncertain' })
    expect(legendOf(timeline, 'whole')).toContainEqual({ shape: 'undated' })
    const undated = timeline.whole.rows.filter(({ row }) => !row.bar.isDated)
    timeline.scrollTo(0)
    expect(timeline.inView.rows.some((row) => undated.includes(row))).toBe(false)
    expect(legendOf(timeline, 'inView')).not.toContainEqual({ shape: 'undated' })
    // Thousands of years later there is nothing but arrows.
    timeline.zoom(1e-6)
    timeline.move(-1e9)
    expect(legendOf(timeline, 'inView')).not.toContainEqual({ shape: 'uncertain' })
  })

  test('names only the sources of its rows', () => {
    const both = withDelta(workspace, generatedClaims({ seed: 5, claims: 60 }).delta)
    const { timeline } = timelineOf(both, 'kind')
    const sources = (part: 'whole' | 'inView') =>
      sourcesOf(both, timelinePicture(timeline[part], 'kind', languages.en).claims, languages.en)
    expect(sources('whole')).toHaveLength(2)
    timeline.resize(1000, 90)
    timeline.scrollTo(timeline.whole.rows.find(({ row }) => row.kind === 'location')!.top)
    expect(sources('inView')).toEqual([expect.stringContaining('generated-5.txt')])
  })

  test.each([
    ['en', 'Rows 1–9 of 2,'],
    ['ar', 'الصفوف من'],
  ] as const)('says which rows it has, where it has not all (%s)', (code, words) => {
    const many = withDelta(emptyWorkspace, generatedClaims({ seed: 6, claims: 2500 }).delta)
    const { timeline } = timelineOf(many, 'kind', code)
    expect(timelinePicture(timeline.whole, 'kind', languages[code]).note).toBeNull()
    expect(timelinePicture(timeline.inView, 'kind', languages[code]).note).toContain(words)
  })
})

describe('a legend has the mark of its picture', () => {
  const strokes = (mark: Mark) => {
    const { context, calls } = recorder()
    return paintMark({ context, palette: namedColours }, mark, 100, 100).then(() => calls)
  }

  test('what is uncertain is hatched within a broken line, as bars of the timeline are', async () => {
    const { timeline, calls } = timelineOf(workspace, 'kind')
    calls.length = 0
    timeline.paint()
    const outline = calls.find(({ name, dash }) => name === 'stroke' && dash.length > 0)!
    const marked = await strokes({ shape: 'uncertain' })
    expect(marked.filter(({ name, dash }) => name === 'stroke' && dash.length === 0).length).toBeGreaterThan(3)
    expect(marked.find(({ name, dash }) => name === 'stroke' && dash.length > 0)!.dash).toEqual(outline.dash)
  })

  test('what has no date is dotted, as bars of the timeline are', async () => {
    const marked = await strokes({ shape: 'undated' })
    expect(marked.filter(({ name }) => name === 'stroke').map(({ dash }) => dash)).toEqual([[2, 5]])
  })

  test('what is possible is a pale node with a broken edge and a broken tie, as in the network', async () => {
    const marked = await strokes({ shape: 'possible' })
    expect(marked.filter(({ name }) => name === 'stroke').every(({ dash }) => dash.length > 0)).toBe(true)
    expect(marked.find(({ name }) => name === 'fill')!.globalAlpha).toBe(0.45)
  })
})

describe('the picture of the network', () => {
  const legend = (view: Partial<typeof everywhere>, positions = {}) => {
    const shown = shownNetwork(workspace, { ...everywhere, ...view }, positions, box)
    return networkLegend(shown, languages.en).map(({ mark }) => mark)
  }

  test('explains what is there on its day', () => {
    const all = legend({ mode: 'full' })
    expect(all).toContainEqual({ shape: 'node', kind: 'meeting' })
    expect(all).toContainEqual({ shape: 'possible' })
    const early = legend({ mode: 'full', asOf: '2023-01-01' })
    expect(early).toContainEqual({ shape: 'node', kind: 'conflict' })
    expect(early).not.toContainEqual({ shape: 'node', kind: 'treaty' })
    expect(legend({ mode: 'full', possible: false })).not.toContainEqual({ shape: 'possible' })
  })

  test('explains only the signs that its ties have', () => {
    expect(legend({})).toContainEqual({ shape: 'tie', sign: 'conflict' })
    expect(legend({ asOf: '1950-01-01', possible: false })).toEqual([])
  })

  test('explains only what is in view, and names only its sources', () => {
    const both = withDelta(workspace, generatedClaims({ seed: 5, claims: 60 }).delta)
    const far = [...both.scenes.alliance.graph.nodes.keys()].filter((id) => !workspace.facts.actors.has(id))
    const near = [...workspace.facts.actors.keys()].map((id, at) => [id, { x: at * 20, y: at * 20 }])
    const positions = Object.fromEntries([...near, ...far.map((id, at) => [id, { x: 9000 + at * 20, y: 9000 }])])
    const camera = { alliance: { zoom: 1, pan: { x: 10, y: 10 }, isFitted: false } }
    const shown = shownNetwork(both, { ...everywhere, camera }, positions, box)
    expect(shown.nodes.every(({ id }) => workspace.facts.actors.has(id))).toBe(true)
    expect(sourcesOf(both, shown.claims, languages.en)).toHaveLength(1)
    expect(sourcesOf(both, shownNetwork(both, everywhere, positions, box).claims, languages.en)).toHaveLength(2)
  })
})

describe('what is in view', () => {
  test('is a line that crosses it, even from outside to outside', () => {
    expect(crosses({ x: -50, y: 300 }, { x: 1050, y: 310 }, box)).toBe(true)
    expect(crosses({ x: -50, y: 50 }, { x: 100, y: -200 }, box)).toBe(false)
    expect(crosses({ x: 500, y: -10 }, { x: 500, y: 700 }, box)).toBe(true)
    expect(crosses({ x: -1, y: -10 }, { x: -1, y: 700 }, box)).toBe(false)
    expect(crosses({ x: 5, y: 5 }, { x: 5, y: 5 }, box)).toBe(true)
  })

  test('is a disc of which a part is in it', () => {
    expect(touches({ x: -20, y: 50 }, 26, box)).toBe(true)
    expect(touches({ x: -20, y: -20 }, 26, box)).toBe(false)
    expect(touches({ x: 1020, y: 300 }, 26, box)).toBe(true)
  })
})
