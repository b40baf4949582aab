import edtf, { type ExtDate, Date as PlainDate, Season } from 'edtf'
import { z } from 'zod'
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

/** Moves a day by one unit of a date's precision: a year, a month, or a day. */
function shifted(ms: number, precision: number, by: 1 | -1): number {
  const date = new Date(ms)
  if (precision === 1) date.setUTCFullYear(date.getUTCFullYear() + by)
  else if (precision === 2) date.setUTCDate(date.getUTCDate() + 31 * by)
  else date.setUTCDate(date.getUTCDate() + by)
  return date.getTime()
}

/** The library takes 29 February in every year. */
function requireDays(text: string): void {
  for (const [, year, month, day] of text.matchAll(/(?<!\d)(-?\d{4})-(\d\d)-(\d\d)/g)) {
    const last = new Date(0)
    last.setUTCFullYear(Number(year), Number(month), 0)
    if (Number(day) > last.getUTCDate()) throw new RangeError(`"${text}" is no EDTF date: ${year}-${month} has no day ${day}`)
  }
}

/** Seasons as meteorologists count them in the north: spring is March to May, winter begins in December. */
function rangeOfSeason({ year, season }: Season): DayRange {
  const first = new Date(0)
  first.setUTCFullYear(year, 2 + 3 * (season - 21), 1)
  const last = new Date(0)
  last.setUTCFullYear(year, 2 + 3 * (season - 20), 0)
  return { first: dayOfMs(first.getTime()), last: dayOfMs(last.getTime()) }
}

/** A qualified date (`~`, `?`, `%`) may be off by one unit of its precision. EDTF names no width; the house does. */
function rangeBetween(min: number, max: number, precision: number, isQualified: boolean): DayRange {
  if (!isQualified) return { first: dayOfMs(min), last: dayOfMs(max) }
  return { first: dayOfMs(shifted(min, precision, -1)), last: dayOfMs(shifted(max, precision, 1)) }
}

function rangeOf({ min, max, approximate, uncertain, precision }: ExtDate): DayRange {
  const isQualified = Boolean(approximate?.value || uncertain?.value)
  return rangeBetween(min ?? Number.NEGATIVE_INFINITY, max ?? Number.POSITIVE_INFINITY, precision ?? 1, isQualified)
}

const PLAIN = /^([1-9]\d{3})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?([~?%]?)$/

/** A year, a month or a day, as most dates are; null for all else. The library takes a grammar to each, a hundred times as long. */
function rangeOfPlain(text: string): DayRange | null {
  const plain = PLAIN.exec(text)
  if (!plain) return null
  const [year, month, day] = [plain[1], plain[2], plain[3]].map((part) => (part === undefined ? null : Number(part)))
  const min = Date.UTC(year!, (month ?? 1) - 1, day ?? 1)
  // Day 0 is the last of the month before.
  const max = day ? min : Date.UTC(year!, month ?? 12, 0)
  return rangeBetween(min, max, day ? 3 : month ? 2 : 1, plain[4] !== '')
}

/** The days that one date may fall on; `whole` is the text that it stands in. */
function rangeOfText(date: string, whole: string): DayRange {
  return rangeOfPlain(date) ?? rangeByLibrary(date, whole)
}

function rangeByLibrary(date: string, whole: string): DayRange {
  let read: ExtDate
  try {
    read = edtf(date)
  } catch {
    throw new RangeError(`"${whole}" is no EDTF date`)
  }
  if (read instanceof Season && read.season <= 24) return rangeOfSeason(read)
  if (read instanceof PlainDate) return rangeOf(read)
  throw new RangeError(`"${whole}" is neither one date nor an interval`)
}

/** `..` is open and nothing is unknown; the library takes no interval within one day, month or year, which is why it is asked for each edge. */
function intervalSpan(lower: string, upper: string, whole: string): TimeSpan {
  const isTold = (edge: string) => edge !== '' && edge !== '..'
  const end = isTold(upper) ? rangeOfText(upper, whole) : null
  const begin = isTold(lower)
    ? rangeOfText(lower, whole)
    : { first: Number.NEGATIVE_INFINITY, last: end?.last ?? Number.POSITIVE_INFINITY }
  const openEnd = { first: upper === '' ? begin.first : Number.POSITIVE_INFINITY, last: Number.POSITIVE_INFINITY }
  return { begin, end: end ?? openEnd, isInterval: true }
}

function spanOf(text: string): TimeSpan {
  requireDays(text)
  const edges = text.split('/')
  if (edges.length === 1) {
    const range = rangeOfText(text, text)
    return { begin: range, end: range, isInterval: false }
  }
  if (edges.length > 2 || edges.every((edge) => edge === ''))
    throw new RangeError(`"${text}" is neither one date nor an interval`)
  const span = intervalSpan(edges[0]!, edges[1]!, text)
  if (span.end.last < span.begin.first) throw new RangeError(`"${text}" ends before it begins`)
  return span
}

/** The dates of a graph are few and asked for again and again. */
const read = new Map<string, TimeSpan>()
const MOST_READ = 10_000

/**
 * Reads an EDTF string of level 0 or 1.
 * @throws {RangeError} where the text is no such date, or an interval ends before it begins.
 */
export function parseEdtf(text: string): TimeSpan {
  const known = read.get(text)
  if (known) return known
  const span = spanOf(text)
  if (read.size >= MOST_READ) read.clear()
  read.set(text, span)
  return span
}

/** A text that parseEdtf reads. */
export const edtfText = z.string().superRefine((text, context) => {
  try {
    parseEdtf(text)
  } catch (error) {
    context.addIssue({ code: 'custom', message: (error as Error).message })
  }
})
