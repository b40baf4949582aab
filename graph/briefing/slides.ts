import type { Briefing, BriefingPicture, BriefingSection } from '../model/briefing.ts'
import { citationParagraphs, numbersOf, type Paragraph, plainIn, statementParagraph } from './paragraphs.ts'
import { type SlideTable, tablesOf } from './slide-tables.ts'
import { type PlacedParagraph, slidesOf } from './slide-text.ts'

type Content =
  | { readonly kind: 'cover'; readonly lines: readonly Paragraph[] }
  | { readonly kind: 'text'; readonly paragraphs: readonly PlacedParagraph[] }
  | { readonly kind: 'picture'; readonly picture: BriefingPicture }
  | { readonly kind: 'table'; readonly table: SlideTable }

/** What is on a slide; above its title, in small letters, of which section it is. */
export interface Slide {
  readonly above: string
  readonly title: string
  readonly content: Content
  /** The citations that begin on it. */
  readonly citations: readonly number[]
}

type Untitled = Pick<Slide, 'content'> & Partial<Pick<Slide, 'citations'>>

/** Slides of one title, told apart by their numbers where there are several. */
function titled(above: string, title: string, slides: readonly Untitled[]): Slide[] {
  const of = slides.length
  return slides.map((slide, at) => ({
    above,
    title: of === 1 ? title : `${title} (${at + 1}/${of})`,
    citations: [],
    ...slide,
  }))
}

function cover(briefing: Briefing, above: string, { title, lines }: Pick<Briefing, 'title' | 'lines'>): Slide {
  return { above, title, citations: [], content: { kind: 'cover', lines: lines.map((line) => plainIn(briefing, 'line', line)) } }
}

/** A heading stands with the first statement below it. */
function knownGroups(briefing: Briefing, { known }: BriefingSection): Paragraph[][] {
  return known.flatMap(({ title, statements }) => {
    const heading = plainIn(briefing, 'heading', title)
    const told = statements.map((statement) => statementParagraph(briefing, statement))
    return told.length === 0 ? [[heading]] : told.map((paragraph, at) => (at === 0 ? [heading, paragraph] : [paragraph]))
  })
}

/** A picture takes the room above its title. */
function pictureSlide(word: string, above: string, picture: BriefingPicture | null): Slide[] {
  if (!picture) return []
  return titled('', above ? `${word} · ${above}` : word, [{ content: { kind: 'picture', picture } }])
}

function sectionSlides(briefing: Briefing, section: BriefingSection): Slide[] {
  const { words, sections, title } = briefing
  const above = section.title === title ? '' : section.title
  const known = slidesOf(knownGroups(briefing, section)).map(
    (paragraphs): Untitled => ({ content: { kind: 'text', paragraphs } }),
  )
  const numbers = numbersOf(briefing)
  return [
    ...(sections.length > 1 ? [cover(briefing, title, section)] : []),
    ...titled(above, words.known, known),
    ...pictureSlide(words.network, above, section.network),
    ...pictureSlide(words.timeline, above, section.timeline),
    ...section.ledger.flatMap((table) =>
      titled(
        above ? `${above} · ${words.ledger}` : words.ledger,
        table.title,
        tablesOf(table, numbers).map((each): Untitled => ({ content: { kind: 'table', table: each } })),
      ),
    ),
  ]
}

/** The number stands before the source, in the direction of the briefing: quotes of both directions stay in one column of numbers. */
function citationSlides(briefing: Briefing): Slide[] {
  const groups = briefing.citations.map((citation) => {
    const [source, ...quoted] = citationParagraphs(briefing, citation)
    const number = { text: `[${citation.number}] `, look: 'strong', numbers: citation.number } as const
    return [{ ...source, spans: [number, ...source.spans] }, ...quoted]
  })
  const slides = slidesOf(groups).map(
    (paragraphs): Untitled => ({
      content: { kind: 'text', paragraphs },
      citations: paragraphs.flatMap(({ spans }) => spans.flatMap(({ numbers }) => numbers ?? [])),
    }),
  )
  return titled('', briefing.words.citations, slides)
}

/** A briefing slide by slide. */
export function slidesIn(briefing: Briefing): Slide[] {
  return [
    cover(briefing, '', briefing),
    ...briefing.sections.flatMap((section) => sectionSlides(briefing, section)),
    ...citationSlides(briefing),
  ]
}
