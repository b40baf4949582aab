import { edtfText } from '../../model/edtf-time.ts'
import { type Anchor, anchorOf, shifted } from './anchor.ts'
import type { ReadTime } from './time-pattern.ts'

/** What the words and the times around a time make of it. */

/** A time that a folded text names, and where. */
export interface FoundTime extends ReadTime {
  readonly start: number
  readonly end: number
  /** Of a beginning without an end, the day itself: that of the invasion in "since the invasion in 2022". */
  readonly began?: { readonly edtf: string; readonly start: number; readonly isFrom: boolean }
}

/** 31 February is no day, and nothing ends before it begins. */
export function isTime({ edtf }: ReadTime): boolean {
  return edtf === null || edtfText.safeParse(edtf).success
}

/** Also of what began then: since the war began in 2013, منذ اندلاع الحرب في 2013. */
const SINCE = /(?:(?:since|from|منذ|اعتبارا من|ابتداء من) (?:شهر )?|(?:since|منذ) [^,،;؛.:"()\n\d]{3,50} (?:in |on |في )?)$/u
/** Suspended as from 13 August: what happens once has happened then, where it may go on for what lasts. */
const FROM = /^(?:from|اعتبارا من|ابتداء من)/
const LOOK_BACK = 64

/** What the word in front makes of a date: since February 2022 is a beginning without an end. */
function sinceThen(text: string, time: FoundTime): FoundTime {
  const before = SINCE.exec(text.slice(Math.max(0, time.start - LOOK_BACK), time.start))?.[0]
  if (before === undefined || time.edtf === null || time.edtf.includes('/')) return time
  const { edtf, start } = time
  return { ...time, edtf: `${edtf}/..`, start: start - before.length, began: { edtf, start, isFrom: FROM.test(before) } }
}

const UNTIL = /^ ?(?:-|to|till|until|through|الي|حتي) ?$/

/** From May 1998 to June 2000: two times are the ends of one. */
function joined(text: string, times: readonly FoundTime[]): FoundTime[] {
  const all: FoundTime[] = []
  for (const time of times) {
    const from = all.at(-1)
    const began = from?.began?.edtf ?? from?.edtf
    const both = { ...time, edtf: `${began}/${time.edtf}`, start: from?.start ?? time.start }
    const isOne = from && began && time.edtf && !/\//.test(began + time.edtf) && UNTIL.test(text.slice(from.end, time.start))
    if (isOne && isTime(both)) all[all.length - 1] = both
    else all.push(time)
  }
  return all
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

/** Times in order, as what stands around them has them. */
export function inContext(text: string, times: readonly FoundTime[]): FoundTime[] {
  const since = times.map((time) => sinceThen(text, time))
  return counted(exact(text, joined(text, since)))
}
