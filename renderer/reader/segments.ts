import type { Mention } from '../../graph/model/source.ts'
import type { Span } from '../../graph/model/span.ts'

type Stretch = Pick<Span, 'start' | 'end'>

/** A run of text that is marked the same way all through. */
export interface Segment {
  readonly start: number
  readonly text: string
  /** Whether it belongs to the passage the reader was opened at. */
  readonly isPassage: boolean
  readonly isQuoted: boolean
  /** The actor that it names, or null. */
  readonly actorId: string | null
}

function covers(spans: readonly Stretch[], at: number): boolean {
  return spans.some(({ start, end }) => start <= at && at < end)
}

function edgesIn(spans: readonly Stretch[], from: number, to: number): number[] {
  const edges = spans.flatMap(({ start, end }) => [start, end]).filter((edge) => from < edge && edge < to)
  return [...new Set([from, ...edges, to])].sort((a, b) => a - b)
}

/** Cuts a paragraph (a stretch of the text) where the passage, another quote or a mention begins or ends. */
export function segmentsOf(
  text: string,
  from: number,
  to: number,
  passage: readonly Stretch[],
  quoted: readonly Stretch[],
  mentions: readonly Mention[],
): Segment[] {
  const edges = edgesIn([...passage, ...quoted, ...mentions], from, to)
  return edges.slice(0, -1).map((start, at) => ({
    start,
    text: text.slice(start, edges[at + 1]),
    isPassage: covers(passage, start),
    isQuoted: covers(quoted, start),
    actorId: mentions.find((mention) => mention.start <= start && start < mention.end)?.actorId ?? null,
  }))
}

/** The paragraphs of a text, as stretches of it; empty lines are left out. */
export function paragraphsOf(text: string): { start: number; end: number }[] {
  const paragraphs: { start: number; end: number }[] = []
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g))
    if (line.trim() !== '') paragraphs.push({ start: index, end: index + line.length })
  return paragraphs
}
