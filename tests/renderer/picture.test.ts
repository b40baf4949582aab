import { afterAll, describe, expect, test, vi } from 'vitest'
import { type View, viewSchema } from '../../graph/contract.ts'
import { languages } from '../../renderer/i18n/language.ts'
import { crosses, touches } from '../../renderer/picture/in-view.ts'
import { type Mark, paintMark } from '../../renderer/picture/legend-marks.ts'
import { networkLegend } from '../../renderer/picture/network-picture.ts'
import { shownNetwork } from '../../renderer/picture/network-shown.ts'
import { sourcesOf } from '../../renderer/picture/sources.ts'
import { timelinePicture } from '../../renderer/picture/timeline-picture.ts'
import { emptyWorkspace, withDelta } from '../../renderer/state/workspace.ts'
import { DrawnTimeline } from '../../renderer/timeline/drawn-timeline.ts'
import { placeLanes, type Stretch } from '../../renderer/timeline/placed.ts'
import { lanesOf } from '../../renderer/timeline/rows.ts'
import { firstArticle } from '../fixtures/first-article.ts'
import { generatedClaims } from '../fixtures/generated-claims.ts'
import { namedColours, recordedCanvas, recorder } from './picture-recorder.ts'

const workspace = withDelta(emptyWorkspace, firstArticle().delta)
const box = { width: 1000, height: 600 }
const seen = { ...box, zoom: 1, pan: { x: 10, y: 10 } }
const everywhere = viewSchema.parse({})

vi.stubGlobal('devicePixelRatio', 1)
afterAll(() => vi.unstubAllGlobals())

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
    fades: true,
    cursor: null,
    since: null,
    active: null,
  })
  return { timeline, calls }
}

type Of = Parameters<typeof timelinePicture>[0]['workspace']

/** The picture of all of a timeline, or of the rows that a window has in view. */
function arranged(of: Of, inView: Stretch | null = null, changes: Partial<View> = {}, code: 'en' | 'ar' = 'en') {
  const view = viewSchema.parse({ assessments: true, ...changes })
  const part = inView || view.span ? 'view' : 'whole'
  const look = { language: languages[code], palette: namedColours }
  const picture = timelinePicture({ workspace: of, view }, { part, inView }, look)
  return { picture, natural: picture.arrange(picture.natural, recorder().context) }
}

const marksOf = ({ natural }: ReturnType<typeof arranged>) => natural.legend.map(({ mark }) => mark)

