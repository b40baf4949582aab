import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat, LineRuleType } from 'docx'
import { colours, FONT } from './look.ts'
import type { Paragraph } from './paragraphs.ts'

/** Word counts letters in halves of points, and room in twentieths. */
const points = (each: number) => each * 2
const room = (each: number) => each * 20

const QUOTED = { left: room(30), right: room(30) }

function heading(size: number, before: number, color: string) {
  const run = { size: points(size), bold: true, color, font: FONT }
  return { run, paragraph: { keepNext: true, keepLines: true, spacing: { before: room(before), after: room(6) } } }
}

/** The style of each kind of paragraph, by its id. */
export const styleIds: Readonly<Record<Paragraph['kind'], string>> = {
  line: 'Line',
  heading: 'Heading3',
  statement: 'Statement',
  source: 'Source',
  quote: 'CitedQuote',
  translation: 'Translation',
}

/** Headings are Word's own, so that it shows an outline. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: points(11), color: colours.text, language: { value: 'en-US', bidirectional: 'ar-SA' } },
      paragraph: { spacing: { line: 300, lineRule: LineRuleType.AUTO, after: room(6) } },
    },
    title: {
      run: { size: points(26), bold: true, color: colours.text, font: FONT },
      paragraph: { keepNext: true, spacing: { line: 264, lineRule: LineRuleType.AUTO, after: room(10) } },
    },
    heading1: heading(18, 24, colours.text),
    heading2: heading(14, 18, colours.accent),
    heading3: heading(12, 12, colours.text),
  },
  paragraphStyles: [
    {
      id: 'Line',
      name: 'Line',
      basedOn: 'Normal',
      run: { color: colours.soft, size: points(12) },
      paragraph: { spacing: { after: room(3) } },
    },
    { id: 'Statement', name: 'Statement', basedOn: 'ListParagraph', paragraph: { spacing: { after: room(6) } } },
    {
      id: 'Source',
      name: 'Source',
      basedOn: 'ListParagraph',
      paragraph: { keepNext: true, spacing: { before: room(12), after: room(3) } },
    },
    { id: 'CitedQuote', name: 'Cited quote', basedOn: 'Normal', paragraph: { indent: QUOTED, spacing: { after: room(3) } } },
    {
      id: 'Translation',
      name: 'Translation',
      basedOn: 'Normal',
      run: { size: points(10) },
      paragraph: { indent: QUOTED, spacing: { after: room(3) } },
    },
    {
      id: 'Cell',
      name: 'Cell',
      basedOn: 'Normal',
      run: { size: points(10) },
      paragraph: { spacing: { after: 0, line: 264, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'Picture',
      name: 'Picture',
      basedOn: 'Normal',
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'Foot',
      name: 'Foot',
      basedOn: 'Normal',
      run: { size: points(9), color: colours.soft },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 0 } },
    },
  ],
}

/** The list in which a citation stands: where numbers are left out, another one begins. */
export function listOf(number: number, numbers: ReadonlySet<number>): string {
  let start = number
  while (numbers.has(start - 1)) start--
  return `citations-${start}`
}

/** The points of statements, and the numbers of citations as they are cited. */
export function numbering(numbers: ReadonlySet<number>): INumberingOptions {
  const hanging = (left: number) => ({ paragraph: { indent: { left: room(left), hanging: room(left) } } })
  const first = [...numbers].filter((number) => !numbers.has(number - 1))
  const lists = first.map((start) => ({
    reference: `citations-${start}`,
    levels: [
      {
        level: 0,
        format: LevelFormat.DECIMAL,
        text: '[%1]',
        alignment: AlignmentType.LEFT,
        start,
        style: { ...hanging(30), run: { color: colours.accent, bold: true, font: FONT } },
      },
    ],
  }))
  const point = { level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT, style: hanging(16) }
  return { config: [{ reference: 'statements', levels: [point] }, ...lists] }
}
