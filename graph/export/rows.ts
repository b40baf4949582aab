import type { Claim } from '../model/claim.ts'
import { formatDay } from '../model/day.ts'
import type { GraphNode, Relationship } from '../model/graph.ts'
import { surest } from '../query/as-of.ts'
import { disputesOf } from '../query/disputes.ts'
import { claimExtents, type Extent, presenceOn } from '../query/extents.ts'
import type { Taken } from './exporter.ts'

/** A node or a relationship as a table has it: plain values, the same names in every format. Null is an empty cell. */
export type Row = Readonly<Record<string, string | null>>

interface Context {
  readonly taken: Taken
  readonly extents: ReadonlyMap<string, Extent>
}

function unique(values: readonly (string | null | undefined)[]): string | null {
  const found = [...new Set(values.filter((value) => value !== null && value !== undefined && value !== ''))]
  return found.length === 0 ? null : found.join('; ')
}

function dayText(days: readonly number[], choose: (...days: number[]) => number): string | null {
  const day = choose(...days)
  return Number.isFinite(day) ? formatDay(day) : null
}

/** When, how surely, in which status and on whose word: what nodes and relationships have from their claims. */
function claimFields(ids: readonly string[], { taken: { graph, asOf }, extents }: Context): Row {
  const claims = ids.map((id) => graph.claims.get(id)!)
  const spans = claims.map(({ id }) => extents.get(id)!)
  return {
    certainty: surest(spans.map((extent) => presenceOn(extent, asOf.day))),
    status: unique(claims.map(({ status }) => status)),
    edtf: unique(claims.map(({ time }) => time.edtf)),
    earliest: dayText(
      spans.map(({ possible }) => possible.first),
      Math.min,
    ),
    latest: dayText(
      spans.map(({ possible }) => possible.last),
      Math.max,
    ),
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

function nodeRow({ id, kind, names, claims }: GraphNode, context: Context): Row {
  const { graph } = context.taken
  const ties = (graph.ties.get(id) ?? []).map((tie) => graph.relationships.get(tie)!)
  // An actor rests on the claims of its relationships; only how surely it is there is told of it here.
  const resting = claims.length > 0 ? claims : ties.flatMap((tie) => tie.claims)
  const { certainty, ...fields } = claimFields([...new Set(resting)], context)
  const named = Object.fromEntries(Object.entries(names).map(([language, name]) => [`name_${language.replace('-', '_')}`, name]))
  const own = claims.length > 0 ? fields : Object.fromEntries(Object.keys(fields).map((name) => [name, null]))
  const disputed = isDisputed(claims.map((claim) => graph.claims.get(claim)!))
  return { id, kind, ...named, iso3: graph.actors.get(id)?.iso3 ?? null, certainty: certainty ?? null, ...own, disputed }
}

function relationshipRow({ id, type, source, target, role, claims }: Relationship, context: Context): Row {
  return { id, type, source, target, role, ...claimFields(claims, context) }
}

/** The nodes and relationships of what is taken, as rows sorted by id. */
export function rowsOf(taken: Taken): { nodes: Row[]; relationships: Row[] } {
  const context: Context = { taken, extents: claimExtents(taken.graph) }
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
  return {
    nodes: [...taken.graph.nodes.values()].sort(byId).map((node) => nodeRow(node, context)),
    relationships: [...taken.graph.relationships.values()].sort(byId).map((each) => relationshipRow(each, context)),
  }
}

/** Every column that some row has, in the order in which they first appear. */
export function columnsOf(rows: readonly Row[]): string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))]
}
