import { formatDay } from '../model/day.ts'
import type { Spell } from '../query/spells.ts'
import type { Column, Row, Table } from './columns.ts'
import type { Exporter, Taken } from './exporter.ts'
import { recordedTables } from './records.ts'
import { tableFile } from './tables.ts'
import { escaped } from './xml.ts'

/** Columns that GEXF has its own attributes for. */
const STRUCTURE: Readonly<Record<'node' | 'edge', ReadonlySet<string>>> = {
  node: new Set(['id', 'label']),
  edge: new Set(['id', 'source', 'target', 'weight']),
}

const TYPES: Readonly<Record<Column['type'], string>> = { string: 'string', int: 'integer', boolean: 'boolean', date: 'string' }

type Domain = 'node' | 'edge'

function columnsFor({ columns }: Table, domain: Domain): Column[] {
  return columns.filter(({ name }) => !STRUCTURE[domain].has(name))
}

function declared(columns: readonly Column[], domain: Domain): string {
  const lines = columns.map(({ name, type }) => `      <attribute id="${name}" title="${name}" type="${TYPES[type]}"/>\n`)
  return `    <attributes class="${domain}" mode="static">\n${lines.join('')}    </attributes>\n`
}

function values(row: Row, columns: readonly Column[]): string {
  const cells = columns.map(({ name }) => {
    const cell = row[name] ?? null
    return cell === null ? '' : `<attvalue for="${name}" value="${escaped(String(cell))}"/>`
  })
  return `<attvalues>${cells.join('')}</attvalues>`
}

/** An edge of a spell that is open is not written: it goes on for ever. */
function spellText({ first, last }: Pick<Spell, 'first' | 'last'>): string {
  const start = Number.isFinite(first) ? ` start="${formatDay(first)}"` : ''
  const end = Number.isFinite(last) ? ` end="${formatDay(last)}"` : ''
  return `<spell${start}${end}/>`
}

/** When it is there, surely or possibly: stretches that touch are one. */
function spellsText(spells: readonly Spell[]): string {
  const whole: { first: number; last: number }[] = []
  for (const { first, last } of spells) {
    const before = whole.at(-1)
    if (before && before.last === first - 1) before.last = last
    else whole.push({ first, last })
  }
  const [first] = whole
  const isEver = first !== undefined && !Number.isFinite(first.first) && !Number.isFinite(first.last)
  // What is always there has no spell.
  return isEver ? '' : `<spells>${whole.map(spellText).join('')}</spells>`
}

function* pieces({ graph, spells }: Taken, nodes: Table, relationships: Table): Iterable<string> {
  const [nodeColumns, edgeColumns] = [columnsFor(nodes, 'node'), columnsFor(relationships, 'edge')]
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n  <meta><creator>Entente</creator></meta>\n'
  yield '  <graph mode="dynamic" defaultedgetype="directed" timeformat="date" timerepresentation="interval" idtype="string">\n'
  yield `${declared(nodeColumns, 'node')}${declared(edgeColumns, 'edge')}    <nodes count="${nodes.count}">\n`
  for (const row of nodes.rows()) {
    const id = String(row.id)
    const own = values(row, nodeColumns)
    yield `      <node id="${escaped(id)}" label="${escaped(String(row.label))}">${own}${spellsText(spells.ofNode(id))}</node>\n`
  }
  yield `    </nodes>\n    <edges count="${relationships.count}">\n`
  for (const row of relationships.rows()) {
    const [id, source, target] = [row.id, row.source, row.target].map((cell) => escaped(String(cell)))
    const own = values(row, edgeColumns)
    const times = spellsText(spells.ofRelationship(graph.relationships.get(String(row.id))!))
    yield `      <edge id="${id}" source="${source}" target="${target}" weight="${row.weight}">${own}${times}</edge>\n`
  }
  yield '    </edges>\n  </graph>\n</gexf>\n'
}

/** GEXF 1.3, directed and dynamic: when each thing is there stands in its spells, for Gephi's timeline. */
export const gexf: Exporter = {
  format: 'gexf',
  extension: 'gexf',
  mediaType: 'application/gexf+xml',
  write: (taken) =>
    tableFile('network.gexf', recordedTables(taken), 5, (nodes, relationships) => pieces(taken, nodes, relationships)),
}
