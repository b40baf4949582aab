import type { Claim } from '../model/claim.ts'
import { type Day, formatDay } from '../model/day.ts'
import type { Graph } from '../model/graph.ts'
import { daysNamed } from '../query/days-named.ts'
import { disputesOf } from '../query/disputes.ts'
import { type Network, network } from '../query/network.ts'
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

function nodeRow({ id, kind, names, claims, certainty }: Network['nodes'][number], graph: Graph): Row {
  const named = Object.fromEntries(Object.entries(names).map(([language, name]) => [`name_${language.replace('-', '_')}`, name]))
  const iso3 = graph.actors.get(id)?.iso3 ?? null
  const disputed = isDisputed(claims.map((claim) => graph.claims.get(claim)!))
  return { id, kind, ...named, iso3, certainty, ...claimFields(claims, graph), disputed }
}

function relationshipRow(
  { id, type, source, target, role, claims, certainty }: Network['relationships'][number],
  graph: Graph,
): Row {
  return { id, type, source, target, role, certainty, ...claimFields(claims, graph) }
}

/** What is there as of the day, as rows sorted by id: an actor rests on the claims of its relationships and has none of its own. */
export function rowsOf({ graph, asOf }: Taken): { nodes: Row[]; relationships: Row[] } {
  const { nodes, relationships } = network(graph, asOf)
  return {
    nodes: nodes.map((node) => nodeRow(node, graph)),
    relationships: relationships.map((relationship) => relationshipRow(relationship, graph)),
  }
}

/** Every column that some row has, in the order in which they first appear. */
export function columnsOf(rows: readonly Row[]): string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))]
}
