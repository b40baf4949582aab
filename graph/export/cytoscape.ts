import type { Row, Table } from './columns.ts'
import type { Exporter } from './exporter.ts'
import { jsonElements, jsonText } from './json.ts'
import { tableFile, tablesOf } from './tables.ts'

/** An empty cell is no attribute: Cytoscape would make a text of it. */
function filled(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== null))
}

function* nodes({ rows }: Table) {
  // `name` is what Cytoscape shows, `value` what NetworkX tells nodes by.
  for (const row of rows()) yield { data: { ...filled(row), name: row.label, value: row.id } }
}

function* edges({ rows }: Table) {
  for (const row of rows()) yield { data: { ...filled(row), name: row.type, interaction: row.type } }
}

const HEAD = {
  format_version: '1.0',
  generated_by: 'Entente',
  target_cytoscapejs_version: '~3.34',
  data: { name: 'Entente', shared_name: 'Entente' },
}

function* pieces(ofNodes: Table, ofEdges: Table): Iterable<string> {
  yield `${jsonText(HEAD).slice(0, -1)},\n"elements": {"nodes": [`
  yield* jsonElements(nodes(ofNodes))
  yield '],\n"edges": ['
  yield* jsonElements(edges(ofEdges))
  yield ']}}\n'
}

/** JSON of Cytoscape.js, which Cytoscape on the desktop opens too. */
export const cytoscape: Exporter = {
  format: 'cytoscape',
  extension: 'cyjs',
  mediaType: 'application/json',
  write: (taken) => tableFile('network.cyjs', tablesOf(taken), 3, pieces),
}
