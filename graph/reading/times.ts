import type { Anchor } from './anchor.ts'
import { explicitTimes, type MonthRow } from './explicit-times.ts'
import { relativeTimes } from './relative-times.ts'
import type { ReadTime, TimePattern } from './time-pattern.ts'

/** A time that a folded text names, and where. */
export interface FoundTime extends ReadTime {
  readonly start: number
  readonly end: number
}

export type TimeReader = (text: string, anchor: Anchor | null) => FoundTime[]

const SINCE = /(?:since|from|منذ|اعتبارا من|ابتداء من) (?:شهر )?$/u
const LOOK_BACK = 20

/** What the word in front makes of a date: since February 2022 is a beginning without an end. */
function inContext(text: string, time: FoundTime): FoundTime {
  const before = SINCE.exec(text.slice(Math.max(0, time.start - LOOK_BACK), time.start))?.[0]
  if (before === undefined || time.edtf === null || time.edtf.includes('/')) return time
  return { ...time, edtf: `${time.edtf}/..`, start: time.start - before.length }
}

function found({ pattern, read }: TimePattern, text: string, anchor: Anchor | null): FoundTime[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const time = read(match.groups ?? {}, anchor)
    return time ? [{ ...time, start: match.index, end: match.index + match[0].length }] : []
  })
}

/** Reads times with the month names of a lexicon. Where two readings overlap, the more exact pattern, which comes first, stands. */
export function makeTimeReader(months: readonly MonthRow[]): TimeReader {
  const patterns = [...explicitTimes(months), ...relativeTimes]
  return (text, anchor) => {
    const times: FoundTime[] = []
    const taken = new Uint8Array(text.length)
    for (const pattern of patterns)
      for (const time of found(pattern, text, anchor)) {
        if (taken.subarray(time.start, time.end).includes(1)) continue
        taken.fill(1, time.start, time.end)
        times.push(time)
      }
    return times.map((time) => inContext(text, time)).sort((a, b) => a.start - b.start)
  }
}