describe('the picture of a timeline', () => {
  test('explains the kinds of its rows and no others, in the colours of their bars', () => {
    const { timeline } = timelineOf(workspace, 'kind')
    const kinds = new Set(lanesOf(workspace, 'kind', true, languages.en).flatMap(({ rows }) => rows.map(({ kind }) => kind)))
    const explained = marksOf(arranged(workspace)).flatMap((mark) => (mark.shape === 'bar' ? [mark.kind] : []))
    expect(new Set(explained)).toEqual(kinds)
    const some = marksOf(arranged(workspace, timeline.inView)).filter(({ shape }) => shape === 'bar')
    expect(some.length).toBeLessThan(explained.length)
  })

  test('is all to be read while something is selected, which stands out by its ground', () => {
    const { context, calls } = recorder()
    const { picture } = arranged(workspace, null, { selection: 'state:PRK' })
    picture.arrange(picture.natural, context).paint(context, 1)
    const written = calls.filter(({ name }) => name === 'fillText')
    expect(written.length).toBeGreaterThan(10)
    expect(new Set(written.map(({ globalAlpha }) => globalAlpha))).toEqual(new Set([1]))
    expect(calls.some(({ name, globalAlpha }) => name === 'fillRect' && globalAlpha === 0.12)).toBe(true)
  })

  test('by actor explains what bars are, and once what kind of actor a lane is of', () => {
    const marks = marksOf(arranged(workspace, null, { lanes: 'actor' }))
    expect(marks).toContainEqual({ shape: 'bar', kind: 'meeting' })
    expect(marks.filter((mark) => mark.shape === 'lane' && mark.kind === 'state')).toHaveLength(1)
  })

  test('explains what is uncertain or has no date only where a row in it is so', () => {
    expect(marksOf(arranged(workspace))).toContainEqual({ shape: 'uncertain' })
    expect(marksOf(arranged(workspace))).toContainEqual({ shape: 'undated' })
    const { timeline } = timelineOf(workspace, 'kind')
    timeline.scrollTo(0)
    expect(marksOf(arranged(workspace, timeline.inView))).not.toContainEqual({ shape: 'undated' })
    // Thousands of years later there is nothing but arrows.
    const later = { span: { first: 2_000_000, last: 2_000_004 } }
    expect(marksOf(arranged(workspace, timeline.inView, later))).not.toContainEqual({ shape: 'uncertain' })
  })

  test('names only the sources of its rows', () => {
    const both = withDelta(workspace, generatedClaims({ seed: 5, claims: 60 }).delta)
    const { timeline } = timelineOf(both, 'kind')
    const sources = (inView: Stretch | null) => sourcesOf(both, arranged(both, inView).natural.claims, languages.en)
    expect(sources(null)).toHaveLength(2)
    timeline.resize(1000, 90)
    const { rows } = placeLanes(lanesOf(both, 'kind', true, languages.en))
    timeline.scrollTo(rows.find(({ row }) => row.kind === 'location')!.top)
    expect(sources(timeline.inView)).toEqual([expect.stringContaining('generated-5.txt')])
  })

  test.each([
    ['en', 'Rows 1–9 of 2,'],
    ['ar', 'الصفوف من'],
  ] as const)('says which rows it has, where it has not all (%s)', (code, words) => {
    const many = withDelta(emptyWorkspace, generatedClaims({ seed: 6, claims: 2500 }).delta)
    const { timeline } = timelineOf(many, 'kind', code)
    expect(arranged(workspace, null, {}, code).natural.note).toBeNull()
    expect(arranged(many, timeline.inView, {}, code).natural.note).toContain(words)
  })

  test('of a size has all rows, larger or smaller, as long as they can be read; else those that fit', () => {
    const { context, calls } = recorder()
    const zoomOf = (of: Of, height: number) => {
      const { note, paint } = arranged(of).picture.arrange({ width: 1280, height }, context)
      paint(context, 1)
      return { note, zoom: Number(calls.findLast(({ name }) => name === 'scale')!.args[0]) }
    }
    expect(zoomOf(workspace, 5000)).toEqual({ note: null, zoom: 1.5 })
    const { note, zoom } = zoomOf(workspace, 500)
    expect(note).toBeNull()
    expect(zoom).toBeLessThan(1)
    const many = withDelta(emptyWorkspace, generatedClaims({ seed: 6, claims: 2500 }).delta)
    expect(zoomOf(many, 500)).toEqual({ note: expect.stringMatching(/^Rows 1–\d\d of 2,/), zoom: 0.6 })
  })

  test('has the day that is looked at on its axis', () => {
    const { context, calls } = recorder()
    arranged(workspace, null, { asOf: '1950-06-01' }).natural.paint(context, 1)
    expect(calls.some(({ name, args }) => name === 'fillText' && String(args[0]).includes('1950'))).toBe(true)
  })
})

describe('a legend has the mark of its picture', () => {
  const strokes = (mark: Mark) => {
    const { context, calls } = recorder()
    paintMark({ context, palette: namedColours }, mark, 100, 100)
    return calls
  }

  test('what is uncertain is hatched within a broken line, as bars of the timeline are', async () => {
    const { timeline, calls } = timelineOf(workspace, 'kind')
    calls.length = 0
    timeline.paint()
    const outline = calls.find(({ name, dash }) => name === 'stroke' && dash.length > 0)!
    const marked = strokes({ shape: 'uncertain' })
    expect(marked.filter(({ name, dash }) => name === 'stroke' && dash.length === 0).length).toBeGreaterThan(3)
    expect(marked.find(({ name, dash }) => name === 'stroke' && dash.length > 0)!.dash).toEqual(outline.dash)
  })

  test('what has no date is dotted, as bars of the timeline are', async () => {
    const marked = strokes({ shape: 'undated' })
    expect(marked.filter(({ name }) => name === 'stroke').map(({ dash }) => dash)).toEqual([[2, 5]])
  })

  test('what is possible is a pale node with a broken edge and a broken tie, as in the network', async () => {
    const marked = strokes({ shape: 'possible' })
    expect(marked.filter(({ name }) => name === 'stroke').every(({ dash }) => dash.length > 0)).toBe(true)
    expect(marked.find(({ name }) => name === 'fill')!.globalAlpha).toBe(0.45)
  })
})

describe('the picture of the network', () => {
  const legend = (view: Partial<typeof everywhere>, positions = {}) => {
    const shown = shownNetwork(workspace, { ...everywhere, ...view }, positions, seen)
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
    const shown = shownNetwork(both, everywhere, positions, seen)
    expect(shown.nodes.every(({ id }) => workspace.facts.actors.has(id))).toBe(true)
    expect(sourcesOf(both, shown.claims, languages.en)).toHaveLength(1)
    const farther = shownNetwork(both, everywhere, positions, { ...seen, zoom: 0.05 })
    expect(sourcesOf(both, farther.claims, languages.en)).toHaveLength(2)
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
