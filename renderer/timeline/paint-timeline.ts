import type { Day } from '../../graph/model/day.ts'
import type { Palette } from '../canvas/palette.ts'
import type { Pen } from '../canvas/pen.ts'
import type { Language } from '../i18n/language.ts'
import { paintAxis, paintCursor, paintRange } from './axis.ts'
import { paintDensity } from './density.ts'
import { LANE_NAMES, paintLaneName } from './lane-name.ts'
import { type Paint, paintRow } from './paint.ts'
import { AXIS, LANE_GAP, type Placed, type PlacedLane, type RowId, type Stretch } from './placed.ts'
import type { Lane } from './rows.ts'
import type { TimeScale } from './time-scale.ts'

/** Everything that a timeline shows. */
export interface TimelineContent {
  readonly lanes: readonly Lane[]
  readonly language: Language
  readonly palette: Palette
  readonly lit: ReadonlySet<string>
  /** Whether all else steps back behind what is lit: in the window, and not in a picture, where all of it is read. */
  readonly fades: boolean
  readonly cursor: Day | null
  /** The first day of the range that is looked at, or null. */
  readonly since: Day | null
  /** The row that the keyboard is at. */
  readonly active: RowId | null
}

/** Which part of it is painted, on what room. */
export interface TimelineRoom {
  readonly placed: Placed
  readonly scale: TimeScale
  readonly part: Stretch
  readonly width: number
  readonly height: number
  /** So far from the top of the first lane it begins. */
  readonly scroll: number
}

/** The same stretch of time beside the names of lanes, which stand where reading begins. */
export function besideNames(scale: TimeScale, width: number, isMirrored: boolean): TimeScale {
  return scale.over(isMirrored ? 0 : LANE_NAMES, Math.max(50, width - LANE_NAMES), isMirrored)
}

function paintLanes(paint: Paint, { placed, part, scroll }: TimelineRoom): void {
  for (const row of placed.rows.slice(part.start, part.end)) paintRow(paint, row, row.top - scroll + AXIS)
  const isIn = ({ top, height }: PlacedLane) => top + height + LANE_GAP > scroll && top < part.top + part.height
  for (const lane of placed.lanes.filter(isIn)) paintLaneName(paint, lane, scroll)
}

/** Paints a part of a timeline, with its axis above it, with its corner at the origin. */
export function paintTimeline(context: Pen, content: TimelineContent, room: TimelineRoom): void {
  const { palette, language, lit, fades, cursor, since, active } = content
  const { scale, width, height } = room
  const paint: Paint = { context, scale, palette, isMirrored: scale.isMirrored, lit, fades, active }
  context.fillStyle = palette.surface
  context.fillRect(0, 0, width, height)
  context.direction = language.direction
  paintDensity(paint, content.lanes)
  paintAxis(paint, language, height)
  context.save()
  context.beginPath()
  context.rect(0, AXIS, width, height - AXIS)
  context.clip()
  paintLanes(paint, room)
  context.restore()
  if (since !== null) paintRange(paint, since, cursor, height)
  if (cursor !== null) paintCursor(paint, cursor, language, height)
}
