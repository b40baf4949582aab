import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { docx } from '../../graph/briefing/docx.ts'
import type { Briefing } from '../../graph/model/briefing.ts'
import { arabic, english, hostile, hostileTexts, large } from './briefings.ts'

interface Run {
  readonly text: string
  readonly isRtl: boolean
}

/** A paragraph of a text document, as its XML has it. */
interface Read {
  readonly style: string
  readonly isRtl: boolean
  readonly text: string
  readonly runs: readonly Run[]
  readonly bookmark: string | undefined
  readonly anchors: readonly string[]
}

function decoded(xml: string): string {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
  return xml.replace(/&(amp|lt|gt|quot|apos);/g, (_all, name) => entities[name]!)
}

function read(paragraph: string): Read {
  const runs = [...paragraph.matchAll(/<w:r>(.*?)<\/w:r>/gs)].map(([, run = '']) => ({
    text: decoded([...run.matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('')),
    isRtl: run.includes('<w:rtl/>'),
  }))
  return {
    style: /<w:pStyle w:val="(\w+)"/.exec(paragraph)?.[1] ?? '',
    isRtl: paragraph.includes('<w:bidi/>'),
    text: runs.map(({ text }) => text).join(''),
    runs,
    bookmark: /<w:bookmarkStart w:name="([\w-]+)"/.exec(paragraph)?.[1],
    anchors: [...paragraph.matchAll(/<w:hyperlink [^>]*w:anchor="([\w-]+)"/g)].map(([, anchor]) => anchor!),
  }
}

interface Written {
  readonly parts: ReadonlyMap<string, string>
  readonly xml: string
  readonly paragraphs: readonly Read[]
}

async function written(briefing: Briefing): Promise<Written> {
  const files = Object.entries(unzipSync(await docx(briefing)))
  const parts = new Map(files.flatMap(([name, bytes]) => (/\.(xml|rels)$/.test(name) ? [[name, strFromU8(bytes)]] : [])))
  const xml = parts.get('word/document.xml')!
  const paragraphs = [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) => read(paragraph))
  return { parts, xml, paragraphs }
}

/** As a text stands in a line, without marks of direction. */
function inLine(text: string): string {
  return text
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\s\u0085]+/g, ' ')
    .trim()
}

function statementsOf({ sections }: Briefing) {
  return sections.flatMap(({ known }) => known.flatMap(({ statements }) => statements))
}

describe.each([
  ['Arabic', arabic],
  ['English', english],
])('a briefing in %s', (_name, briefing) => {
  let document: Written
  beforeAll(async () => {
    document = await written(briefing)
  })

  const of = (style: string) => document.paragraphs.filter((paragraph) => paragraph.style === style)

  test('has its statements with their numbers and marks', () => {
    const expected = statementsOf(briefing).map(({ text, marks, citations }) =>
      inLine([text, ...citations.map((each) => `[${each}]`), ...marks.map((mark) => ` ▲ ${mark}`)].join(' ')),
    )
    expect(of('Statement').map(({ text }) => inLine(text))).toEqual(expected)
  })

  test('has every quote in the direction of its language, below its source, and what an analyst has it say', () => {
    const { citations, words } = briefing
    expect(of('Source').map(({ text }) => inLine(text))).toEqual(citations.map(({ source }) => inLine(source)))
    const quotes = of('CitedQuote')
    expect(quotes.map(({ text }) => inLine(text).slice(1, -1))).toEqual(citations.map(({ quote }) => quote))
    expect(quotes.map(({ isRtl }) => isRtl)).toEqual(citations.map(({ language }) => language === 'ar'))
    const translations = citations.flatMap(({ translation }) => translation ?? [])
    expect(of('Translation').map(({ text }) => text)).toEqual(
      translations.map(({ text, by }) => `${words.translation} (${by}): ${text}`),
    )
  })

  test('leads from each number to its citation', () => {
    const bookmarks = document.paragraphs.flatMap(({ bookmark }) => bookmark ?? [])
    expect(bookmarks).toEqual(briefing.citations.map(({ number }) => `citation-${number}`))
    const led = of('Statement').map(({ anchors }) => anchors)
    expect(led).toEqual(statementsOf(briefing).map(({ citations }) => citations.map((each) => `citation-${each}`)))
    const inTables = of('Cell').flatMap(({ anchors }) => anchors)
    expect(inTables).toEqual(['citation-1', 'citation-3', 'citation-4'])
    for (const element of ['bookmarkStart', 'bookmarkEnd']) {
      const ids = [...document.xml.matchAll(new RegExp(`<w:${element} [^>]*w:id="(\\d+)"`, 'g'))].map(([, id]) => id)
      expect(new Set(ids).size).toBe(bookmarks.length)
    }
  })

  test('has its ledger as tables whose headings stand on each page', () => {
    const tables = briefing.sections.flatMap(({ ledger }) => ledger)
    const cells = tables.flatMap(({ columns, rows }) => [...columns, ...rows.flat()])
    expect(of('Cell').map(({ text }) => inLine(text))).toEqual(cells)
    expect(document.xml.match(/<w:tblHeader\/>/g)).toHaveLength(tables.length)
  })

  test('has its pictures with what is in them in words, and as wide as the page has room', () => {
    const pictures = briefing.sections.flatMap(({ network, timeline }) => [network ?? [], timeline ?? []].flat())
    const described = [...document.xml.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, text]) => decoded(text!))
    expect(described).toEqual(pictures.map(({ alt }) => alt))
    const sizes = [...document.xml.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/g)].map(([, x, y]) => [Number(x), Number(y)])
    for (const [at, [x, y]] of sizes.entries()) {
      expect(x! / y!).toBeCloseTo(pictures[at]!.width / pictures[at]!.height, 1)
      expect(x).toBeLessThanOrEqual(14_570 * 635)
      expect(y).toBeLessThanOrEqual(8_500 * 635)
    }
  })

  test('goes from the side of its language: paragraphs, sections, tables, and runs by their letters', () => {
    const isRtl = briefing.language === 'ar'
    const own = document.paragraphs.filter(({ style }) => /^(?:Title|Heading|Line|Statement|Source|Translation|Cell)/.test(style))
    expect(new Set(own.map((each) => each.isRtl))).toEqual(new Set([isRtl]))
    const sections = document.xml.match(/<w:sectPr\b.*?<\/w:sectPr>/gs)!
    expect(sections.map((each) => each.includes('<w:bidi/><w:docGrid'))).toEqual(sections.map(() => isRtl))
    expect(document.xml.includes('<w:bidiVisual/>')).toBe(isRtl)
    for (const { text, isRtl: isRun } of document.paragraphs.flatMap(({ runs }) => runs)) {
      if (isRun) expect(text).not.toMatch(/[A-Za-z\p{Script=Cyrillic}]/u)
      else expect(text).not.toMatch(/\p{Script=Arabic}/u)
    }
    expect(document.xml).toMatch(/<w:lang w:bidi="ar-SA"\/>/)
    expect(document.xml).toMatch(/<w:lang w:val="en-US"\/>/)
    expect(document.xml).toMatch(/<w:lang w:val="ru-RU"\/>/)
  })

  test('has an outline of headings, and its title and who made it', () => {
    const outline = document.paragraphs.filter(({ style }) => /^(?:Title|Heading\d)$/.test(style))
    const { words, sections, title } = briefing
    const [level, below] = sections.length > 1 ? [2, 3] : [1, 2]
    const expected = sections.flatMap((section) => [
      ...(sections.length > 1 ? [['Heading1', section.title]] : []),
      [`Heading${level}`, words.known],
      ...section.known.map((group) => [`Heading${below}`, group.title]),
      ...(section.network ? [[`Heading${level}`, words.network]] : []),
      ...(section.timeline ? [[`Heading${level}`, words.timeline]] : []),
      ...(section.ledger.length > 0 ? [[`Heading${level}`, words.ledger]] : []),
      ...section.ledger.map((table) => [`Heading${below}`, table.title]),
    ])
    expect(outline.map(({ style, text }) => [style, text])).toEqual([
      ['Title', title],
      ...expected,
      ['Heading1', words.citations],
    ])
    const core = document.parts.get('docProps/core.xml')!
    expect(core).toContain(`<dc:title>${title}</dc:title><dc:creator>Entente</dc:creator>`)
    const footers = [...document.parts].filter(([name]) => /^word\/footer\d+\.xml$/.test(name))
    for (const [, footer] of footers) expect(footer).toContain(words.page)
    expect(document.xml.match(/<w:footerReference /g)).toHaveLength(document.xml.match(/<w:sectPr\b/g)!.length)
  })
})

