import { describe, expect, test } from 'vitest'
import { pptx } from '../../graph/briefing/pptx.ts'
import { inOneLine } from '../../graph/briefing/runs.ts'
import type { Briefing } from '../../graph/model/briefing.ts'
import { arabic, english, hostile, large } from './briefings.ts'
import { paragraphsOf, unescaped, withoutMarks, xmlPartsOf } from './office-file.ts'

const partsOf = async (briefing: Briefing) => xmlPartsOf(await pptx(briefing))
const SLIDE = /^ppt\/slides\/slide(\d+)\.xml$/
const slidesOf = (parts: Map<string, string>) =>
  [...parts]
    .filter(([name]) => SLIDE.test(name))
    .sort(([a], [b]) => Number(SLIDE.exec(a)![1]) - Number(SLIDE.exec(b)![1]))
    .map(([, xml]) => xml)
/** Everything that slides say, in one line: what goes on on the next is together again. */
const saidBy = (slides: readonly string[]) => slides.flatMap((xml) => paragraphsOf(xml, 'a')).join('\n')

describe.each([
  ['English', english],
  ['Arabic', arabic],
])('a presentation in %s', (_name, briefing) => {
  test('has every statement with its marks and numbers, every quote with its translation and source, and every cell', async () => {
    const said = saidBy(slidesOf(await partsOf(briefing)))
    for (const { known, ledger } of briefing.sections) {
      for (const { title, statements } of known) {
        expect(said).toContain(title)
        for (const { text, citations, marks } of statements) {
          const numbers = citations.map((number) => `[${number}]`).join(' ')
          expect(said).toContain([`${text} ${numbers}`, ...marks.map((mark) => `▲ ${mark}`)].join(' '))
        }
      }
      for (const { title, columns, rows } of ledger)
        for (const text of [title, ...columns, ...rows.flat()]) expect(said).toContain(withoutMarks(text))
    }
    for (const { quote, translation, source, number } of briefing.citations) {
      expect(said).toContain(`[${number}] ${source}`)
      expect(said).toContain(quote)
      if (translation) expect(said).toContain(`${briefing.words.translation} (${translation.by}): ${translation.text}`)
    }
  })

  test('says of each picture what is in it', async () => {
    const slides = slidesOf(await partsOf(briefing)).join('')
    const told = [...slides.matchAll(/<p:cNvPr [^>]*\bdescr="([^"]*)"/g)].map(([, alt]) => unescaped(alt!))
    expect(told).toEqual(
      briefing.sections.flatMap(({ network, timeline }) => [network, timeline].flatMap((each) => each?.alt ?? [])),
    )
  })

  test('has on each slide a title that is one', async () => {
    const slides = slidesOf(await partsOf(briefing))
    for (const xml of slides) expect(xml.match(/<p:ph type="title"/g)).toHaveLength(1)
  })

  test('leads from each number to the slide where its quote is', async () => {
    const parts = await partsOf(briefing)
    const slides = slidesOf(parts)
    for (const [at, xml] of slides.entries()) {
      const targets = new Map(
        [
          ...parts.get(`ppt/slides/_rels/slide${at + 1}.xml.rels`)!.matchAll(/<Relationship Id="(\w+)"[^>]*Target="([^"]+)"/g),
        ].map(([, id, target]) => [id, target] as const),
      )
      for (const [, id, number] of xml.matchAll(/<a:hlinkClick r:id="(\w+)"(?:(?!<\/a:r>).)*<a:t>\[(\d+)\]<\/a:t>/gs)) {
        const slide = Number(/slide(\d+)\.xml$/.exec(targets.get(id!)!)![1])
        expect(paragraphsOf(slides[slide - 1]!, 'a')).toContainEqual(expect.stringMatching(new RegExp(`^\\[${number}\\] .`)))
      }
    }
  })

  test('each paragraph says once which way it is read', async () => {
    const slides = slidesOf(await partsOf(briefing))
    for (const paragraph of slides.join('').match(/<a:p>.*?<\/a:p>/gs)!) {
      const properties = paragraph.match(/<a:pPr\b[^>]*>/g) ?? []
      if (!paragraph.includes('<a:r>')) continue
      expect(properties).toHaveLength(1)
      expect(properties[0]).toMatch(/\brtl="[01]"/)
    }
  })

  test('quotes are read in the direction of their own language, all else in that of the briefing', async () => {
    const slides = slidesOf(await partsOf(briefing)).join('')
    const own = briefing.language === 'ar' ? '1' : '0'
    const quotes = new Map(briefing.citations.map(({ quote, language }) => [quote, language === 'ar' ? '1' : '0']))
    const seen = new Set<string>()
    for (const paragraph of slides.match(/<a:p>.*?<\/a:p>/gs)!) {
      const [text] = paragraphsOf(paragraph, 'a')
      const quote = text!.slice(1, -1)
      const direction = /<a:pPr\b[^>]*\brtl="([01])"/.exec(paragraph)?.[1]
      // A slide's own number is a field, and of no direction.
      if (direction === undefined || paragraph.includes('<a:fld')) continue
      expect([text, direction]).toEqual([text, quotes.get(quote) ?? own])
      seen.add(quote)
    }
    for (const quote of quotes.keys()) expect(seen).toContain(quote)
  })

  test('Arabic letters are marked as Arabic, Latin ones are not', async () => {
    const slides = slidesOf(await partsOf(briefing)).join('')
    for (const [, language, text] of slides.matchAll(/<a:r><a:rPr lang="([^"]+)"(?:(?!<\/a:r>).)*<a:t>([^<]*)<\/a:t>/gs)) {
      if (/\p{Script=Arabic}/u.test(text!)) expect([text, language]).toEqual([text, 'ar-SA'])
      if (/[a-z]/i.test(unescaped(text!))) expect([text, language]).not.toEqual([text, 'ar-SA'])
    }
  })

  test('has its title and who made it in its properties, and no day on which it was written', async () => {
    const core = (await partsOf(briefing)).get('docProps/core.xml')!
    expect(core).toContain(`<dc:title>${briefing.title}</dc:title>`)
    expect(core).toContain('<dc:creator>Entente</dc:creator>')
    expect(core).not.toMatch(/dcterms:/)
  })
})

