import { type Day, msOfDay } from '../../graph/model/day.ts'
import { dayFormat, dayText } from '../i18n/edtf-text.ts'
import type { Language } from '../i18n/language.ts'
import { FONT } from '../ui/font.ts'
import type { Paint } from './paint.ts'
import { AXIS } from './placed.ts'
import type { Tick } from './time-scale.ts'

const YEAR: Intl.DateTimeFormatOptions = { year: 'numeric' }
const MONTH: Intl.DateTimeFormatOptions = { month: 'short' }
const DAY: Intl.DateTimeFormatOptions = { month: 'short', day: 'numeric' }

/** A year is written once, at its first month, and on the first tick. */
function styleOf({ day, unit }: Tick, isFirst: boolean): Intl.DateTimeFormatOptions {
  const date = new Date(msOfDay(day))
  if (unit === 'year' || (unit === 'month' && date.getUTCMonth() === 0)) return YEAR
  const named = unit === 'month' ? MONTH : DAY
  return isFirst ? { ...named, ...YEAR } : named
}

function tickText(tick: Tick, isFirst: boolean, { code }: Language): string {
  return dayFormat(code, styleOf(tick, isFirst)).format(msOfDay(tick.day))
}

/** The axis on top, and a faint line down from each of its dates. */
export function paintAxis({ context, scale, palette }: Paint, language: Language, height: number): void {
  context.font = `400 11px ${FONT}`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  const shown = scale.ticks().filter(({ day }) => scale.first <= day && day <= scale.last)
  for (const [at, tick] of shown.entries()) {
    const x = scale.x(tick.day)
    context.fillStyle = palette.line
    context.globalAlpha = 0.4
    context.fillRect(x, AXIS, 1, height - AXIS)
    context.globalAlpha = 1
    context.fillStyle = palette['text-soft']
    context.fillText(tickText(tick, at === 0, language), x, AXIS / 2)
  }
  context.fillStyle = palette.line
  context.fillRect(scale.left, AXIS - 1, scale.width, 1)
}

/** What lies outside of the range that is looked at steps back. */
export function paintRange({ context, scale, palette }: Paint, since: Day, day: Day | null, height: number): void {
  const [left, right] = [scale.left, scale.left + scale.width]
  const clamp = (x: number) => Math.min(right, Math.max(left, x))
  const [from, to] = [scale.x(since), day === null ? (scale.isMirrored ? left : right) : scale.x(day)].map(clamp) as [
    number,
    number,
  ]
  context.fillStyle = palette.surface
  context.globalAlpha = 0.65
  const [first, last] = [Math.min(from, to), Math.max(from, to)]
  context.fillRect(left, AXIS, first - left, height - AXIS)
  context.fillRect(last, AXIS, right - last, height - AXIS)
  context.globalAlpha = 1
}

/** The time cursor: a line, and the date on the axis. */
export function paintCursor({ context, scale, palette }: Paint, day: Day, language: Language, height: number): void {
  const x = scale.x(day)
  if (x < scale.left || x > scale.left + scale.width) return
  context.fillStyle = palette.accent
  context.fillRect(x - 1, AXIS - 4, 2, height - AXIS + 4)
  context.font = `600 11px ${FONT}`
  const text = dayText(day, language)
  const half = context.measureText(text).width / 2 + 8
  const middle = Math.min(scale.left + scale.width - half, Math.max(scale.left + half, x))
  context.beginPath()
  context.roundRect(middle - half, 4, half * 2, AXIS - 9, 6)
  context.fill()
  context.fillStyle = palette['on-hue']
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillText(text, middle, AXIS / 2)
}
