import type { Column, Row, Table } from './columns.ts'
import type { Exporter } from './exporter.ts'
import { recordedTables } from './records.ts'
import { tableFile } from './tables.ts'
import { escaped } from './xml.ts'

/** Columns that GraphML has its own attributes for. */
const STRUCTURE = new Set(['id', 'source', 'target'])

const TYPES: Readonly<Record<Column['type'], string>> = { string: 'string', int: 'int', boolean: 'boolean', date: 'string' }

type Domain = 'node' | 'edge'

function columnsFor({ columns }: Table): Column[] {
  return columns.filter(({ name }) => !STRUCTURE.has(name))
}

function keys(columns: readonly Column[], domain: Domain): string {
  return columns
    .map(({ name, type }) => `  <key id="${domain}_${name}" for="${domain}" attr.name="${name}" attr.type="${TYPES[type]}"/>\n`)
    .join('')
}

function data(row: Row, columns: readonly Column[], domain: Domain): string {
  const cells = columns.map(({ name }) => {
    const cell = row[name] ?? null
    return cell === null ? '' : `<data key="${domain}_${name}">${escaped(String(cell))}</data>`
  })
  return cells.join('')
}

function* pieces(nodes: Table, relationships: Table): Iterable<string> {
  const [nodeColumns, edgeColumns] = [columnsFor(nodes), columnsFor(relationships)]
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
  yield `${keys(nodeColumns, 'node')}${keys(edgeColumns, 'edge')}  <graph id="entente" edgedefault="directed">\n`
  for (const row of nodes.rows()) {
    yield `    <node id="${escaped(String(row.id))}">${data(row, nodeColumns, 'node')}</node>\n`
  }
  for (const row of relationships.rows()) {
    const [id, source, target] = [row.id, row.source, row.target].map((cell) => escaped(String(cell)))
    yield `    <edge id="${id}" source="${source}" target="${target}">${data(row, edgeColumns, 'edge')}</edge>\n`
  }
  yield '  </graph>\n</graphml>\n'
}

/** GraphML 1.0, directed, as NetworkX, igraph, Gephi and yEd read it. */
export const graphml: Exporter = {
  format: 'graphml',
  extension: 'graphml',
  mediaType: 'application/graphml+xml',
  write: (taken) => tableFile('network.graphml', recordedTables(taken), 3, pieces),
}
