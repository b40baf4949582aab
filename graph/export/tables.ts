import type { Claim } from '../model/claim.ts'
import { type Day, formatDay } from '../model/day.ts'
import type { Graph, GraphNode, Relationship } from '../model/graph.ts'
import { nameIn } from '../model/names.ts'
import type { Source } from '../model/source.ts'
import { daysNamed } from '../query/days-named.ts'
import { disputesOf } from '../query/disputes.ts'
import type { Presence } from '../query/extents.ts'
import type { Taken } from './exporter.ts'

type Cell = string | number | boolean | null

/** A node or a relationship as a table has it: plain values, the same names in every format. Null is an empty cell. */
export type Row = Readonly<Record<string, Cell>>

export interface Column {
  readonly name: string
  readonly type: 'string' | 'int' | 'boolean' | 'date'
}

export interface Table {
  readonly columns: readonly Column[]
  readonly count: number
  /** Row by row, sorted by id. */
  readonly rows: () => Iterable<Row>
}

const SEPARATOR = '; '

function listed(values: Iterable<string | null | undefined>): string | null {
  const found = new Set([...values].filter((value) => value !== null && value !== undefined && value !== ''))
  return found.size === 0 ? null : [...found].join(SEPARATOR)
}

function dayText(day: Day | null): string | null {
  return day === null ? null : formatDay(day)
}

function cited({ title, file, outlet, published }: Source): string {
  return [title ?? file, outlet, published].filter((part) => part !== null).join(', ')
}

function quotesOf({ evidence, sourceId }: Claim, { sources }: Graph): string[] {
  const source = sources.get(sourceId)
  return evidence.map(({ quote }) => `“${quote}” — ${source ? cited(source) : sourceId}`)
}

function amountsOf({ amounts }: Claim): string[] {
  return amounts.map(({ min, max, approximate, unit }) => {
    const number = min === max ? min : `${min ?? ''}–${max ?? ''}`
    return `${approximate ? '~' : ''}${number ?? '?'} ${unit}`
  })
}

function text(name: string): Column {
  return { name, type: 'string' }
}

/** When, in which status and on whose word: what nodes and relationships have from their claims. */
const CLAIM_COLUMNS: readonly Column[] = [
  text('status'),
  text('edtf'),
  { name: 'start', type: 'date' },
  { name: 'end', type: 'date' },
  text('plover'),
  text('plover_mode'),
  text('plover_context'),
  text('atop'),
  text('amounts'),
  text('certainty'),
  { name: 'disputed', type: 'boolean' },
  text('attributed_to'),
  text('quotes'),
  text('sources'),
  text('claims'),
]

function claimCells(ids: readonly string[], graph: Graph): Row {
  const claims = ids.map((id) => graph.claims.get(id)!)
  const { earliest, latest } = daysNamed(claims)
  return {
    status: listed(claims.map(({ status }) => status)),
    edtf: listed(claims.map(({ time }) => time.edtf)),
    start: dayText(earliest),
    end: dayText(latest),
    plover: listed(claims.map(({ codes }) => codes.plover)),
    plover_mode: listed(claims.map(({ codes }) => codes.mode)),
    plover_context: listed(claims.flatMap(({ codes }) => codes.context)),
    atop: listed(claims.flatMap(({ codes }) => codes.atop)),
    amounts: listed(claims.flatMap(amountsOf)),
    certainty: listed(claims.map(({ certainty }) => certainty)),
    disputed: disputesOf(claims).length > 0,
    attributed_to: listed(claims.flatMap(({ attribution }) => attribution.map(({ entityId }) => entityId))),
    quotes: listed(claims.flatMap((claim) => quotesOf(claim, graph))),
    sources: listed(claims.map(({ sourceId }) => graph.sources.get(sourceId)?.title ?? sourceId)),
    claims: listed(ids),
  }
}

function nameColumn(language: string): string {
  return `name_${language.replaceAll('-', '_')}`
}

function nodeRow({ id, kind, names, claims }: GraphNode, presence: Presence, graph: Graph): Row {
  const named = Object.fromEntries(Object.entries(names).map(([language, name]) => [nameColumn(language), name]))
  const { iso3 = null, aliases = [] } = graph.actors.get(id) ?? {}
  const own = { id, label: nameIn(names, 'en') || id, kind, ...named, aliases: listed(aliases), iso3, presence }
  return { ...own, ...claimCells(claims, graph) }
}

function relationshipRow({ id, type, source, target, role, claims }: Relationship, presence: Presence, graph: Graph): Row {
  return { id, source, target, type, role, weight: claims.length, presence, ...claimCells(claims, graph) }
}

/** Two languages may make one column, as `zh-Hant` and `zh-hant` do. */
function nameColumns(nodes: Iterable<GraphNode>): Column[] {
  const languages = new Set<string>()
  for (const { names } of nodes) for (const language of Object.keys(names)) languages.add(language)
  return [...new Set([...languages].sort().map(nameColumn))].map(text)
}

function table<T extends { id: string }>(
  items: ReadonlyMap<string, T>,
  presences: ReadonlyMap<string, Presence>,
  columns: readonly Column[],
  rowOf: (item: T, presence: Presence) => Row,
): Table {
  const there = [...items.keys()].filter((id) => presences.has(id)).sort()
  return {
    columns,
    count: there.length,
    *rows() {
      for (const id of there) yield rowOf(items.get(id)!, presences.get(id)!)
    },
  }
}

/**
 * What is there as of the day, as two tables. `presence` is how surely it is there, `certainty` what its claims say of themselves;
 * an actor rests on the claims of its relationships and has none of its own. `weight` is the number of claims.
 */
export function tablesOf({ graph, presences }: Taken): { nodes: Table; relationships: Table } {
  const names = nameColumns(graph.nodes.values())
  const own = [text('id'), text('label'), text('kind'), ...names, text('aliases'), text('iso3'), text('presence')]
  const tie = ['id', 'source', 'target', 'type', 'role'].map(text)
  const weighed: Column[] = [...tie, { name: 'weight', type: 'int' }, text('presence')]
  return {
    nodes: table(graph.nodes, presences.nodes, [...own, ...CLAIM_COLUMNS], (node, presence) => nodeRow(node, presence, graph)),
    relationships: table(graph.relationships, presences.relationships, [...weighed, ...CLAIM_COLUMNS], (each, presence) =>
      relationshipRow(each, presence, graph),
    ),
  }
}
