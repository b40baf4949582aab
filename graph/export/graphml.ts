import type { Exporter } from './exporter.ts'
import { columnsOf, type Row, rowsOf } from './rows.ts'

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
  // Line ends of XML 1.1: a reader of it would make plain ones of them.
  '\u0085': '&#133;',
  '\u2028': '&#8232;',
}

/** C0 control characters other than tab and line ends, and what Unicode keeps for no character. Names and quotes have none; ids may. */
const NOT_XML = /(?![\t\n\r\u007f-\u009f])[\p{Cc}\ufffe\uffff]/gu

/** Text for an element or an attribute. What is no character of XML, half a surrogate pair among it, becomes U+FFFD. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(NOT_XML, '\ufffd')
    .replace(/[&<>"\n\r\t\u0085\u2028]/g, (character) => ENTITIES[character] ?? character)
}

/** Columns that GraphML has its own attributes for. */
const STRUCTURE = new Set(['id', 'source', 'target'])

function keys(columns: readonly string[], domain: 'node' | 'edge'): string[] {
  return columns.map((name) => `  <key id="${domain}_${name}" for="${domain}" attr.name="${name}" attr.type="string"/>`)
}

/** Gephi and yEd show what is called `label`: the English name, else any. */
function labelled(row: Row): Row {
  const [, name] = Object.entries(row).find(([column]) => column.startsWith('name_')) ?? []
  return { label: row.name_en ?? name ?? null, ...row }
}

function data(row: Row, columns: readonly string[], domain: 'node' | 'edge'): string {
  const cells = columns.flatMap((name) => (row[name] ? [`<data key="${domain}_${name}">${escaped(row[name])}</data>`] : []))
  return cells.join('')
}

/** GraphML 1.0, directed, as NetworkX, igraph, Gephi and yEd read it. */
export const graphml: Exporter = {
  format: 'graphml',
  extension: 'graphml',
  mediaType: 'application/graphml+xml',
  write(taken) {
    const { nodes, relationships } = rowsOf(taken)
    const nodeColumns = ['label', ...columnsOf(nodes)].filter((name) => !STRUCTURE.has(name))
    const edgeColumns = columnsOf(relationships).filter((name) => !STRUCTURE.has(name))
    const lines = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
      ...keys(nodeColumns, 'node'),
      ...keys(edgeColumns, 'edge'),
      '  <graph id="entente" edgedefault="directed">',
      ...nodes.map(labelled).map((row) => `    <node id="${escaped(row.id!)}">${data(row, nodeColumns, 'node')}</node>`),
      ...relationships.map(
        (row) =>
          `    <edge id="${escaped(row.id!)}" source="${escaped(row.source!)}" target="${escaped(row.target!)}">${data(row, edgeColumns, 'edge')}</edge>`,
      ),
      '  </graph>',
      '</graphml>',
      '',
    ]
    return [{ name: 'network.graphml', text: lines.join('\n') }]
  },
}
