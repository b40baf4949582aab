import PptxGenJS from 'pptxgenjs'
import type { Briefing, BriefingPicture } from '../model/briefing.ts'
import { CREATOR, FONT } from './look.ts'
import { linesOf, spansOf } from './measure.ts'
import { ABOVE, COVER, COVER_LINES, FOOT_SIZE, mastersOf, PICTURE, PICTURE_TITLE, TITLE } from './pptx-master.ts'
import { addTable } from './pptx-table.ts'
import { runsIn, type SlideOfCitation, textOf } from './pptx-text.ts'
import { tidied } from './pptx-tidy.ts'
import { inOneLine } from './runs.ts'
import { sameBytes } from './same-bytes.ts'
import { fittingIn, type PlacedParagraph } from './slide-text.ts'
import { type Slide, slidesIn } from './slides.ts'

const POINTS = 72
/** Bold letters are wider than others. */
const BOLD = 1.1

type OnSlide = PptxGenJS.Slide

/** What the slides of a deck have in common. */
interface Deck {
  readonly language: string
  readonly isRtl: boolean
  readonly slideOf: SlideOfCitation
}

/** How many lines a title takes. */
function linesOfTitle(title: string, width: number, size: number) {
  return linesOf([{ text: inOneLine(title), look: 'text' }], (width * POINTS) / size / BOLD)
}

/** A title in so many lines; longer ones are cut, and say so: they stand whole where a section begins. */
function cut(title: string, { w }: { readonly w: number }, size: number, most: number): string {
  const lines = linesOfTitle(title, w, size)
  const [span] = spansOf(lines.slice(0, most))
  return lines.length <= most ? inOneLine(title) : `${span!.text.slice(0, -2).trimEnd()}…`
}

/** The largest of some sizes in which a title has room. */
function sizeFor(title: string, { w, h }: { readonly w: number; readonly h: number }, sizes: readonly number[]): number {
  return sizes.find((size) => linesOfTitle(title, w, size).length * size * 1.2 <= h * POINTS) ?? sizes.at(-1)!
}

/** Where the title of a kind of slide is, and how large it may be. */
const TITLES = {
  cover: { place: COVER, sizes: [40, 34, 28, 24, 20], valign: 'bottom' },
  text: { place: TITLE, sizes: [26, 22, 18], valign: 'middle' },
  table: { place: TITLE, sizes: [26, 22, 18], valign: 'middle' },
  picture: { place: PICTURE_TITLE, sizes: [20, 16], valign: 'middle' },
} as const

function addTitle(slide: OnSlide, title: string, kind: keyof typeof TITLES, deck: Deck): void {
  const { place, sizes, valign } = TITLES[kind]
  const fontSize = sizeFor(title, place, sizes)
  const most = Math.floor((place.h * POINTS) / (fontSize * 1.2))
  const spans = [{ text: cut(title, place, fontSize, most), look: 'text' }] as const
  slide.addText(runsIn(spans, deck, deck.slideOf, { fontSize, bold: true }), { placeholder: 'title', margin: 0, valign })
}

function addAbove(slide: OnSlide, text: string, deck: Deck): void {
  if (!text) return
  const spans = [{ text: cut(text, ABOVE, 12, 1), look: 'soft' }] as const
  slide.addText(runsIn(spans, deck, deck.slideOf, { fontSize: 12 }), { ...ABOVE, margin: 0, valign: 'middle' })
}

function addBody(slide: OnSlide, paragraphs: readonly PlacedParagraph[], { slideOf }: Deck): void {
  slide.addText(textOf(paragraphs, slideOf), { placeholder: 'body', margin: 0, valign: 'top' })
}

/** A picture as large as there is room, in the middle. */
async function addPicture(slide: OnSlide, { file, width, height, alt }: BriefingPicture, name: string): Promise<void> {
  const scale = Math.min(PICTURE.w / width, PICTURE.h / height)
  const [w, h] = [width * scale, height * scale]
  const data = `image/png;base64,${Buffer.from(await file.arrayBuffer()).toString('base64')}`
  const altText = inOneLine(alt) || name
  slide.addImage({
    data,
    w,
    h,
    x: PICTURE.x + (PICTURE.w - w) / 2,
    y: PICTURE.y + (PICTURE.h - h) / 2,
    altText,
    objectName: name,
  })
}

async function fill(slide: OnSlide, { above, title, content }: Slide, deck: Deck): Promise<void> {
  addTitle(slide, title, content.kind, deck)
  if (content.kind === 'picture') return addPicture(slide, content.picture, title)
  addAbove(slide, above, deck)
  if (content.kind === 'table') addTable(slide, content.table, deck, deck.slideOf, title)
  else if (content.kind === 'text') addBody(slide, content.paragraphs, deck)
  else addBody(slide, fittingIn(content.lines, COVER_LINES), deck)
}

function emptyDeck({ title, language }: Briefing): PptxGenJS {
  const deck = new PptxGenJS()
  const isRtl = language === 'ar'
  deck.layout = 'LAYOUT_WIDE'
  deck.rtlMode = isRtl
  deck.title = inOneLine(title)
  deck.author = CREATOR
  deck.company = CREATOR
  deck.theme = { headFontFace: FONT, bodyFontFace: FONT }
  for (const master of mastersOf(cut(title, { w: 10.5 }, FOOT_SIZE, 1), isRtl)) deck.defineSlideMaster(master)
  return deck
}

/** A briefing as slides: what is known, the pictures and the ledger of each section, and the citations, which numbers lead to. */
export async function pptx(briefing: Briefing): Promise<Uint8Array> {
  const slides = slidesIn(briefing)
  const slideOf = new Map(slides.flatMap(({ citations }, at) => citations.map((number) => [number, at + 1] as const)))
  const written = emptyDeck(briefing)
  const deck = { language: briefing.language, isRtl: briefing.language === 'ar', slideOf }
  for (const slide of slides) await fill(written.addSlide({ masterName: slide.content.kind }), slide, deck)
  const file = await written.write({ outputType: 'uint8array' })
  return sameBytes(file as Uint8Array, tidied)
}
