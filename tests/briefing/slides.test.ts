import { describe, expect, test } from 'vitest'
import { linesOf, spansOf, widthOf } from '../../graph/briefing/measure.ts'
import type { Paragraph } from '../../graph/briefing/paragraphs.ts'
import { tablesOf } from '../../graph/briefing/slide-tables.ts'
import { BODY, heightOnSlide, type PlacedParagraph, paragraphLooks, slidesOf } from '../../graph/briefing/slide-text.ts'
import { slidesIn } from '../../graph/briefing/slides.ts'
import type { Briefing } from '../../graph/model/briefing.ts'
import { arabic, english, hostile, hostileTexts, large } from './briefings.ts'

const ALL: readonly (readonly [name: string, briefing: Briefing])[] = [
  ['English', english],
  ['Arabic', arabic],
  ['hostile', hostile],
  ['large in English', large(english)],
  ['large in Arabic', large(arabic)],
]

const textsOf = (briefing: Briefing) =>
  slidesIn(briefing).flatMap(({ content }) => (content.kind === 'text' ? [content.paragraphs] : []))
const tablesIn = (briefing: Briefing) =>
  slidesIn(briefing).flatMap(({ content }) => (content.kind === 'table' ? [content.table] : []))
const textOf = ({ spans }: Pick<Paragraph, 'spans'>) => spans.map(({ text }) => text).join('')
/** Points of width that a paragraph has, in parts of its size. */
const roomOf = ({ kind }: Paragraph) => (BODY.w * 72 - paragraphLooks[kind].indent) / paragraphLooks[kind].size

describe.each(ALL)('the slides of a briefing (%s)', (_name, briefing) => {
  test('have room for their text, counted line by line', () => {
    for (const paragraphs of textsOf(briefing)) {
      expect(heightOnSlide(paragraphs)).toBeLessThanOrEqual(BODY.h)
      for (const paragraph of paragraphs) expect(linesOf(paragraph.spans, roomOf(paragraph)).length).toBe(paragraph.lines)
    }
  })

  test('have room for their tables, cell by cell', () => {
    for (const { widths, header, rows } of tablesIn(briefing)) {
      const all = [header, ...rows]
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(BODY.w)
      expect(all.reduce((sum, { height }) => sum + height, 0)).toBeLessThanOrEqual(BODY.h + 1e-9)
      for (const { cells, height } of all)
        for (const [at, cell] of cells.entries())
          expect(linesOf(cell, (widths[at]! * 72 - 10) / 12).length * 17 + 10).toBeLessThanOrEqual(height * 72 + 1e-6)
    }
  })

  test('write nothing that is read smaller than 14 points', () => {
    const kinds = new Set(textsOf(briefing).flatMap((paragraphs) => paragraphs.map(({ kind }) => kind)))
    for (const kind of kinds) expect(paragraphLooks[kind].size).toBeGreaterThanOrEqual(14)
  })

  test('end with no heading, and none is empty', () => {
    for (const paragraphs of textsOf(briefing)) expect(paragraphs.at(-1)!.kind).not.toBe('heading')
    for (const { rows } of tablesIn(briefing)) expect(rows.length).toBeGreaterThan(0)
  })

  test('hold every citation once, where a number leads', () => {
    const numbers = slidesIn(briefing).flatMap(({ citations }) => citations)
    expect(numbers).toEqual(briefing.citations.map(({ number }) => number))
  })
})

describe('what is longer than a slide', () => {
  const isOfStatement = ({ kind }: PlacedParagraph) => kind === 'statement'

  test('goes on on the next, below its heading again, and loses no letter', () => {
    const long = hostileTexts[5]!
    const statement: Paragraph = { kind: 'statement', language: 'en', isRtl: false, spans: [{ text: long, look: 'text' }] }
    const heading: Paragraph = { ...statement, kind: 'heading', spans: [{ text: 'Meetings', look: 'text' }] }
    const slides = slidesOf([[heading, statement]])
    expect(slides.length).toBeGreaterThan(3)
    for (const [first, ...rest] of slides) expect([first!.kind, rest.length]).toEqual(['heading', 1])
    expect(slides.map((slide) => textOf(slide[1]!)).join('')).toBe(long)
    expect(slides.map((slide) => slide.filter(isOfStatement).map(({ isContinued }) => isContinued))).toEqual(
      slides.map((_slide, at) => [at > 0]),
    )
  })

  test('is cut between words, and in a row of a table between lines', () => {
    const words = hostileTexts[4]!.trim()
    const tables = tablesOf({ title: '', columns: ['A', 'B'], rows: [[words, 'short']] }, new Set())
    expect(tables.length).toBeGreaterThan(1)
    const cells = tables.flatMap(({ rows }) => rows.map(({ cells: [cell] }) => textOf({ spans: cell! }).trim()))
    expect(cells.join(' ')).toBe(words)
  })

  test('a statement that rests on 300 quotes has all their numbers', () => {
    const numbers = Array.from({ length: 300 }, (_each, at) => at + 1)
    const briefing = large(english)
    const [section] = briefing.sections
    const known = [{ title: 'Meetings', statements: [{ text: 'One.', marks: ['Disputed'], citations: numbers }] }]
    const paragraphs = textsOf({ ...briefing, citations: briefing.citations, sections: [{ ...section!, known }] }).flat()
    const cited = paragraphs.filter(isOfStatement).flatMap(({ spans }) => spans.flatMap(({ cites }) => cites ?? []))
    expect(cited).toEqual(numbers)
  })
})

describe('lines', () => {
  test('hold whole words, and put together again they are the text', () => {
    const spans = [
      { text: 'Kim Jong Un met ', look: 'text' },
      { text: 'Lavrov [1]', look: 'cited' },
    ] as const
    const lines = linesOf(spans, 6.4)
    expect(lines.map((line) => textOf({ spans: line }).trim())).toEqual(['Kim Jong Un', 'met Lavrov', '[1]'])
    expect(spansOf(lines)).toEqual(spans)
  })

  test('no letter is taken for narrower than nothing, and none but marks for nothing', () => {
    expect(widthOf('')).toBe(0)
    expect(widthOf('\u064e\u200f')).toBe(0)
    for (const letter of ['a', 'W', 'س', 'Ж', '한', '👩']) expect(widthOf(letter)).toBeGreaterThan(0.2)
  })
})

test('a briefing of nothing but a title is a cover', () => {
  const [section] = english.sections
  const bare = { ...english, citations: [], sections: [{ ...section!, known: [], network: null, timeline: null, ledger: [] }] }
  expect(slidesIn(bare).map(({ content }) => content.kind)).toEqual(['cover'])
})
