import Papa from 'papaparse'
import { AppError } from '../model/errors.ts'
import { columnNames, type DataRow, type DataTable, lineCounter } from './data-table.ts'

interface RawRow {
  readonly cells: readonly string[]
  readonly start: number
  readonly end: number
}

/** Where the row ends without the line end behind it. */
function trimmed(text: string, start: number, end: number): number {
  let last = end
  while (last > start && /[\r\n]/.test(text[last - 1]!)) last--
  return last
}

function rawRows(text: string, file: string): RawRow[] {
  const rows: RawRow[] = []
  let start = 0
  Papa.parse<string[]>(text, {
    step({ data, meta, errors }) {
      const broken = errors.find(({ type }) => type === 'Quotes')
      if (broken)
        throw new AppError('bad-file', `${file}: row ${rows.length + 1}: ${broken.message}`, 'Close the quotes of its cells.')
      const end = trimmed(text, start, meta.cursor)
      if (data.some((cell) => cell.trim() !== '')) rows.push({ cells: data, start, end })
      start = meta.cursor
    },
  })
  return rows
}

/**
 * Reads a table of comma, semicolon or tab separated values (RFC 4180) whose first row names its columns.
 * @throws {AppError} bad-file where it has no rows, or quotes that do not close.
 */
export function readCsv(text: string, file: string): DataTable {
  const [head, ...rows] = rawRows(text, file)
  if (!head || rows.length === 0)
    throw new AppError('bad-file', `${file}: has no rows below a row of names`, 'Choose a table with names in its first row.')
  const columns = columnNames(head.cells)
  const lineAt = lineCounter(text)
  return {
    columns,
    rows: rows.map(
      ({ cells, start, end }): DataRow => ({
        line: lineAt(start),
        cells: Object.fromEntries(columns.map((column, at) => [column, cells[at]?.trim() ?? ''])),
        span: { quote: text.slice(start, end), start, end },
      }),
    ),
  }
}
