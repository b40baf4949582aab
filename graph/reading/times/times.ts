import { edtfText } from '../../model/edtf-time.ts'
import { type Anchor, anchorOf, shifted } from './anchor.ts'
import { calendarDates, datesInFigures, daysOfTheMonth } from './calendar-dates.ts'
import { countedTimes } from './counted-times.ts'
import { type MonthRow, monthNames } from './month-names.ts'
import { periods } from './periods.ts'
import type { ReadTime, TimePattern } from './time-pattern.ts'
import { weekdayTimes } from './weekdays.ts'

/** A time that a folded text names, and where. */
export interface FoundTime extends ReadTime {
  readonly start: number
  readonly end: number
  /** Of a beginning without an end, the day itself: that of the invasion in "since the invasion in 2022". */
  readonly began?: { readonly edtf: string; readonly start: number }
}

export type TimeReader = (text: string, anchor: Anchor | null) => FoundTime[]

/** Also of what began then: since the war began in 2013, منذ اندلاع الحرب في 2013. */
const SINCE = /(?:(?:since|from|منذ|اعتبارا من|ابتداء من) (?:شهر )?|(?:since|منذ) [^,،;؛.:"()\n\d]{3,50} (?:in |on |في )?)$/u
const LOOK_BACK = 64

/** What the word in front makes of a date: since February 2022 is a beginning without an end. */
function inContext(text: string, time: FoundTime): FoundTime {
  const before = SINCE.exec(text.slice(Math.max(0, time.start - LOOK_BACK), time.start))?.[0]
  if (before === undefined || time.edtf === null || time.edtf.includes('/')) return time
  const { edtf, start } = time
  return { ...time, edtf: `${edtf}/..`, start: start - before.length, began: { edtf, start } }
}

/** 31 February is no day, and nothing ends before it begins. */
function isTime({ edtf }: ReadTime): boolean {
  return edtf === null || edtfText.safeParse(edtf).success
}

function found({ pattern, read }: TimePattern, text: string, anchor: Anchor | null): FoundTime[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const time = read(match.groups ?? {}, anchor)
    return time && isTime(time) ? [{ ...time, start: match.index, end: match.index + match[0].length }] : []
  })
}

/** Two days later: counted from the last time in front that is a day, a month or a year. */
function counted(times: readonly FoundTime[]): FoundTime[] {
  let told: Anchor | null = null
  return times.map((time) => {
    const { step, ...rest } = time
    const edtf = step && told ? shifted(told, step.by, step.unit) : time.edtf
    told = anchorOf(edtf) ?? told
    return { ...rest, edtf }
  })
}

/** Tuesday (15 May), اليوم (الأربعاء 20 يونيو): what stands in brackets says which day it is. */
function exact(text: string, times: readonly FoundTime[]): FoundTime[] {
  return times.filter(
    ({ end, basis }, at) => basis !== 'relative' || !/^ ?\($/.test(text.slice(end, times[at + 1]?.start ?? end)),
  )
}

/** Reads times with the month names of a lexicon. Where two readings overlap, the more exact pattern, which comes first, stands. */
export function makeTimeReader(rows: readonly MonthRow[]): TimeReader {
  const months = monthNames(rows)
  const patterns = [...periods(months), ...calendarDates(months), daysOfTheMonth, ...countedTimes, ...weekdayTimes]
  return (text, anchor) => {
    const times: FoundTime[] = []
    const taken = new Uint8Array(text.length)
    const take = (time: FoundTime) => {
      if (taken.subarray(time.start, time.end).includes(1)) return
      taken.fill(1, time.start, time.end)
      times.push(time)
    }
    for (const time of datesInFigures(text).filter(isTime)) take(time)
    for (const pattern of patterns) for (const time of found(pattern, text, anchor)) take(time)
    const inOrder = times.map((time) => inContext(text, time)).sort((a, b) => a.start - b.start)
    return counted(exact(text, inOrder))
  }
}
