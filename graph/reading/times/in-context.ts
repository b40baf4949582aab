import { edtfText } from '../../model/edtf-time.ts'
import { type Anchor, anchorOf, plainDate, shifted } from './anchor.ts'
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

const BEFORE_NOUN = /(?:^|[\s"(])(?:the|an?|its|their|his|her|this|that|[a-z]+'s) $/
const NOUN_BEHIND =
  /^ (?!(?:of|in|on|at|and|or|to|by|when|after|before|for|as|was|were|is|are|has|had|have|will|that|which|who|with|from|during|until|said)\b)[a-z]/
/** In Arabic the noun stands in front: هجوم 7 أكتوبر. In front of any other day stands what says that it is one. */
const NO_NOUN_AR =
  /(?:^|[^\u0620-\u064a])[وفبل]?(?:في|يوم|يومي|بتاريخ|تاريخ|منذ|حتي|من|الي|بين|قبل|بعد|عام|سنه|العام|لعام|شهر|مطلع|اوائل|اواخر|نهايه|منتصف|بدايه|صباح|مساء|فجر|ظهر|ليل|ليله|امس|اليوم|غدا|الماضي|المقبل|ابتداء|اعتبارا|خلال|الموافق) $/
const BEGINS_IN_FIGURES_OR_MONTH = /^(?:\d|[a-z]{3,9}\.? \d|[a-z]{3,9}$)/

const DAY_AR = /^(?:\d|ال\p{L}+ (?:عشر |وال\p{L}+ )?من )/u

/** The Oct. 7 attack, the 1976 agreement, هجوم 7 أكتوبر: the day of a noun, and of nothing else. */
function ofNoun(text: string, time: FoundTime): FoundTime {
  const { start, end } = time
  const before = text.slice(Math.max(0, start - LOOK_BACK), start)
  const isEnglish =
    BEFORE_NOUN.test(before) &&
    NOUN_BEHIND.test(text.slice(end, end + 12)) &&
    BEGINS_IN_FIGURES_OR_MONTH.test(text.slice(start, end))
  const isArabic = /[\u0620-\u064a] $/.test(before) && DAY_AR.test(text.slice(start, end)) && !NO_NOUN_AR.test(before)
  return isEnglish || isArabic ? { ...time, isWhose: true } : time
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

/** On April 1, 2024, and on April 13: of the year that its sentence told before; null where it told none. */
function ofToldYear(text: string, { yearless, edtf, start }: FoundTime, told: FoundTime | undefined): string | null {
  const day = told?.basis === 'explicit' && /-/.test(told.edtf ?? '') ? anchorOf(told.edtf) : null
  if (!yearless || !edtf || !day || /[.!?؟\n]/.test(text.slice(told!.end, start))) return null
  const year = day.month !== null && yearless.month < day.month ? day.year + 1 : day.year
  const found = plainDate(year, yearless.month, yearless.day)
  return found < edtf ? found : null
}

/** Two days later: counted from the last time in front that is a day, a month or a year. */
function counted(text: string, times: readonly FoundTime[]): FoundTime[] {
  let told: Anchor | null = null
  return times.map((time, at) => {
    const { step, ofTold, yearless: _, ...rest } = time
    const stepped = step && told ? shifted(told, step.by, step.unit) : time.edtf
    const said = ofTold && told ? plainDate(told.year, ofTold.month, ofTold.day) : stepped
    const edtf = ofToldYear(text, time, times[at - 1]) ?? said
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
  const since = times.map((time) => ofNoun(text, sinceThen(text, time)))
  return counted(text, exact(text, joined(text, since)))
}
