import type { RowId } from './placed.ts'
import type { Lane } from './rows.ts'

/** A row as the list behind the picture has it. */
export interface ListedRow extends RowId {
  readonly key: string
  readonly text: string
}

export function listedRows(lanes: readonly Lane[]): ListedRow[] {
  return lanes.flatMap(({ id, label, rows }) =>
    rows.map((row) => ({ key: JSON.stringify([id, row.claim]), lane: id, claim: row.claim, text: `${label}: ${row.label}` })),
  )
}

/**
 * Where among the rows a person is, or -1. A claim stands in several lanes, so the row that was chosen is kept itself; a claim
 * that was selected elsewhere is at its first row.
 */
export function activeAt(rows: readonly RowId[], chosen: RowId | null, selection: string | null): number {
  const at = rows.findIndex(({ lane, claim }) => claim === selection && claim === chosen?.claim && lane === chosen.lane)
  return at >= 0 ? at : rows.findIndex(({ claim }) => claim === selection)
}
