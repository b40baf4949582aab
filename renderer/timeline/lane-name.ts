import type { Pen } from '../canvas/pen.ts'
import { FONT } from '../ui/font.ts'
import { lookOf } from '../ui/kinds.ts'
import { STRIPE, stripe } from './bar-marks.ts'
import type { Paint } from './paint.ts'
import { AXIS, nameTop, type PlacedLane, ROW } from './placed.ts'

/** How wide the column of the names is. */
export const LANE_NAMES = 132

function shortened(context: Pen, text: string, width: number): string {
  if (context.measureText(text).width <= width) return text
  let end = text.length
  while (end > 1 && context.measureText(`${text.slice(0, end)}…`).width > width) end--
  return `${text.slice(0, end)}…`
}

/** The name of a lane, which stays in view as long as a part of its lane does, and the line below the lane. */
export function paintLaneName({ context, palette, isMirrored, scale }: Paint, placed: PlacedLane, scroll: number): void {
  const { lane, top, height } = placed
  const left = isMirrored ? scale.width : 0
  const y = top - scroll + AXIS
  context.fillStyle = palette.surface
  context.fillRect(left, y, LANE_NAMES, height)
  stripe(context, palette[lookOf(lane.kind).hue], isMirrored ? left + LANE_NAMES - STRIPE : 0, y + 3, height - 6)
  context.font = `600 12px ${FONT}`
  context.textAlign = 'start'
  context.textBaseline = 'middle'
  context.fillStyle = palette.text
  const name = shortened(context, lane.label, LANE_NAMES - 22)
  context.fillText(name, isMirrored ? left + LANE_NAMES - 12 : 12, nameTop(placed, scroll) - scroll + AXIS + ROW / 2)
  context.fillStyle = palette.line
  context.fillRect(0, y + height + 3, scale.width + LANE_NAMES, 1)
}
