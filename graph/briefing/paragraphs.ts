import type { Briefing, BriefingSection, Citation } from '../model/briefing.ts'
import { MARK_SIGN } from './look.ts'
import { inOneLine, isRtl, markOf, toldInLine } from './runs.ts'

/** A space that no line ends at. */
const NO_BREAK = '\u00a0'

type Statement = BriefingSection['known'][number]['statements'][number]

/** A part of a paragraph that looks one way. */
export interface Span {
  readonly text: string
  readonly look: 'text' | 'strong' | 'cited' | 'mark' | 'soft'
  /** The number of the citation that it leads to. */
  readonly cites?: number
  /** The number of the citation that begins here. */
  readonly numbers?: number
}

/** A paragraph, whatever the format: its kind decides how it looks. */
export interface Paragraph {
  readonly kind: 'heading' | 'statement' | 'source' | 'quote' | 'translation' | 'line'
  readonly spans: readonly Span[]
  readonly language: string
  readonly isRtl: boolean
}

/** A paragraph in the language of a briefing. */
export function paragraphIn({ language }: Briefing, kind: Paragraph['kind'], spans: readonly Span[]): Paragraph {
  return { kind, spans, language, isRtl: language === 'ar' }
}

/** A paragraph of one look. */
export function plainIn(briefing: Briefing, kind: Paragraph['kind'], text: string): Paragraph {
  return paragraphIn(briefing, kind, [{ text: toldInLine(text), look: 'text' }])
}

/** Numbers of citations, each leading to its own where there is one. LibreOffice has links look like the space behind them. */
function citedSpans(numbers: readonly number[], known: ReadonlySet<number>): Span[] {
  return numbers.flatMap((number): Span[] => [
    { text: ' ', look: 'cited' },
    { text: `[${number}]`, look: 'cited', ...(known.has(number) && { cites: number }) },
  ])
}

export function numbersOf({ citations }: Briefing): ReadonlySet<number> {
  return new Set(citations.map(({ number }) => number))
}

/** A statement, the numbers of what it rests on, and how it is marked. */
export function statementParagraph(briefing: Briefing, { text, citations, marks }: Statement): Paragraph {
  const marked = marks.flatMap((mark): Span[] => [
    { text: '  ', look: 'cited' },
    { text: `${MARK_SIGN}${NO_BREAK}${toldInLine(mark)}`, look: 'mark' },
  ])
  return paragraphIn(briefing, 'statement', [
    { text: toldInLine(text) + markOf(briefing.language === 'ar'), look: 'text' },
    ...citedSpans(citations, numbersOf(briefing)),
    ...marked,
  ])
}

/** In the marks of its own direction. */
function quoteIn({ quote, language }: Citation): Paragraph {
  const isFromRight = isRtl(language, quote)
  const text = isFromRight ? `«${inOneLine(quote)}»` : `“${inOneLine(quote)}”`
  return { kind: 'quote', spans: [{ text, look: 'text' }], language, isRtl: isFromRight }
}

/** In the direction of its own letters: an analyst translates into whichever language she likes. */
function translationIn({ language, words }: Briefing, { text, by }: NonNullable<Citation['translation']>): Paragraph {
  const label = `${inOneLine(words.translation)} (${inOneLine(by)}): `
  return {
    kind: 'translation',
    spans: [
      { text: label, look: 'soft' },
      { text: inOneLine(text), look: 'text' },
    ],
    language,
    isRtl: isRtl('und', text),
  }
}

/** Where a quote stands, the quote in its own direction, and what an analyst has it say. The number of the first is the caller's. */
export function citationParagraphs(briefing: Briefing, citation: Citation): [source: Paragraph, ...quoted: Paragraph[]] {
  const { source, translation } = citation
  return [
    paragraphIn(briefing, 'source', [{ text: toldInLine(source), look: 'soft' }]),
    quoteIn(citation),
    ...(translation ? [translationIn(briefing, translation)] : []),
  ]
}

/** A cell of a ledger: numbers of citations lead to them where a cell has nothing else. */
export function cellSpans(text: string, known: ReadonlySet<number>): Span[] {
  const line = toldInLine(text)
  if (!/^\[\d+\](?: \[\d+\])*$/.test(line)) return [{ text: line, look: 'text' }]
  return citedSpans(
    [...line.matchAll(/\d+/g)].map(([number]) => Number(number)),
    known,
  ).slice(1)
}
