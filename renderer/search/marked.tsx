interface Stretch {
  readonly start: number
  readonly end: number
}

/** A text with the stretches marked that answer what was searched for. */
export function Marked({ text, marks }: { text: string; marks: readonly Stretch[] }) {
  const edges = [...new Set([0, ...marks.flatMap(({ start, end }) => [start, end]), text.length])].sort((a, b) => a - b)
  return edges.slice(0, -1).map((start, at) => {
    const piece = text.slice(start, edges[at + 1])
    const isMarked = marks.some((mark) => mark.start <= start && start < mark.end)
    return isMarked ? <mark key={start}>{piece}</mark> : piece
  })
}
