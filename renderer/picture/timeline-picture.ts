import { parseDay } from '../../graph/model/day.ts'
import { type Language, term } from '../i18n/language.ts'
import { asOfIn } from '../state/as-of.ts'
import { highlightIn } from '../state/marked.ts'
import { besideNames, paintTimeline, type TimelineContent } from '../timeline/paint-timeline.ts'
import { AXIS, allOf, fromRow, type Placed, type PlacedRow, placeLanes, type Stretch } from '../timeline/placed.ts'
import { KIND_ORDER, type LaneMode, lanesOf, rangeOf } from '../timeline/rows.ts'
import { fitted, TimeScale } from '../timeline/time-scale.ts'
import { type Unsure, unsureIn } from '../timeline/unsure.ts'
import type { LegendEntry } from './legend-marks.ts'
import type { Arranged, Look, Looking, Part, Picture, Size } from './pictured.ts'
import { densityFor } from './pixels.ts'

const UNSURE: readonly Unsure[] = ['uncertain', 'undated']
const WIDTH = 1280
/** Letters are not made smaller than so to have more rows in a picture, nor larger than so to fill it. */
const [SMALLEST, LARGEST] = [0.6, 1.5]

/** Bars have the colour of what they are; lanes of actors have that of what the actor is, at their names. */
function kindsIn(rows: readonly PlacedRow[], mode: LaneMode, language: Language): LegendEntry[] {
  const bars = new Set(rows.map(({ row }) => row.kind))
  const lanes = new Set(mode === 'actor' ? rows.map(({ lane }) => lane.kind) : [])
  return [
    ...KIND_ORDER.filter((kind) => bars.has(kind)).map((kind) => ({ shape: 'bar' as const, kind })),
    ...[...lanes].map((kind) => ({ shape: 'lane' as const, kind })),
  ].map((mark) => ({ mark, label: term(language, 'kind', mark.kind) }))
}

function unsureEntries(rows: readonly PlacedRow[], days: TimeScale, language: Language): LegendEntry[] {
  const found = new Set(rows.map(({ row }) => unsureIn(row.bar, days)))
  return UNSURE.filter((shape) => found.has(shape)).map((shape) => ({ mark: { shape }, label: language.t(`legend.${shape}`) }))
}

function noteOn({ start, end }: Stretch, { rows }: Placed, { t }: Language): string | null {
  return end - start === rows.length ? null : t('picture.rows', { first: start + 1, last: end, count: rows.length })
}

function contentOf({ workspace, view }: Looking, { language, palette }: Look): TimelineContent {
  const { day, since = null } = asOfIn(view)
  const lanes = lanesOf(workspace, view.lanes, view.assessments, language)
  return { lanes, language, palette, lit: highlightIn(workspace, view).claims, fades: false, cursor: day, since, active: null }
}

/** The days of an axis: those that a person chose, or all, with the day that is looked at. */
function scaleOf({ view }: Looking, { lanes, cursor, language }: TimelineContent, part: Part): TimeScale {
  const isMirrored = language.direction === 'rtl'
  if (part === 'view' && view.span)
    return new TimeScale(view.span.first, Math.max(view.span.last, view.span.first + 1), 0, 1, isMirrored)
  const day = cursor ?? parseDay('2000-01-01')!
  const range = rangeOf(lanes) ?? { first: day, last: day }
  const first = Math.min(range.first, cursor ?? range.first)
  return fitted({ first, last: Math.max(range.last, cursor ?? range.last) }, 0, 1, isMirrored)
}

export interface TimelinePart {
  readonly part: Part
  /** The rows that the window has in view; null where it has no timeline. */
  readonly inView: Stretch | null
}

/** The timeline of a view as a picture: all of it, or what is in view; where it is too long, as many rows as can be read. */
export function timelinePicture(looking: Looking, { part, inView }: TimelinePart, look: Look): Picture {
  const content = contentOf(looking, look)
  const placed = placeLanes(content.lanes)
  const wanted = part === 'view' && inView ? inView : allOf(placed)
  const days = scaleOf(looking, content, part)

  function arrangeRows(rows: Stretch, { width, height }: Size, zoom: number): Arranged {
    const scale = besideNames(days, width / zoom, days.isMirrored)
    const shown = placed.rows.slice(rows.start, rows.end)
    return {
      legend: [...kindsIn(shown, looking.view.lanes, look.language), ...unsureEntries(shown, scale, look.language)],
      claims: new Set(shown.map(({ row }) => row.claim)),
      note: noteOn(rows, placed, look.language),
      paint: (pen) => {
        pen.scale(zoom, zoom)
        paintTimeline(pen, content, { placed, scale, part: rows, width: width / zoom, height: height / zoom, scroll: rows.top })
      },
    }
  }

  const wholeHeight = wanted.height + AXIS
  const isDrawable = densityFor(WIDTH, wholeHeight + 400) !== null
  const naturalRows = isDrawable ? wanted : (inView ?? fromRow(placed, 0, WIDTH))
  const natural = { width: WIDTH, height: naturalRows.height + AXIS }
  return {
    natural,
    arrange: (room) => {
      if (room === natural) return arrangeRows(naturalRows, room, 1)
      const zoom = Math.min(LARGEST, Math.max(SMALLEST, room.height / wholeHeight))
      const isAll = wholeHeight * zoom <= room.height + 0.5
      const rows = isAll ? wanted : fromRow(placed, (inView ?? wanted).start, room.height / zoom - AXIS)
      return arrangeRows(rows, room, zoom)
    },
  }
}
