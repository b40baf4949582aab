import type { Column, Row, Table } from './columns.ts'
import type { Exporter } from './exporter.ts'
import { jsonElements, jsonText } from './json.ts'
import { tableFile, tablesOf } from './tables.ts'

const TYPES: Readonly<Record<Column['type'], string>> = { string: 'string', int: 'integer', boolean: 'boolean', date: 'string' }

/** What says which nodes an edge joins: CX2 has numbers of its own for that. */
const ENDS = new Set(['source', 'target'])

/** `name` is what Cytoscape and NDEx show. */
function attributesOf(row: Row, name: Row[string]): Row {
  const own = Object.entries(row).filter(([column, cell]) => cell !== null && !ENDS.has(column))
  return Object.fromEntries([...own, ['name', name]])
}

function declared({ columns }: Table): Record<string, { d: string }> {
  const own = columns.filter(({ name }) => !ENDS.has(name)).map(({ name, type }) => [name, { d: TYPES[type] }] as const)
  return Object.fromEntries([...own, ['name', { d: 'string' }]])
}

function* numbered(rows: Iterable<Row>): Iterable<readonly [Row, number]> {
  let at = 0
  for (const row of rows) yield [row, at++]
}

function* nodes({ rows }: Table, numbers: Map<string, number>): Iterable<unknown> {
  for (const [row, id] of numbered(rows())) {
    numbers.set(String(row.id), id)
    yield { id, v: attributesOf(row, row.label ?? null) }
  }
}

function* edges({ rows }: Table, numbers: ReadonlyMap<string, number>): Iterable<unknown> {
  for (const [row, id] of numbered(rows()))
    yield {
      id,
      s: numbers.get(String(row.source)),
      t: numbers.get(String(row.target)),
      v: { ...attributesOf(row, row.type ?? null), interaction: row.type },
    }
}

function head(ofNodes: Table, ofEdges: Table): unknown[] {
  const counts = { attributeDeclarations: 1, networkAttributes: 1, nodes: ofNodes.count, edges: ofEdges.count }
  const declarations = {
    networkAttributes: { name: { d: 'string' } },
    nodes: declared(ofNodes),
    edges: { ...declared(ofEdges), interaction: { d: 'string' } },
  }
  return [
    { CXVersion: '2.0', hasFragments: false },
    { metaData: Object.entries(counts).map(([name, elementCount]) => ({ name, elementCount })) },
    { attributeDeclarations: [declarations] },
    { networkAttributes: [{ name: 'Entente' }] },
  ]
}

function* pieces(ofNodes: Table, ofEdges: Table): Iterable<string> {
  const numbers = new Map<string, number>()
  yield `[${head(ofNodes, ofEdges).map(jsonText).join(',\n')},\n{"nodes": [`
  yield* jsonElements(nodes(ofNodes, numbers))
  yield ']},\n{"edges": ['
  yield* jsonElements(edges(ofEdges, numbers))
  yield ']},\n{"status": [{"success": true}]}]\n'
}

/** CX2, the Cytoscape Exchange format 2.0 of NDEx. */
export const cx2: Exporter = {
  format: 'cx2',
  extension: 'cx2',
  mediaType: 'application/json',
  write: (taken) => tableFile('network.cx2', tablesOf(taken), 3, pieces),
}
