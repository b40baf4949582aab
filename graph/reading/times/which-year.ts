import { type Anchor, plainDate } from './anchor.ts'
import { type Groups, type ReadTime, relative } from './time-pattern.ts'

/** Of which year a date without one is. */

const OF = '(?:,|،)?(?: of| من)?'
const YEAR_AR = '(?:العام|السنه)'
const PAST_AR = '(?:الماضي|الماضيه|المنصرم|المنصرمه|الفائت|الفائته)'
const NOW_AR = '(?:الجاري|الجاريه|الحالي|الحاليه)'
const COMING_AR = '(?:المقبل|المقبله|القادم|القادمه)'

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

function isBehind(month: number, day: number | null, anchor: Anchor): boolean {
  const isSame = month === anchor.month && day !== null && anchor.day !== null
  return anchor.month !== null && (month < anchor.month || (isSame && day < anchor.day!))
}

function isAhead(month: number, day: number | null, anchor: Anchor): boolean {
  const isSame = month === anchor.month && day !== null && anchor.day !== null
  return anchor.month !== null && (month > anchor.month || (isSame && day > anchor.day!))
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
  if (groups.coming || groups.next) return of(isAhead(month, day, anchor) || month === anchor.month ? year : year + 1)
  if (groups.past) return of(isAhead(month, day, anchor) ? year - 1 : year)
  const isLater = anchor.month !== null && month > anchor.month
  const isNear = isLater && day !== null && month - anchor.month! <= MONTHS_NEAR
  const last = isLater && !isNear ? year - 1 : year
  const next = plainDate(isBehind(month, day, anchor) ? year + 1 : year, month, day)
  const yearless = { month, day }
  return next === plainDate(last, month, day) ? { ...of(last), yearless } : { ...of(last), next, yearless }
}
