import Papa from 'papaparse'
import type { GraphNode } from '../model/graph.ts'
import { neo4jLabels } from '../query/kept-labels.ts'
import type { Column, Row, Table } from './columns.ts'
import type { Exporter } from './exporter.ts'
import { tablesOf } from './tables.ts'

/** Spreadsheets take UTF-8 for it only with this in front. */
const BYTE_ORDER_MARK = '\uFEFF'

/** A cell that a spreadsheet would run as a formula gets an apostrophe in front, a date before our era none; of several lines, too, which Papa's own test lets pass. */
const FORMULA = /^[=+@\t\r]|^-(?!\d{4,}-\d\d-\d\d$)/

/** Heads that Neo4j's importer takes: which column is which end, and of what type it is. */
const STRUCTURE: Readonly<Record<'node' | 'relationship', Readonly<Record<string, string>>>> = {
  node: { id: 'id:ID' },
  relationship: { source: 'source:START_ID', target: 'target:END_ID', type: 'type:TYPE' },
}

function headOf({ name, type }: Column, domain: keyof typeof STRUCTURE): string {
  return STRUCTURE[domain][name] ?? (type === 'string' ? name : `${name}:${type}`)
}

function line(cells: readonly (Row[string] | undefined)[]): string {
  return `${Papa.unparse([cells], { escapeFormulae: FORMULA })}\r\n`
}

function* nodePieces({ columns, rows }: Table): Iterable<string> {
  yield BYTE_ORDER_MARK + line([...columns.map((column) => headOf(column, 'node')), ':LABEL'])
  for (const row of rows())
    yield line([...columns.map(({ name }) => row[name]), neo4jLabels(row.kind as GraphNode['kind']).join(';')])
}

function* relationshipPieces({ columns, rows }: Table): Iterable<string> {
  yield BYTE_ORDER_MARK + line(columns.map((column) => headOf(column, 'relationship')))
  for (const row of rows()) yield line(columns.map(({ name }) => row[name]))
}

/** Two tables (RFC 4180, UTF-8) with heads that Neo4j's importer takes: nodes by id, and relationships between them. */
export const csv: Exporter = {
  format: 'csv',
  extension: null,
  mediaType: 'text/csv',
  write(taken) {
    const { nodes, relationships } = tablesOf(taken)
    return [
      { name: 'nodes.csv', of: nodes.count + 1, pieces: () => nodePieces(nodes) },
      { name: 'relationships.csv', of: relationships.count + 1, pieces: () => relationshipPieces(relationships) },
    ]
  },
}
