import { columnsOf } from './pdf-columns.ts'
import type { Line } from './pdf-lines.ts'

/** Beyond this share of the usual distance, two lines are of two paragraphs. */
const WIDE = 1.25
/** A line that leaves more than this share of its column empty was ended, not broken. */
const SHORT = 0.25

const ENDS_SENTENCE = /[.!?؟:。]["'”’»)\]]*$/

interface Column {
  readonly left: number
  readonly right: number
}

/** How far apart lines usually stand in a document, in sizes of their letters. */
function usualDistance(pages: readonly (readonly Line[])[]): number {
  const distances = pages
    .flatMap((lines) => lines.slice(1).map((line, at) => (lines[at]!.y - line.y) / line.size))
    .filter((distance) => distance > 0.5 && distance < 4)
    .sort((a, b) => a - b)
  return distances[Math.floor(distances.length / 4)] ?? 1.5
}

function edgesOf(lines: readonly Line[]): Column {
  const edge = (pick: (line: Line) => number) =>
    lines.reduce((best, line) => Math.max(best, pick(line)), Number.NEGATIVE_INFINITY)
  return { left: -edge(({ left }) => -left), right: edge(({ right }) => right) }
}

function isShort(line: Line, { left, right }: Column): boolean {
  const empty = line.isRtl ? line.left - left : right - line.right
  return empty > SHORT * (right - left)
}

function indent(line: Line, { left, right }: Column): number {
  return (line.isRtl ? right - line.right : line.left - left) / line.size
}

function isNewParagraph(before: Line, line: Line, column: Column, distance: number): boolean {
  if ((before.y - line.y) / line.size > WIDE * distance) return true
  if (Math.abs(before.size - line.size) > 0.15 * line.size) return true
  if (isShort(before, column)) return true
  return indent(line, column) > 0.8 && indent(line, column) < 6 && indent(before, column) < 0.3
}

/** A line below another: words that were broken at the end of it are made whole. */
function joined(text: string, next: string): string {
  if (/\u00ad$/.test(text)) return text.slice(0, -1) + next
  if (/\p{L}[-\u2010]$/u.test(text) && /^\p{Ll}/u.test(next)) return text.slice(0, -1) + next
  return `${text} ${next}`
}

function paragraphsOf(lines: readonly Line[], distance: number): string[] {
  const column = edgesOf(lines)
  const paragraphs: string[] = []
  lines.forEach((line, at) => {
    const before = lines[at - 1]
    if (before && !isNewParagraph(before, line, column, distance)) paragraphs.push(joined(paragraphs.pop()!, line.text))
    else paragraphs.push(line.text)
  })
  return paragraphs
}

/** Whether a paragraph goes on in the next column or on the next page. */
function goesOn(before: readonly Line[], next: readonly Line[]): boolean {
  const [last, first] = [before.at(-1), next[0]]
  if (!last || !first || ENDS_SENTENCE.test(last.text) || /^\p{Lu}/u.test(first.text)) return false
  return before.length > 1 && !isShort(last, edgesOf(before)) && Math.abs(last.size - first.size) < 0.15 * last.size
}

/** The lines of all pages as paragraphs. */
export function paragraphsOfPages(pages: readonly (readonly Line[])[]): string[] {
  const distance = usualDistance(pages)
  const columns = pages.flatMap(columnsOf)
  const paragraphs: string[] = []
  columns.forEach((column, at) => {
    const [first = '', ...rest] = paragraphsOf(column, distance)
    if (at > 0 && goesOn(columns[at - 1]!, column)) paragraphs.push(joined(paragraphs.pop()!, first))
    else paragraphs.push(first)
    paragraphs.push(...rest)
  })
  return paragraphs.map((paragraph) => paragraph.replaceAll('\u00ad', ''))
}
