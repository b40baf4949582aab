import { type Language, term } from '../i18n/language.ts'
import type { TimelinePart } from '../timeline/drawn-timeline.ts'
import { KIND_ORDER, type LaneMode } from '../timeline/rows.ts'
import { type Unsure, unsureIn } from '../timeline/unsure.ts'
import type { LegendEntry } from './compose.ts'
import type { FramedPicture } from './pictured.ts'

const UNSURE: readonly Unsure[] = ['uncertain', 'undated']

/** Bars have the colour of what they are; lanes of actors have that of what the actor is, at their names. */
function kindsIn({ rows }: TimelinePart, mode: LaneMode, language: Language): LegendEntry[] {
  const bars = new Set(rows.map(({ row }) => row.kind))
  const lanes = new Set(mode === 'actor' ? rows.map(({ lane }) => lane.kind) : [])
  return [
    ...KIND_ORDER.filter((kind) => bars.has(kind)).map((kind) => ({ shape: 'bar' as const, kind })),
    ...[...lanes].map((kind) => ({ shape: 'lane' as const, kind })),
  ].map((mark) => ({ mark, label: term(language, 'kind', mark.kind) }))
}

function unsureEntries({ rows, days }: TimelinePart, language: Language): LegendEntry[] {
  const found = new Set(rows.map(({ row }) => unsureIn(row.bar, days)))
  return UNSURE.filter((shape) => found.has(shape)).map((shape) => ({ mark: { shape }, label: language.t(`legend.${shape}`) }))
}

function noteOn({ rows, first, count }: TimelinePart, { t }: Language): string | null {
  return rows.length === count ? null : t('picture.rows', { first, last: first + rows.length - 1, count })
}

/** Some of the timeline's rows as a picture. */
export function timelinePicture(part: TimelinePart, mode: LaneMode, language: Language): FramedPicture {
  return {
    width: part.width,
    height: part.height,
    paint: part.paint,
    legend: [...kindsIn(part, mode, language), ...unsureEntries(part, language)],
    claims: new Set(part.rows.map(({ row }) => row.claim)),
    note: noteOn(part, language),
  }
}
