import { z } from 'zod'
import type { Claim } from '../model/claim.ts'
import { ruleOf } from '../model/claim-types.ts'
import { formatDay } from '../model/day.ts'
import { parseEdtf, type TimeSpan } from '../model/edtf-time.ts'
import type { Graph } from '../model/graph.ts'
import { namesSchema } from '../model/names.ts'

const edge = z.string().nullable()

/** One claim on the time axis. Days are `2025-07-31`; null is an open or unknown edge, or no date at all. */
export const timelineEntrySchema = z.object({
  claim: z.string(),
  node: z.string().nullable(),
  /** meeting, treaty, …; or relation, office, location. */
  kind: z.string(),
  label: namesSchema,
  status: z.string(),
  edtf: z.string().nullable(),
  text: z.string().nullable(),
  basis: z.string(),
  /** Whether it is a state of things, which holds over a time, or a happening. */
  lasts: z.boolean(),
  begin: z.object({ first: edge, last: edge }),
  end: z.object({ first: edge, last: edge }),
  published: z.string().nullable(),
  actors: z.array(z.string()),
})
export type TimelineEntry = z.output<typeof timelineEntrySchema>

function dayText(day: number): string | null {
  return Number.isFinite(day) ? formatDay(day) : null
}

function rangeText({ first, last }: { first: number; last: number }) {
  return { first: dayText(first), last: dayText(last) }
}

const UNKNOWN = { first: null, last: null }

/** When a claim's date begins and ends, or null where it has none. */
export function spanOf({ time }: Claim): TimeSpan | null {
  return time.edtf === null ? null : parseEdtf(time.edtf)
}

function entry(claim: Claim, graph: Graph): TimelineEntry {
  const span = spanOf(claim)
  return {
    claim: claim.id,
    node: claim.asserts,
    kind: ruleOf(claim.type).node ?? claim.type,
    label: claim.label,
    status: claim.status,
    edtf: claim.time.edtf,
    text: claim.time.text ?? null,
    basis: claim.time.basis,
    lasts: ruleOf(claim.type).lasts,
    begin: span ? rangeText(span.begin) : UNKNOWN,
    end: span ? rangeText(span.end) : UNKNOWN,
    published: graph.sources.get(claim.sourceId)?.published ?? null,
    actors: [...new Set(claim.participants.map(({ entityId }) => entityId))],
  }
}

function sortKey({ begin, claim }: TimelineEntry): string {
  return `${begin.first ?? begin.last ?? '9999'} ${claim}`
}

/** Every claim in the order of time, the undated last. */
export function timeline(graph: Graph, options: { assessments: boolean }): TimelineEntry[] {
  return [...graph.claims.values()]
    .filter(({ type }) => options.assessments || type !== 'assessment')
    .map((claim) => entry(claim, graph))
    .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
}
