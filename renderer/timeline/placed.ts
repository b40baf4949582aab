import type { Lane, Row } from './rows.ts'

export const ROW = 24
export const AXIS = 30
export const LANE_GAP = 8

/** A row by where it stands: a claim has one in the lane of every actor that takes part. */
export interface RowId {
  readonly lane: string
  readonly claim: string
}

/** Where a row stands, in pixels from the top of the first lane. */
export interface PlacedRow {
  readonly row: Row
  readonly lane: Lane
  readonly top: number
}

export interface PlacedLane {
  readonly lane: Lane
  readonly top: number
  readonly height: number
}

export interface Placed {
  readonly rows: readonly PlacedRow[]
  readonly lanes: readonly PlacedLane[]
  readonly height: number
}

export function placeLanes(lanes: readonly Lane[]): Placed {
  const rows: PlacedRow[] = []
  const placed: PlacedLane[] = []
  let top = LANE_GAP / 2
  for (const lane of lanes) {
    const height = lane.rows.length * ROW
    placed.push({ lane, top, height })
    for (const [at, row] of lane.rows.entries()) rows.push({ row, lane, top: top + at * ROW })
    top += height + LANE_GAP
  }
  return { rows, lanes: placed, height: top }
}

export function isAt({ row, lane }: PlacedRow, id: RowId | null): boolean {
  return id !== null && lane.id === id.lane && row.claim === id.claim
}

/** Where the name of a lane stands: at its first row, or at the first that is in view, and never outside of its lane. */
export function nameTop({ top, height }: PlacedLane, scroll: number): number {
  return Math.min(Math.max(top, scroll), top + height - ROW)
}

/** Some rows that follow one another, and the stretch that they fill. */
export interface Stretch {
  /** Which rows, counted from 0; `end` is the one after the last. */
  readonly start: number
  readonly end: number
  readonly top: number
  readonly height: number
}

export function allOf({ rows, height }: Placed): Stretch {
  return { start: 0, end: rows.length, top: 0, height }
}

/** The rows that are in view, in part or whole; each is taken whole. */
export function inViewOf({ rows }: Placed, scroll: number, height: number): Stretch {
  const found = rows.findIndex(({ top }) => top + ROW > scroll)
  const start = found < 0 ? Math.max(0, rows.length - 1) : found
  const after = rows.findIndex(({ top }, at) => at > start && top >= scroll + height)
  const end = after < 0 ? rows.length : after
  const top = (rows[start]?.top ?? 0) - LANE_GAP / 2
  const bottom = (rows[end - 1]?.top ?? 0) + ROW + LANE_GAP / 2
  return { start, end, top, height: bottom - top }
}

/** As many whole rows from a row on as there is room for, and at least one; before it, too, where the end leaves room. */
export function fromRow(placed: Placed, first: number, height: number): Stretch {
  const { rows } = placed
  const fits = (start: number, end: number) => rows[end - 1]!.top + ROW - rows[start]!.top + LANE_GAP <= height
  let [start, end] = [Math.min(first, Math.max(0, rows.length - 1)), Math.min(first + 1, rows.length)]
  while (end < rows.length && fits(start, end + 1)) end++
  while (start > 0 && end === rows.length && fits(start - 1, end)) start--
  const top = (rows[start]?.top ?? 0) - LANE_GAP / 2
  return { start, end, top, height: (rows[end - 1]?.top ?? 0) + ROW + LANE_GAP / 2 - top }
}