describe('texts that break what is careless', () => {
  test('stand in XML that can be read, each in its place', async () => {
    const { parts, paragraphs } = await written(hostile)
    for (const [, xml] of parts) expect(() => new SaxesParser({ xmlns: true }).write(xml).close()).not.toThrow()
    const quotes = paragraphs.filter(({ style }) => style === 'CitedQuote').map(({ text }) => inLine(text.slice(1, -1)))
    expect(quotes).toEqual(hostileTexts.map((text) => inLine(text)))
    const statements = paragraphs.filter(({ style }) => style === 'Statement').map(({ text }) => inLine(text))
    for (const [at, text] of hostileTexts.entries()) expect(statements[at]).toContain(inLine(text))
  })

  test('a number without a citation leads nowhere', async () => {
    const { paragraphs } = await written(hostile)
    const [first] = paragraphs.filter(({ style }) => style === 'Statement')
    expect(first!.text).toContain('[900]')
    expect(first!.anchors).toEqual(['citation-1'])
  })

  test('controls of direction that a text leaves open are closed behind it', async () => {
    const { paragraphs } = await written(hostile)
    for (const { text, style } of paragraphs.filter(({ text }) => text.includes('turned round')))
      expect({ style, closed: text.match(/[\u202c\u2069]/g)?.length }).toEqual({
        style,
        closed: text.match(/[\u202a\u202b\u202d\u202e\u2066-\u2068]/g)!.length,
      })
  })
})

describe('numbers of citations', () => {
  const numbered = async (numbers: readonly number[]) => {
    const citations = numbers.map((number) => ({ ...english.citations[1]!, number }))
    const { parts, xml } = await written({ ...english, citations })
    const starts = [...parts.get('word/numbering.xml')!.matchAll(/<w:start w:val="(\d+)"\/><w:numFmt w:val="decimal"/g)]
    const lists = new Set([...xml.matchAll(/"Source"\/>.*?<w:numId w:val="(\d+)"/gs)].map(([, id]) => id))
    return { starts: starts.map(([, start]) => Number(start)), lists: lists.size }
  }

  test('are counted by Word from the first on', async () => {
    expect(await numbered([1, 2, 3])).toEqual({ starts: [1], lists: 1 })
  })

  test('go on with theirs where some are left out', async () => {
    expect(await numbered([2, 3, 7])).toEqual({ starts: [2, 7], lists: 2 })
  })
})

describe('the same briefing', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  test.each([
    ['Arabic', arabic],
    ['large', large(english)],
  ])('gives the same bytes at any time: %s', async (_name, briefing) => {
    const first = await docx(briefing)
    vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), toFake: ['Date'] })
    expect(Buffer.compare(await docx(briefing), first)).toBe(0)
  })
})
