import { linesOf, spansOf } from './measure.ts'
import type { Paragraph, Span } from './paragraphs.ts'

/** What is written on slides, in inches: the room between the margins, below the title and above the number. */
export const BODY = { x: 0.6, y: 1.5, w: 12.13, h: 5.3 } as const

const POINTS = 72

interface Look {
  readonly size: number
  /** From line to line: exact, so that how high a text is does not depend on whose font it is. */
  readonly leading: number
  readonly before: number
  readonly indent: number
}

/** In points. Nothing is smaller than what is read from the last row. */
export const paragraphLooks: Readonly<Record<Paragraph['kind'], Look>> = {
  heading: { size: 18, leading: 26, before: 14, indent: 0 },
  statement: { size: 16, leading: 23, before: 6, indent: 18 },
  source: { size: 14, leading: 20, before: 16, indent: 0 },
  quote: { size: 16, leading: 24, before: 2, indent: 18 },
  translation: { size: 14, leading: 20, before: 3, indent: 18 },
  line: { size: 18, leading: 27, before: 4, indent: 0 },
}

/** A paragraph on a slide, or what of it stands there. */
export interface PlacedParagraph extends Paragraph {
  /** It began on the slide before. */
  readonly isContinued: boolean
  readonly lines: number
}

function linesIn({ kind, spans }: Paragraph, width: number = BODY.w): Span[][] {
  const { size, indent } = paragraphLooks[kind]
  return linesOf(spans, (width * POINTS - indent) / size)
}

function heightOf({ kind }: Paragraph, lines: number): number {
  const { before, leading } = paragraphLooks[kind]
  return before + lines * leading
}

/** Paragraphs that have room in a place, in inches, each of them whole. */
export function fittingIn(
  paragraphs: readonly Paragraph[],
  { w, h }: { readonly w: number; readonly h: number },
): PlacedParagraph[] {
  let left = h * POINTS
  const placed = paragraphs.map((each) => ({ ...each, isContinued: false, lines: linesIn(each, w).length }))
  return placed.filter((each) => {
    left -= heightOf(each, each.lines)
    return left >= 0
  })
}

/** Slides that are filled one after the other. */
class Slides {
  readonly filled: PlacedParagraph[][] = []
  #left = 0
  #heading: Paragraph | null = null

  /** Puts paragraphs on one slide: on this one where they have room, else on the next; on several where no slide is high enough. */
  place(together: readonly Paragraph[]): void {
    const [first] = together
    if (first?.kind === 'heading') this.#heading = null
    const height = together.reduce((sum, paragraph) => sum + heightOf(paragraph, linesIn(paragraph).length), 0)
    if (height > this.#left) this.#open()
    if (first?.kind === 'heading') this.#heading = first
    for (const paragraph of together) this.#write(paragraph)
  }

  /** A heading stands above what goes on below it. */
  #open(): void {
    this.filled.push([])
    this.#left = BODY.h * POINTS
    if (this.#heading) this.#put(this.#heading, linesIn(this.#heading), false)
  }

  #write(paragraph: Paragraph): void {
    const { leading, before } = paragraphLooks[paragraph.kind]
    const lines = linesIn(paragraph)
    for (let isContinued = false; lines.length > 0; isContinued = true) {
      const fits = Math.floor((this.#left - before) / leading)
      if (fits < Math.min(2, lines.length)) this.#open()
      else this.#put(paragraph, lines.splice(0, fits), isContinued)
    }
  }

  #put(paragraph: Paragraph, lines: readonly Span[][], isContinued: boolean): void {
    this.filled.at(-1)!.push({ ...paragraph, spans: spansOf(lines), isContinued, lines: lines.length })
    this.#left -= heightOf(paragraph, lines.length)
  }
}

/**
 * Spreads paragraphs over slides.
 * @param groups Each stays on one slide where that is high enough; a heading is in the group of what it stands above.
 */
export function slidesOf(groups: readonly (readonly Paragraph[])[]): PlacedParagraph[][] {
  const slides = new Slides()
  for (const together of groups) slides.place(together)
  return slides.filled
}

/** How high the text of a slide is, in inches. */
export function heightOnSlide(placed: readonly PlacedParagraph[]): number {
  return placed.reduce((sum, paragraph) => sum + heightOf(paragraph, paragraph.lines), 0) / POINTS
}
