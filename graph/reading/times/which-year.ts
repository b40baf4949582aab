import { type Anchor, plainDate } from './anchor.ts'
import { COMING_AR, type Groups, NOW_AR, PAST_AR, type ReadTime, relative } from './time-pattern.ts'

/** Of which year a date without one is. */

const OF = '(?:,|،)?(?: of| من)?'
const YEAR_AR = '(?:العام|السنه)'

/** What may stand behind a day or month and says of which year it is: of last year, الماضي. Its groups are read by `ofWhichYear`. */
export const WHICH_YEAR = `(?:${OF} (?:${[
  `(?<lastYear>last year|the (?:previous|past) year|${YEAR_AR} ${PAST_AR})`,
  `(?<thisYear>(?:this|the current) year|هذا العام|هذه السنه|${YEAR_AR} ${NOW_AR})`,
  `(?<nextYear>next year|${YEAR_AR} ${COMING_AR})`,
  `(?<sameYear>(?:the|that) same year|that year|العام (?:نفسه|ذاته)|السنه (?:نفسها|ذاتها)|(?:نفس|ذات) (?:العام|السنه))`,
  `(?<past>${PAST_AR})`,
  `(?<now>${NOW_AR})`,
  `(?<coming>${COMING_AR})`,
].join('|')}))`

/** A day so near ahead is meant, and not the one of the year before. */
const MONTHS_NEAR = 2

/** How far a day or month of the year of a publication is ahead of it: below zero it is behind; zero where nobody knows. */
function ahead(month: number, day: number | null, anchor: Anchor): number {
  if (anchor.month === null) return 0
  if (month !== anchor.month) return month - anchor.month
  return day !== null && anchor.day !== null ? day - anchor.day : 0
}

/**
 * A day and month, or a month, of the year that the words beside it say; without any, of the last one before the publication, and the
 * next one after it of what is yet to come.
 * @param groups What `WHICH_YEAR` found, and `last` or `next` in front of a month.
 */
export function ofWhichYear(groups: Groups, month: number, day: number | null, anchor: Anchor | null): ReadTime {
  if (groups.sameYear) return { ...relative(null), ofTold: { month, day } }
  if (!anchor) return relative(null)
  const { year } = anchor
  const of = (which: number) => relative(plainDate(which, month, day))
  if (groups.lastYear) return of(year - 1)
  if (groups.thisYear || groups.now) return of(year)
  if (groups.nextYear) return of(year + 1)
  if (groups.coming || groups.next) return of(ahead(month, day, anchor) > 0 || month === anchor.month ? year : year + 1)
  if (groups.past) return of(ahead(month, day, anchor) > 0 ? year - 1 : year)
  const isLater = anchor.month !== null && month > anchor.month
  const isNear = isLater && day !== null && month - anchor.month! <= MONTHS_NEAR
  const last = isLater && !isNear ? year - 1 : year
  const next = plainDate(ahead(month, day, anchor) < 0 ? year + 1 : year, month, day)
  const yearless = { month, day }
  return next === plainDate(last, month, day) ? { ...of(last), yearless } : { ...of(last), next, yearless }
}
