import type { Span } from './paragraphs.ts'

/** How wide Arial has the signs of ASCII from the space on, in hundredths of its size; what stands in for Arial has the same. */
const ASCII =
  '28 28 36 56 56 89 67 20 34 34 39 59 28 34 28 28 56 56 56 56 56 56 56 56 56 56 28 28 59 59 59 56 102 67 67 73 73 67 62 78 73 28 50 67 56 84 73 78 67 78 73 67 62 73 67 95 67 67 62 28 28 28 47 56 34 56 56 50 56 56 28 56 56 23 23 50 23 84 56 56 56 56 34 50 28 56 50 73 50 50 50 34 26 34 59'
    .split(' ')
    .map((width) => Number(width) / 100)

/** How wide other characters are at most, whichever font an Office takes for them: generous, so that nothing overflows. */
const WIDTHS: readonly (readonly [of: RegExp, width: number])[] = [
  [/[\p{M}\p{Cf}]/u, 0],
  [/[\u00a0\u2018\u2019]/, 0.3],
  [/[\u201c\u201d«»·–]/, 0.57],
  [/\p{Script=Arabic}/u, 0.54],
  [/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}]/u, 0.68],
  [/—/, 1],
]
const WIDEST = 1.4
/** Bold is wider, and is not told apart. */
const RESERVE = 1.05

function widthOfOne(character: string): number {
  const width = ASCII[character.codePointAt(0)! - 32] ?? WIDTHS.find(([of]) => of.test(character))?.[1] ?? WIDEST
  return width * RESERVE
}

const known = new Map<string, number>()

/** The width of a text in one line, in parts of its size. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) {
    const of = known.get(character) ?? widthOfOne(character)
    if (known.size < 5000) known.set(character, of)
    width += of
  }
  return width
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** A word that is wider than a line, in pieces that are not. */
function piecesOf(word: string, width: number): string[] {
  if (widthOf(word) <= width) return [word]
  const pieces = ['']
  let used = 0
  for (const { segment } of graphemes.segment(word)) {
    const own = widthOf(segment)
    if (used + own > width && used > 0) {
      pieces.push('')
      used = 0
    }
    pieces[pieces.length - 1] += segment
    used += own
  }
  return pieces
}

/** Lines that spans take where each is so wide, in parts of its size. What stands in a line is whole words, unless one is too wide. */
export function linesOf(spans: readonly Span[], width: number): Span[][] {
  const lines: Span[][] = [[]]
  let used = 0
  for (const span of spans)
    for (const word of span.text.match(/ *[^ ]+| +$/g) ?? [])
      for (const text of piecesOf(word, width)) {
        const own = widthOf(text)
        if (used > 0 && used + own > width) {
          lines.push([])
          used = 0
        }
        lines.at(-1)!.push({ ...span, text })
        used += own
      }
  return lines
}

/** Lines put together again: words of one span are one. */
export function spansOf(lines: readonly (readonly Span[])[]): Span[] {
  const joined: (Omit<Span, 'text'> & { text: string })[] = []
  for (const span of lines.flat()) {
    const last = joined.at(-1)
    if (last && last.look === span.look && last.cites === span.cites) last.text += span.text
    else joined.push({ ...span })
  }
  return joined
}
