import type { Line } from './pdf-lines.ts'

/** Pages of so many columns are tables or drawings: they are read as they come. */
const MOST_COLUMNS = 200

interface Column {
  readonly lines: readonly Line[]
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

function isOtherColumn(before: Line, line: Line): boolean {
  return line.y >= before.y || line.left > before.right || line.right < before.left
}

/** Lines that follow one another downwards. */
function runsOf(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = []
  for (const line of lines) {
    const before = runs.at(-1)?.at(-1)
    if (before && !isOtherColumn(before, line)) runs.at(-1)!.push(line)
    else runs.push([line])
  }
  return runs
}

function columnOf(lines: readonly Line[]): Column {
  const left = lines.reduce((least, line) => Math.min(least, line.left), Number.POSITIVE_INFINITY)
  const right = lines.reduce((most, line) => Math.max(most, line.right), Number.NEGATIVE_INFINITY)
  return { lines, left, right, top: lines[0]!.y, bottom: lines.at(-1)!.y }
}

function isAbove(upper: Column, lower: Column): boolean {
  return upper.bottom >= lower.top && upper.left < lower.right && lower.left < upper.right
}

/** The columns of a page as they are read: in the order of the file, but each after what stands above it. */
export function columnsOf(lines: readonly Line[]): (readonly Line[])[] {
  const columns = runsOf(lines).map(columnOf)
  if (columns.length > MOST_COLUMNS) return columns.map((column) => column.lines)
  const ordered = new Set<Column>()
  const seen = new Set<Column>()
  const place = (column: Column) => {
    if (seen.has(column)) return
    seen.add(column)
    for (const other of columns) if (isAbove(other, column)) place(other)
    ordered.add(column)
  }
  columns.forEach(place)
  return [...ordered].map((column) => column.lines)
}
