import type { Claim } from '../model/claim.ts'
import type { Graph, GraphNode, Relationship } from '../model/graph.ts'
import { nameIn } from '../model/names.ts'
import type { Source } from '../model/source.ts'
import { daysNamed } from '../query/days-named.ts'
import { disputesOf } from '../query/disputes.ts'
import type { Presence } from '../query/extents.ts'
import { amountText } from './amount-text.ts'
import { type Column, dayText, inLanguages, languageColumns, type Row, type Table, tableOf, text } from './columns.ts'
import type { ExportedFile, Taken } from './exporter.ts'

/** Nodes by id, and relationships between them. */
export interface Tables {
  readonly nodes: Table
  readonly relationships: Table
}

const SEPARATOR = '; '

function listed(values: Iterable<string | null | undefined>): string | null {
  const found = new Set([...values].filter((value) => value !== null && value !== undefined && value !== ''))
  return found.size === 0 ? null : [...found].join(SEPARATOR)
}

function cited({ title, file, outlet, published }: Source): string {
  return [title ?? file, outlet, published].filter((part) => part !== null).join(', ')
}

function quotesOf({ evidence, sourceId }: Claim, { sources }: Graph): string[] {
  const source = sources.get(sourceId)
  return evidence.map(({ quote }) => `“${quote}” — ${source ? cited(source) : sourceId}`)
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
    amounts: listed(claims.flatMap(({ amounts }) => amounts.map(amountText))),
    certainty: listed(claims.map(({ certainty }) => certainty)),
    disputed: disputesOf(claims).length > 0,
    attributed_to: listed(claims.flatMap(({ attribution }) => attribution.map(({ entityId }) => entityId))),
    quotes: listed(claims.flatMap((claim) => quotesOf(claim, graph))),
    sources: listed(claims.map(({ sourceId }) => graph.sources.get(sourceId)?.title ?? sourceId)),
    claims: listed(ids),
  }
}

function nodeRow({ id, kind, names, claims }: GraphNode, presence: Presence, graph: Graph): Row {
  const { iso3 = null, aliases = [] } = graph.actors.get(id) ?? {}
  const own = {
    id,
    label: nameIn(names, 'en') || id,
    kind,
    ...inLanguages('name', names),
    aliases: listed(aliases),
    iso3,
    presence,
  }
  return { ...own, ...claimCells(claims, graph) }
}

function relationshipRow({ id, type, source, target, role, claims }: Relationship, presence: Presence, graph: Graph): Row {
  return { id, source, target, type, role, weight: claims.length, presence, ...claimCells(claims, graph) }
}

function there<T extends { id: string }>(
  items: ReadonlyMap<string, T>,
  presences: ReadonlyMap<string, Presence>,
  columns: readonly Column[],
  rowOf: (item: T, presence: Presence) => Row,
): Table {
  const ids = [...items.keys()].filter((id) => presences.has(id)).sort()
  return tableOf(columns, ids, (id) => rowOf(items.get(id)!, presences.get(id)!))
}

/**
 * What is there as of the day, as two tables. `presence` is how surely it is there, `certainty` what its claims say of themselves;
 * an actor rests on the claims of its relationships and has none of its own. `weight` is the number of claims.
 */
export function tablesOf({ graph, presences }: Taken): Tables {
  const names = languageColumns(
    'name',
    [...graph.nodes.values()].map((node) => node.names),
  )
  const own = [text('id'), text('label'), text('kind'), ...names, text('aliases'), text('iso3'), text('presence')]
  const tie = ['id', 'source', 'target', 'type', 'role'].map(text)
  const weighed: Column[] = [...tie, { name: 'weight', type: 'int' }, text('presence')]
  return {
    nodes: there(graph.nodes, presences.nodes, [...own, ...CLAIM_COLUMNS], (node, presence) => nodeRow(node, presence, graph)),
    relationships: there(graph.relationships, presences.relationships, [...weighed, ...CLAIM_COLUMNS], (each, presence) =>
      relationshipRow(each, presence, graph),
    ),
  }
}

/** The one file of a format, with a piece for each node and each relationship of its tables and `more` around them. */
export function tableFile(
  name: string,
  { nodes, relationships }: Tables,
  more: number,
  pieces: (nodes: Table, relationships: Table) => Iterable<string>,
): ExportedFile[] {
  return [{ name, of: nodes.count + relationships.count + more, pieces: () => pieces(nodes, relationships) }]
}
