import edtf, { type ExtDate } from 'edtf'
import { type Day, dayOfMs } from './day.ts'

/** The days that one edge of a date may fall on, both inclusive. */
export interface DayRange {
  readonly first: Day
  readonly last: Day
}

/**
 * What an EDTF level 1 string (ISO 8601-2) says of a time: on which days it may begin and end.
 * `2024` begins and ends somewhere in 2024; `2022-02/..` begins in February 2022 and has no end; where an end is unknown
 * (`2022-02/`) it may be any day after. An open or unknown beginning (`../2025-07`) may be any day up to the end.
 */
export interface TimeSpan {
  readonly begin: DayRange
  readonly end: DayRange
  /** True for `a/b`, false for a single date of whatever precision. */
  readonly isInterval: boolean
}

type Edge = ExtDate | number | null | undefined

/** How far a qualified date (`~`, `?`, `%`) may be off: one unit of its precision. EDTF names no width; the house does. */
const SLACK: Record<number, number> = { 1: 366, 2: 31, 3: 1 }

function rangeOf(date: ExtDate): DayRange {
  const qualified = Boolean(date.approximate?.value || date.uncertain?.value)
  const slack = qualified ? (SLACK[date.precision ?? 1] ?? 366) : 0
  return {
    first: dayOfMs(date.min ?? Number.NEGATIVE_INFINITY) - slack,
    last: dayOfMs(date.max ?? Number.POSITIVE_INFINITY) + slack,
  }
}

function isDate(edge: Edge): edge is ExtDate {
  return typeof edge === 'object' && edge !== null
}

function intervalSpan(lower: Edge, upper: Edge): TimeSpan {
  const end = isDate(upper) ? rangeOf(upper) : null
  const begin = isDate(lower) ? rangeOf(lower) : { first: Number.NEGATIVE_INFINITY, last: end?.last ?? Number.POSITIVE_INFINITY }
  const openEnd = { first: upper === null ? begin.first : Number.POSITIVE_INFINITY, last: Number.POSITIVE_INFINITY }
  return { begin, end: end ?? openEnd, isInterval: true }
}

const TYPES = new Set(['Date', 'Season', 'Interval'])

/**
 * Reads an EDTF string of level 0 or 1.
 * @throws {RangeError} where the text is no such date, or an interval ends before it begins.
 */
export function parseEdtf(text: string): TimeSpan {
  let date: ExtDate
  try {
    date = edtf(text)
  } catch {
    throw new RangeError(`"${text}" is no EDTF date`)
  }
  if (!TYPES.has(date.type)) throw new RangeError(`"${text}" is an EDTF ${date.type.toLowerCase()}, not a date or an interval`)
  if (date.type !== 'Interval') return { begin: rangeOf(date), end: rangeOf(date), isInterval: false }
  const span = intervalSpan(date.lower, date.upper)
  if (span.end.last < span.begin.first) throw new RangeError(`"${text}" ends before it begins`)
  return span
}
