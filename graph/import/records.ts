import { z } from 'zod'
import { RECORD } from '../export/records.ts'
import type { RowError } from '../model/brought-data.ts'
import { applyDelta, deltaOf, type GraphDelta, graphDeltaSchema, noFacts } from '../model/delta.ts'
import type { DataSet } from './data-table.ts'

/** How every record of ours begins; a column of somebody else may have the same name. */
const BEGIN = '{"sources":'

/** Whether Entente wrote a graph file, whatever other programs did to it since. */
export function hasRecords({ ties, actors }: DataSet): boolean {
  const rows = [ties, actors].flatMap((table) => (table?.columns.includes(RECORD) ? table.rows : []))
  return rows.some(({ cells }) => cells[RECORD]?.startsWith(BEGIN))
}

function recordIn(json: string): GraphDelta | string {
  try {
    const read = graphDeltaSchema.safeParse(JSON.parse(json))
    return read.success ? read.data : z.prettifyError(read.error).split('\n')[0]!
  } catch (error) {
    return (error as Error).message
  }
}

/** The facts that a graph file of Entente has, as they were taken away. Columns that others added are left where they are. */
export function readRecords({ ties, actors }: DataSet): { delta: GraphDelta; errors: RowError[] } {
  const errors: RowError[] = []
  const deltas = [...(actors?.rows ?? []), ...ties.rows].flatMap(({ cells, line }) => {
    const json = cells[RECORD]
    if (!json) return []
    const record = recordIn(json)
    if (typeof record !== 'string') return [record]
    errors.push({ line, reason: `its record is damaged: ${record}` })
    return []
  })
  const facts = applyDelta(noFacts, {
    sources: deltas.flatMap(({ sources }) => sources),
    actors: deltas.flatMap((delta) => delta.actors),
    claims: deltas.flatMap(({ claims }) => claims),
  })
  return { delta: deltaOf(facts), errors }
}
