import type { Claim } from '../model/claim.ts'
import { type Day, formatDay } from '../model/day.ts'
import type { Graph, GraphNode, Relationship } from '../model/graph.ts'
import { daysNamed } from '../query/days-named.ts'
import { disputesOf } from '../query/disputes.ts'
import type { Presence } from '../query/extents.ts'
import type { Taken } from './exporter.ts'

/** A node or a relationship as a table has it: plain values, the same names in every format. Null is an empty cell. */
export type Row = Readonly<Record<string, string | null>>

function unique(values: readonly (string | null | undefined)[]): string | null {
  const found = [...new Set(values.filter((value) => value !== null && value !== undefined && value !== ''))]
  return found.length === 0 ? null : found.join('; ')
}

function dayText(day: Day | null): string | null {
  return day === null ? null : formatDay(day)
}

/** When, in which status and on whose word: what nodes and relationships have from their claims. */
function claimFields(ids: readonly string[], graph: Graph): Row {
  const claims = ids.map((id) => graph.claims.get(id)!)
  const { earliest, latest } = daysNamed(claims)
  return {
    status: unique(claims.map(({ status }) => status)),
    edtf: unique(claims.map(({ time }) => time.edtf)),
    earliest: dayText(earliest),
    latest: dayText(latest),
    plover: unique(claims.map(({ codes }) => codes.plover)),
    atop: unique(claims.flatMap(({ codes }) => codes.atop)),
    claims: unique(ids),
    quotes: unique(claims.flatMap((claim) => claim.evidence.map(({ quote }) => `“${quote}”`))),
    sources: unique(claims.map(({ sourceId }) => graph.sources.get(sourceId)?.title ?? sourceId)),
    attributed_to: unique(claims.flatMap(({ attribution }) => attribution.map(({ entityId }) => entityId))),
  }
}

function isDisputed(claims: readonly Claim[]): string {
  return String(disputesOf(claims).length > 0)
}

function nodeRow({ id, kind, names, claims }: GraphNode, certainty: Presence, graph: Graph): Row {
  const named = Object.fromEntries(Object.entries(names).map(([language, name]) => [`name_${language.replace('-', '_')}`, name]))
  const { iso3 = null, aliases = [] } = graph.actors.get(id) ?? {}
  const disputed = isDisputed(claims.map((claim) => graph.claims.get(claim)!))
  return { id, kind, ...named, aliases: unique(aliases), iso3, certainty, ...claimFields(claims, graph), disputed }
}

function relationshipRow(relationship: Relationship, certainty: Presence, graph: Graph): Row {
  const { id, type, source, target, role, claims } = relationship
  return { id, type, source, target, role, certainty, ...claimFields(claims, graph) }
}

function rows<T extends { id: string }>(
  items: ReadonlyMap<string, T>,
  presences: ReadonlyMap<string, Presence>,
  rowOf: (item: T, certainty: Presence) => Row,
): Row[] {
  const there = [...items.values()].filter(({ id }) => presences.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1))
  return there.map((item) => rowOf(item, presences.get(item.id)!))
}

/** What is there as of the day, as rows sorted by id: an actor rests on the claims of its relationships and has none of its own. */
export function rowsOf({ graph, presences }: Taken): { nodes: Row[]; relationships: Row[] } {
  return {
    nodes: rows(graph.nodes, presences.nodes, (node, certainty) => nodeRow(node, certainty, graph)),
    relationships: rows(graph.relationships, presences.relationships, (each, certainty) =>
      relationshipRow(each, certainty, graph),
    ),
  }
}

/** Every column that some row has, in the order in which they first appear. */
export function columnsOf(rows: readonly Row[]): string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))]
}
