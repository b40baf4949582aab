import { Bookmark, HeadingLevel, ImageRun, type Table, Paragraph as WordParagraph } from 'docx'
import type { Briefing, BriefingPicture, BriefingSection } from '../model/briefing.ts'
import { bookmarkOf, childrenOf, textRuns } from './docx-runs.ts'
import { listOf, styleIds } from './docx-styles.ts'
import { wordTable } from './docx-table.ts'
import { citationParagraphs, numbersOf, type Paragraph, plainIn, statementParagraph } from './paragraphs.ts'
import { inOneLine } from './runs.ts'

type Block = WordParagraph | Table

/** Blocks on pages that stand or lie. */
export interface Part {
  readonly isLying: boolean
  readonly blocks: readonly Block[]
}

/** On a page that lies: its text, in twentieths of a point, and what a picture may take below its heading, in pixels of 96 to an inch. */
const LYING = { width: 14_570, picture: { width: 970, height: 550 } }
const HEADINGS = [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const
/** A paragraph of more letters may be cut by a page. */
const LONG = 800

function readingOf({ language }: Briefing) {
  return { language, isRtl: language === 'ar' }
}

/** @param level 0 is the title of all. */
function heading(text: string, level: number, briefing: Briefing, pageBreakBefore = false): WordParagraph {
  const reading = readingOf(briefing)
  const children = textRuns(inOneLine(text), reading)
  return new WordParagraph({ bidirectional: reading.isRtl, heading: HEADINGS[level]!, pageBreakBefore, children })
}

function wordParagraph(paragraph: Paragraph) {
  const { kind, spans, isRtl } = paragraph
  const keepLines = spans.reduce((sum, { text }) => sum + text.length, 0) <= LONG
  return { bidirectional: isRtl, style: styleIds[kind], keepLines, children: childrenOf(spans, paragraph) }
}

function lines(texts: readonly string[], briefing: Briefing): WordParagraph[] {
  return texts.map((each) => new WordParagraph(wordParagraph(plainIn(briefing, 'line', each))))
}

function known({ known: groups }: BriefingSection, level: number, briefing: Briefing): Block[] {
  const told = groups.flatMap(({ title, statements }) => {
    const paragraphs = statements.map((each) => wordParagraph(statementParagraph(briefing, each)))
    const listed = paragraphs.map((each) => new WordParagraph({ ...each, numbering: { reference: 'statements', level: 0 } }))
    return [heading(title, level + 1, briefing), ...listed]
  })
  return told.length === 0 ? [] : [heading(briefing.words.known, level, briefing), ...told]
}

/** As wide as the text, or as high as there is room below a heading. */
async function picture({ file, width, height, alt }: BriefingPicture): Promise<WordParagraph> {
  const scale = Math.min(LYING.picture.width / width, LYING.picture.height / height)
  const text = inOneLine(alt)
  const image = new ImageRun({
    type: 'png',
    data: new Uint8Array(await file.arrayBuffer()),
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: text, description: text },
  })
  return new WordParagraph({ style: 'Picture', children: [image] })
}

function ledger({ ledger: tables }: BriefingSection, level: number, briefing: Briefing): Block[] {
  return tables.flatMap((table) => {
    const word = wordTable(table, readingOf(briefing), LYING.width, numbersOf(briefing))
    return word ? [heading(table.title, level + 1, briefing), word] : []
  })
}

/** What lies: network, timeline and ledger, each from a page of its own on. */
async function lying(section: BriefingSection, level: number, briefing: Briefing): Promise<Block[]> {
  const { words } = briefing
  const groups: [title: string, blocks: Block[]][] = [
    [words.network, section.network ? [await picture(section.network)] : []],
    [words.timeline, section.timeline ? [await picture(section.timeline)] : []],
    [words.ledger, ledger(section, level, briefing)],
  ]
  return groups
    .filter(([, blocks]) => blocks.length > 0)
    .flatMap(([title, blocks], at) => [heading(title, level, briefing, at > 0), ...blocks])
}

/** Whether the title of a section and its lines say more than those of the briefing have said already. */
function isOpened(section: BriefingSection, { title, lines: said, sections }: Briefing): boolean {
  return sections.length > 1 || section.title !== title || section.lines.some((each) => !said.includes(each))
}

async function sectionParts(section: BriefingSection, briefing: Briefing): Promise<Part[]> {
  const isOwn = isOpened(section, briefing)
  const level = isOwn ? 2 : 1
  const opening = isOwn ? [heading(section.title, 1, briefing), ...lines(section.lines, briefing)] : []
  return [
    { isLying: false, blocks: [...opening, ...known(section, level, briefing)] },
    { isLying: true, blocks: await lying(section, level, briefing) },
  ]
}

function citations(briefing: Briefing): Block[] {
  const numbers = numbersOf(briefing)
  const quotes = briefing.citations.flatMap((citation) => {
    const [source, ...quoted] = citationParagraphs(briefing, citation).map(wordParagraph)
    const numbered = {
      ...source!,
      numbering: { reference: listOf(citation.number, numbers), level: 0 },
      children: [new Bookmark({ id: bookmarkOf(citation.number), children: source!.children })],
    }
    return [new WordParagraph(numbered), ...quoted.map((each) => new WordParagraph(each))]
  })
  return quotes.length === 0 ? [] : [heading(briefing.words.citations, 1, briefing), ...quotes]
}

/** What stands next to what stands shares its pages. */
function joined(parts: readonly Part[]): Part[] {
  const all: Part[] = []
  for (const part of parts.filter(({ blocks }) => blocks.length > 0)) {
    const last = all.at(-1)
    if (last?.isLying === part.isLying) all.splice(-1, 1, { ...part, blocks: [...last.blocks, ...part.blocks] })
    else all.push(part)
  }
  return all
}

/** A briefing as parts of a text document, each on pages of its own. */
export async function partsOf(briefing: Briefing): Promise<Part[]> {
  const title = [heading(briefing.title, 0, briefing), ...lines(briefing.lines, briefing)]
  const parts: Part[] = [{ isLying: false, blocks: title }]
  for (const section of briefing.sections) parts.push(...(await sectionParts(section, briefing)))
  return joined([...parts, { isLying: false, blocks: citations(briefing) }])
}
