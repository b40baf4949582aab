import type PptxGenJS from 'pptxgenjs'
import { colours, FONT } from './look.ts'
import type { Paragraph, Span } from './paragraphs.ts'
import { languageOf, runsOf } from './runs.ts'
import { type PlacedParagraph, paragraphLooks } from './slide-text.ts'

type TextProps = PptxGenJS.TextProps
type Options = PptxGenJS.TextPropsOptions

/** On which slide a citation begins, counted from 1. */
export type SlideOfCitation = ReadonlyMap<number, number>

/** The sign of a paragraph that is moved in without one; `tidied` takes it away, and the library moves in no other. */
export const NO_BULLET = '2003'

const SPAN_LOOKS: Readonly<Record<Span['look'], Options>> = {
  text: { color: colours.text },
  strong: { color: colours.accent, bold: true },
  cited: { color: colours.accent },
  mark: { color: colours.mark, bold: true },
  soft: { color: colours.soft },
}

const KIND_LOOKS: Partial<Readonly<Record<Paragraph['kind'], Options>>> = {
  heading: { bold: true, color: colours.accent },
  line: { color: colours.soft },
}

/** The runs of some spans in a paragraph of one direction; what they lead to is a slide. */
export function runsIn(
  spans: readonly Span[],
  { language, isRtl }: Pick<Paragraph, 'language' | 'isRtl'>,
  slideOf: SlideOfCitation,
  options: Options,
): TextProps[] {
  return spans.flatMap(({ text, look, cites }) => {
    const slide = cites === undefined ? undefined : slideOf.get(cites)
    return runsOf(text, isRtl).map(
      (run): TextProps => ({
        text: run.text,
        options: {
          ...SPAN_LOOKS[look],
          ...options,
          ...directionOf(isRtl),
          lang: languageOf(run, language),
          // Of its own for each run: the library writes into it.
          ...(slide && { hyperlink: { slide } }),
        },
      }),
    )
  })
}

/** How a paragraph of a direction stands. */
export function directionOf(isRtl: boolean): Options {
  return { rtlMode: isRtl, align: isRtl ? 'right' : 'left', fontFace: FONT }
}

function bulletOf({ kind, isContinued }: PlacedParagraph): NonNullable<Options['bullet']> {
  const { indent } = paragraphLooks[kind]
  if (indent === 0) return false
  return kind === 'statement' && !isContinued ? { indent } : { indent, characterCode: NO_BULLET }
}

function optionsOf(placed: PlacedParagraph, isFirst: boolean): Options {
  const { size, leading, before } = paragraphLooks[placed.kind]
  return {
    fontSize: size,
    lineSpacing: leading,
    paraSpaceBefore: isFirst ? 0 : before,
    bullet: bulletOf(placed),
    ...KIND_LOOKS[placed.kind],
  }
}

/** The runs of the paragraphs of a slide. */
export function textOf(paragraphs: readonly PlacedParagraph[], slideOf: SlideOfCitation): TextProps[] {
  return paragraphs.flatMap((placed, at) => {
    const runs = runsIn(placed.spans, placed, slideOf, optionsOf(placed, at === 0))
    const last = runs.at(-1)
    return last ? [...runs.slice(0, -1), { ...last, options: { ...last.options, breakLine: true } }] : []
  })
}
