import type { View } from '../../graph/contract.ts'
import type { Claim } from '../../graph/model/claim.ts'
import { ruleOf } from '../../graph/model/claim-types.ts'
import type { Day } from '../../graph/model/day.ts'
import { parseEdtf } from '../../graph/model/edtf-time.ts'
import { groupedBy } from '../../graph/model/grouped.ts'
import { nameIn } from '../../graph/model/names.ts'
import type { Extent } from '../../graph/query/extents.ts'
import { spanOf } from '../../graph/query/timeline.ts'
import { type Language, term } from '../i18n/language.ts'
import { actorName } from '../i18n/thing-name.ts'
import type { Workspace } from '../state/workspace.ts'

/** When something was, as it is drawn: surely from `sureFirst` to `sureLast` (none where first > last), possibly around that. */
export interface Bar {
  readonly first: Day
  readonly last: Day
  readonly sureFirst: Day
  readonly sureLast: Day
  readonly isDated: boolean
}

/** One claim on a line of its own. */
export interface Row {
  readonly claim: string
  readonly kind: string
  readonly label: string
  readonly isConflict: boolean
  readonly bar: Bar
}

export interface Lane {
  readonly id: string
  readonly label: string
  /** The kind whose icon and colour the lane has. */
  readonly kind: string
  readonly rows: readonly Row[]
}

export type LaneMode = View['lanes']

function lastingBar({ possible, definite }: Extent): Bar {
  return { first: possible.first, last: possible.last, sureFirst: definite.first, sureLast: definite.last, isDated: true }
}

function undatedBar(published: string | null): Bar {
  const last = published === null ? Number.POSITIVE_INFINITY : parseEdtf(published).end.last
  return {
    first: Number.NEGATIVE_INFINITY,
    last,
    sureFirst: Number.POSITIVE_INFINITY,
    sureLast: Number.NEGATIVE_INFINITY,
    isDated: false,
  }
}

function barOf(claim: Claim, { extents, facts }: Workspace): Bar {
  const span = spanOf(claim)
  if (!span) return undatedBar(facts.sources.get(claim.sourceId)?.published ?? null)
  if (ruleOf(claim.type).lasts) return lastingBar(extents.get(claim.id)!)
  return { first: span.begin.first, last: span.end.last, sureFirst: span.begin.last, sureLast: span.end.first, isDated: true }
}

function row(claim: Claim, workspace: Workspace, language: Language): Row {
  const kind = ruleOf(claim.type).node ?? claim.type
  const label = nameIn(claim.label, language.code) || term(language, 'kind', kind)
  return { claim: claim.id, kind, label, isConflict: kind === 'conflict' || kind === 'event', bar: barOf(claim, workspace) }
}

function startOf({ bar }: Row): Day {
  return bar.isDated ? (Number.isFinite(bar.first) ? bar.first : bar.last) : Number.POSITIVE_INFINITY
}

function inTime(a: Row, b: Row): number {
  return startOf(a) - startOf(b) || (a.claim < b.claim ? -1 : 1)
}

/** The order of the lanes, and of a legend. */
export const KIND_ORDER = [
  'conflict',
  'event',
  'treaty',
  'meeting',
  'document',
  'commitment',
  'aid',
  'statement',
  'relation',
  'office',
  'location',
  'assessment',
]

function lanesByKind(rows: readonly Row[], language: Language): Lane[] {
  return KIND_ORDER.map((kind) => ({
    id: kind,
    kind,
    label: term(language, 'kind', kind),
    rows: rows.filter((each) => each.kind === kind).sort(inTime),
  })).filter((lane) => lane.rows.length > 0)
}

function lanesByActor(rows: readonly Row[], { scenes }: Workspace, language: Language): Lane[] {
  const { actors, claims } = scenes.full.graph
  const lanes = [...actors.values()].map((actor) => ({
    id: actor.id,
    kind: actor.type,
    label: nameIn(actor.names, language.code),
    rows: rows.filter(({ claim }) => claims.get(claim)!.participants.some(({ entityId }) => entityId === actor.id)).sort(inTime),
  }))
  return lanes.filter((lane) => lane.rows.length > 0).sort((a, b) => b.rows.length - a.rows.length || (a.id < b.id ? -1 : 1))
}

/** Lanes of two actors each, by the ties of the alliance view. */
function lanesByPair(rows: readonly Row[], { scenes, facts }: Workspace, language: Language): Lane[] {
  const byClaim = new Map(rows.map((row) => [row.claim, row]))
  const name = (id: string) => actorName(facts, id, language)
  const pairs = groupedBy(scenes.alliance.graph.relationships.values(), ({ source, target }) => JSON.stringify([source, target]))
  return [...pairs.values()]
    .map((ties) => {
      const { source, target } = ties[0]!
      const claims = new Set(ties.flatMap((tie) => tie.claims))
      return {
        id: `${source} ${target}`,
        kind: 'relation',
        label: `${name(source)} – ${name(target)}`,
        rows: [...claims].flatMap((claim) => byClaim.get(claim) ?? []).sort(inTime),
      }
    })
    .filter((lane) => lane.rows.length > 0)
    .sort((a, b) => b.rows.length - a.rows.length || (a.id < b.id ? -1 : 1))
}

/** Every claim as a row, in lanes by what it is, by who takes part (then once for each of them), or by the two whom it ties. */
export function lanesOf(workspace: Workspace, mode: LaneMode, assessments: boolean, language: Language): Lane[] {
  const claims = [...workspace.scenes.full.graph.claims.values()].filter(({ type }) => assessments || type !== 'assessment')
  const rows = claims.map((claim) => row(claim, workspace, language))
  if (mode === 'kind') return lanesByKind(rows, language)
  return (mode === 'actor' ? lanesByActor : lanesByPair)(rows, workspace, language)
}

/** The days that dated rows span, or null where none is dated. */
export function rangeOf(lanes: readonly Lane[]): { first: Day; last: Day } | null {
  const days = lanes
    .flatMap(({ rows }) => rows.flatMap(({ bar }) => [bar.first, bar.last, bar.sureFirst, bar.sureLast]))
    .filter(Number.isFinite)
  if (days.length === 0) return null
  return days.reduce((range, day) => ({ first: Math.min(range.first, day), last: Math.max(range.last, day) }), {
    first: days[0]!,
    last: days[0]!,
  })
}
