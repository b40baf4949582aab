import { type Anchor, plainDate } from './anchor.ts'
import { IN_YEAR, OF_MONTH } from './calendar-dates.ts'
import { dayNamed, dayOf } from './days-of-month.ts'
import type { MonthNames } from './month-names.ts'
import {
  A_YEAR,
  explicit,
  FIGURES,
  type Groups,
  type ReadTime,
  relative,
  type TimePattern,
  type TimePatterns,
  whole,
} from './time-pattern.ts'
import { ofWhichYear } from './which-year.ts'

/** Stretches of time with two ends: 28 April to 3 May, February or March, 2003 to 2011. */

const BEGINS = '(?<opening>from |between |من |بين |ما بين |يومي |عامي |بين عامي |من عام |في |in )?'
const JOINS = ' ?(?<joins>-|to|and|or|until|through|الي|و|او|حتي|الي عام) ?'

/** March 3 and May 9 are two days; between them is a stretch of time. */
function isListed({ opening, joins }: Groups): boolean {
  return /^(?:and|or|و|او)$/.test(joins!) && !/بين|between/.test(opening ?? '')
}

/** One right behind the other they are a stretch, too. */
function isStretch(groups: Groups, steps: number): boolean {
  return steps > 0 && (steps === 1 || !isListed(groups))
}

function between(from: ReadTime, to: ReadTime): ReadTime {
  if (from.edtf === null || to.edtf === null) return relative(null)
  const { basis } = to
  const next = to.next && { next: `${from.next ?? from.edtf}/${to.next}` }
  return { edtf: `${from.edtf}/${to.edtf}`, basis, ...next }
}

interface Edge {
  readonly month: number
  readonly day: number | null
}

/** Two ends of which the last says the year: December to February 2018 began in 2017. */
function ofYear(first: Edge, last: Edge, groups: Groups, anchor: Anchor | null): ReadTime {
  const year = Number(groups.year)
  if (groups.year) {
    const began = first.month > last.month ? year - 1 : year
    return between(explicit(plainDate(began, first.month, first.day)), explicit(plainDate(year, last.month, last.day)))
  }
  const to = ofWhichYear(groups, last.month, last.day, anchor)
  const back = (edtf: string) => plainDate(Number(edtf.slice(0, 4)) - (first.month > last.month ? 1 : 0), first.month, first.day)
  return between({ ...to, edtf: to.edtf && back(to.edtf), ...(to.next && { next: back(to.next) }) }, to)
}

/** Patterns of stretches between two days or months. */
export function stretches({ cues, named, of }: MonthNames): TimePatterns {
  const days: TimePattern['read'] = (groups, anchor) => {
    const [first, last] = [dayOf(groups.first), dayOf(groups.last)]
    if (first === null || last === null || !isStretch(groups, last - first)) return null
    const month = of(groups.month)
    return ofYear({ month, day: first }, { month, day: last }, groups, anchor)
  }
  const across: TimePattern['read'] = (groups, anchor) => {
    const [first, last] = [dayOf(groups.first), dayOf(groups.last)]
    if (first === null || last === null || isListed(groups)) return null
    return ofYear({ month: of(groups.from), day: first }, { month: of(groups.to), day: last }, groups, anchor)
  }
  const months: TimePattern['read'] = (groups, anchor) => {
    const [first, last] = [of(groups.from), of(groups.to)]
    if (!isStretch(groups, (last - first + 12) % 12)) return null
    return ofYear({ month: first, day: null }, { month: last, day: null }, groups, anchor)
  }
  const [first, last] = [dayNamed('first'), dayNamed('last')]
  const patterns = [
    {
      pattern: whole(`${BEGINS}${first}${OF_MONTH} ${named('from')}${JOINS}${last}${OF_MONTH} ${named('to')}${IN_YEAR}?`),
      read: across,
    },
    { pattern: whole(`${BEGINS}${named('from')} ${first}${JOINS}${named('to')} ${last}${IN_YEAR}?`), read: across },
    { pattern: whole(`${BEGINS}${first}${JOINS}${last}${OF_MONTH} ${named('month')}${IN_YEAR}?`), read: days },
    { pattern: whole(`${BEGINS}${named('month')} ${first}${JOINS}${last}${IN_YEAR}?(?! [a-z]+ (?:19|20)\\d\\d)`), read: days },
    { pattern: whole(`${BEGINS}${named('from')}${JOINS}${named('to')}${IN_YEAR}?(?! \\d)`), read: months },
  ]
  return { cues, patterns }
}

export const stretchesOfYears: TimePatterns = {
  cues: [A_YEAR],
  patterns: [
    {
      pattern: whole(`${BEGINS}(?<first>${FIGURES})${JOINS}(?<last>${FIGURES})`),
      read: ({ first, last }) => (Number(first) < Number(last) ? explicit(`${first}/${last}`) : null),
    },
  ],
}
