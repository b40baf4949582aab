import { sentencesOf } from '../text/sentences.ts'
import type { Anchor } from './anchor.ts'
import { calendarDates, datesInFigures, daysOfTheMonth, yearFirst, years } from './calendar-dates.ts'
import { countedTimes } from './counted-times.ts'
import { type FoundTime, inContext, isTime } from './in-context.ts'
import { type MonthRow, monthNames } from './month-names.ts'
import { namedPeriods } from './named-periods.ts'
import { nearDays } from './near-days.ts'
import { stretches, stretchesOfYears } from './stretches.ts'
import { A_YEAR, FIGURES, OF_WORD, PREFIX, type TimePattern, type TimePatterns } from './time-pattern.ts'
import { weekdayTimes } from './weekdays.ts'

export type TimeReader = (text: string, anchor: Anchor | null) => FoundTime[]

/** The times of one pattern in a sentence that begins at a place of its text. To match by a copy of the pattern takes far longer. */
function found({ pattern, read }: TimePattern, sentence: string, from: number, anchor: Anchor | null): FoundTime[] {
  const times: FoundTime[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(sentence); match !== null; match = pattern.exec(sentence)) {
    const time = read(match.groups ?? {}, anchor)
    const start = from + match.index
    if (time && isTime(time)) times.push({ ...time, start, end: start + match[0].length })
  }
  return times
}

const WORD = new RegExp(`${OF_WORD}+`, 'g')
const YEAR = new RegExp(`^${FIGURES}`)
const PREFIXED = new RegExp(`^${PREFIX}`)
/** Which groups of patterns a sentence may have times of, as bits. */
function makeCues(groups: readonly TimePatterns[]): (sentence: string) => number {
  const bits = new Map<string, number>()
  for (const [at, { cues }] of groups.entries()) for (const cue of cues) bits.set(cue, (bits.get(cue) ?? 0) | (1 << at))
  const ofYear = bits.get(A_YEAR) ?? 0
  return (sentence) => {
    let all = 0
    for (const [word] of sentence.matchAll(WORD))
      all |= bits.get(word) ?? (PREFIXED.test(word) ? bits.get(word.slice(1)) : YEAR.test(word) ? ofYear : 0) ?? 0
    return all
  }
}

/** Reads times with the month names of a lexicon. Where two readings overlap, the more exact pattern, which comes first, stands. */
export function makeTimeReader(rows: readonly MonthRow[]): TimeReader {
  const months = monthNames(rows)
  const dates = [stretches(months), stretchesOfYears, namedPeriods, yearFirst, calendarDates(months), years, daysOfTheMonth]
  const groups = [...dates, countedTimes, nearDays, weekdayTimes]
  const cuesIn = makeCues(groups)
  return (text, anchor) => {
    const times: FoundTime[] = []
    const taken = new Uint8Array(text.length)
    const take = (time: FoundTime) => {
      if (taken.subarray(time.start, time.end).includes(1)) return
      taken.fill(1, time.start, time.end)
      times.push(time)
    }
    for (const time of datesInFigures(text).filter(isTime)) take(time)
    for (const { start: from, end } of sentencesOf(text)) {
      const sentence = text.slice(from, end)
      const cues = cuesIn(sentence)
      for (const { patterns } of groups.filter((_, at) => cues & (1 << at)))
        for (const pattern of patterns) for (const time of found(pattern, sentence, from, anchor)) take(time)
    }
    return inContext(
      text,
      times.sort((a, b) => a.start - b.start),
    )
  }
}
