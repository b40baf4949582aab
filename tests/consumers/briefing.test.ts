import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writers } from '../../graph/briefing/writers.ts'
import type { Briefing, BriefingFormat } from '../../graph/model/briefing.ts'
import { arabic, english, hostile, large } from '../briefing/briefings.ts'
import { temporaryFolder } from '../electron/run-cli.ts'
import { convertToPdf, fontsOfPdf, textOfPdf } from './consumers.ts'
import { missingIn, type PlacedPage, type PlacedWord, wordsOfPdf } from './pdf-words.ts'

let folder: ReturnType<typeof temporaryFolder>
beforeAll(() => {
  folder = temporaryFolder()
})
afterAll(() => folder.remove())

/** A briefing as LibreOffice shows it. */
async function shown(briefing: Briefing, format: BriefingFormat) {
  const bytes = await writers[format].write(briefing)
  const path = join(folder.path, `briefing.${format}`)
  writeFileSync(path, bytes)
  const pdf = await convertToPdf(path)
  const slides = Object.keys(unzipSync(bytes)).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).length
  return { bytes, slides, text: await textOfPdf(pdf), pages: await wordsOfPdf(pdf), fonts: await fontsOfPdf(pdf) }
}

type Shown = Awaited<ReturnType<typeof shown>>

/** The places of words, without brackets, in the first line that has them all. */
function placesOf(pages: readonly PlacedPage[], ...texts: string[]): PlacedWord[] {
  for (const { words } of pages) {
    const bare = words.map((word) => ({ ...word, text: word.text.replace(/[[\]]/g, '') }))
    for (const word of bare.filter(({ text }) => text === texts[0])) {
      const line = bare.filter(({ top }) => Math.abs(top - word.top) < 2)
      const places = texts.map((text) => line.find((each) => each.text === text))
      if (places.every((each) => each !== undefined)) return places
    }
  }
  throw new Error(`no line has ${texts.join(' and ')}`)
}

/** In points: where the foot of a slide begins, and how high its small letters are at most. */
const FOOT = { top: 498, letters: 14.5 }

/** Words that are not within their page, or that reach into the foot of a slide without being as small as what belongs there. */
function cutOff({ pages }: Shown, format: BriefingFormat): string[] {
  return pages.flatMap(({ width, height, words }, at) => {
    const isOut = ({ left, right, top, bottom }: PlacedWord) =>
      left < 0 ||
      right > width ||
      top < 0 ||
      bottom > height ||
      (format === 'pptx' && bottom > FOOT.top && bottom - top > FOOT.letters)
    return words.filter(isOut).map(({ text }) => `${at + 1}: ${text}`)
  })
}

function statementsOf({ sections }: Briefing): string[] {
  return sections.flatMap(({ known }) => known.flatMap(({ statements }) => statements.map(({ text }) => text)))
}

const formats = ['pptx', 'docx'] as const
const cases = formats.flatMap((format) => [[format, 'Arabic', arabic] as const, [format, 'English', english] as const])

describe.each(cases)('LibreOffice opens %s in %s', (format, language, briefing) => {
  let seen: Shown
  beforeAll(async () => {
    seen = await shown(briefing, format)
  })

  test('with every quote, statement, source and translation', () => {
    const { citations } = briefing
    const cited = citations.flatMap(({ quote, source, translation }) => [quote, source, translation?.text ?? ''])
    expect(missingIn(seen.text, [...cited, ...statementsOf(briefing)])).toEqual([])
  })

  test('with nothing cut off, on as many pages as there are slides', () => {
    expect(cutOff(seen, format)).toEqual([])
    if (format === 'pptx') expect(seen.pages).toHaveLength(seen.slides)
    expect(seen.pages.length).toBeLessThan(12)
  })

  test('with its letters embedded', () => {
    expect(seen.fonts.every(({ isEmbedded, hasUnicode }) => isEmbedded && hasUnicode)).toBe(true)
  })

  test('from the side of its language', () => {
    const isArabic = language === 'Arabic'
    const [first, second] = placesOf(seen.pages, ...(isArabic ? ['ما', 'هو'] : ['What', 'is']))
    const isFromRight = first!.left > second!.left
    expect(isFromRight).toBe(isArabic)
    const [column, next] = placesOf(seen.pages, ...(isArabic ? ['ماذا', 'متى'] : ['What', 'When']))
    expect(column!.left > next!.left).toBe(isArabic)
    const { width } = seen.pages[0]!
    const margin = isArabic ? width - column!.right : column!.left
    expect(margin).toBeLessThan(75)
  })

  test('with Arabic quotes from the right and English ones from the left', () => {
    const [in2, gate] = placesOf(seen.pages, 'بيونغ', 'يانغ')
    expect(in2!.left).toBeGreaterThan(gate!.left)
    const [soldiers, to] = placesOf(seen.pages, 'soldiers', 'to')
    expect(soldiers!.left).toBeLessThan(to!.left)
  })
})

describe.each(formats)('what %s is asked of', (format) => {
  test('Arabic letters are joined: a word takes less room than its letters apart', async () => {
    const [joined, apart] = ['ببببببببب', 'ب\u200cب\u200cب\u200cب\u200cب\u200cب\u200cب\u200cب\u200cب']
    const { pages } = await shown({ ...arabic, lines: [joined, apart] }, format)
    const words = pages[0]!.words.filter(({ text }) => /^[ب\u200c]+$/.test(text))
    const widths = words.map(({ left, right }) => right - left)
    expect(widths).toHaveLength(2)
    expect(widths[0]!).toBeLessThan(widths[1]! * 0.6)
  })

  test('numbers stand at the end of a statement that ends in letters of the other direction', async () => {
    const inArabic = await shown(arabic, format)
    const [name, number] = placesOf(inArabic.pages, 'Lavrov', '1')
    expect(number!.right).toBeLessThan(name!.left)
    const inEnglish = await shown(english, format)
    const [word, one] = placesOf(inEnglish.pages, 'تشول', '1')
    expect(one!.left).toBeGreaterThan(word!.right - 1)
  })

  test('a large briefing has room for all of it', async () => {
    const briefing = large(arabic)
    const seen = await shown(briefing, format)
    expect(cutOff(seen, format)).toEqual([])
    expect(missingIn(seen.text, [...statementsOf(briefing), ...briefing.citations.map(({ quote }) => quote)])).toEqual([])
    const numbers = new Set(seen.text.match(/\d+/g))
    expect(briefing.citations.filter(({ number }) => !numbers.has(String(number)))).toEqual([])
  })

  test('hostile texts are shown as what they are', async () => {
    const seen = await shown(hostile, format)
    expect(seen.text).toContain('<w:p/> & "quoted" \'single\' ]]> &amp;')
    expect(seen.text).toContain('=HYPERLINK("http://example.org")')
    expect(seen.text).toContain('한국어')
  })
})

test('slides are numbered and titled for who does not see them', async () => {
  const files = unzipSync(await writers.pptx.write(arabic))
  const slides = Object.entries(files).filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
  for (const [, xml] of slides) expect(strFromU8(xml)).toContain('type="title"')
})