test('in an Arabic table the first column stands at the right', async () => {
  const table = slidesOf(await partsOf(arabic)).find((xml) => xml.includes('<a:tbl>'))!
  const cells = paragraphsOf(/<a:tr\b.*?<\/a:tr>/s.exec(table)![0], 'a')
  expect(cells).toEqual(arabic.sections[0]!.ledger[0]!.columns.toReversed())
  expect(table).toContain('<a:tblPr firstRow="1"/>')
})

test('hostile texts arrive letter by letter, and the XML is well-formed', async () => {
  const parts = await partsOf(hostile)
  const said = slidesOf(parts)
    .flatMap((xml) => paragraphsOf(xml, 'a'))
    .join(' ')
    .replace(/\s+/g, '')
  for (const { quote } of hostile.citations)
    expect(said).toContain(withoutMarks(inOneLine(quote)).replace(/\s+/g, '').slice(0, 600))
  expect([...parts.values()].join('')).not.toMatch(/<x\b|lang="[^"]*[<>]/)
})

test.each([
  ['English', large(english)],
  ['Arabic', large(arabic)],
])('the same briefing gives the same bytes, whenever it is written (%s)', async (_name, briefing) => {
  const first = await pptx(briefing)
  await new Promise((resolve) => setTimeout(resolve, 2100))
  expect(Buffer.compare(await pptx(briefing), first)).toBe(0)
})

test('tables have their header on each slide', async () => {
  const slides = slidesOf(await partsOf(large(english))).filter((xml) => xml.includes('<a:tbl>'))
  expect(slides.length).toBeGreaterThan(5)
  for (const xml of slides) expect(paragraphsOf(xml, 'a').join(' ')).toContain('What When Status Parties Doubts Citations')
})
