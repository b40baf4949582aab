import Papa from 'papaparse'
import type { Exporter } from './exporter.ts'
import { columnsOf, type Row, rowsOf } from './rows.ts'

/** Spreadsheets take UTF-8 for it only with this in front. */
const BYTE_ORDER_MARK = '\uFEFF'

/** A cell that a spreadsheet would run as a formula gets an apostrophe in front, a date before our era none; of several lines, too, which Papa's own test lets pass. */
const FORMULA = /^[=+@\t\r]|^-(?!\d{4,}-\d\d-\d\d$)/

/** The head of a table in which there is nothing. */
const NO_ROWS = ['id']

function table(rows: readonly Row[]): string {
  const columns = rows.length === 0 ? NO_ROWS : columnsOf(rows)
  const options = { columns, escapeFormulae: FORMULA, newline: '\r\n' }
  return `${BYTE_ORDER_MARK}${Papa.unparse([...rows], options)}\r\n`
}

/** Two tables (RFC 4180, UTF-8): nodes by id, and relationships between them. */
export const csv: Exporter = {
  format: 'csv',
  extension: null,
  mediaType: 'text/csv',
  write(taken) {
    const { nodes, relationships } = rowsOf(taken)
    return [
      { name: 'nodes.csv', text: table(nodes) },
      { name: 'relationships.csv', text: table(relationships) },
    ]
  },
}
