import { plainDate } from './anchor.ts'
import { dayNamed, dayOf } from './days-of-month.ts'
import type { MonthNames } from './month-names.ts'
import { A_YEAR, explicit, FIGURES, type ReadTime, relative, type TimePattern, type TimePatterns, whole } from './time-pattern.ts'
import { WEEKDAY } from './weekdays.ts'
import { ofWhichYear, WHICH_YEAR } from './which-year.ts'

/** Days, months and years by name and in figures: 15 أيار/مايو 2024, May 9 last year, 2024/5/15, in 1961. */

const YEAR = `(?:,|،| من| of)?(?: عام| العام| سنه)? (?<year>${FIGURES})`
/** Of which year something is, in figures or in words. */
export const IN_YEAR = `(?:${YEAR}|${WHICH_YEAR})`
/** Between a day and its month. */
export const OF_MONTH = '(?: من شهر| من| شهر| of)?'
/** Tuesday, May 15; الثلاثاء الموافق 15 مايو. */
const ON = `(?:(?:(?:on|last|next|يوم) )?(?:${WEEKDAY})(?: (?:الماضي|المقبل|القادم))?(?:,|،)?(?: الموافق)? )?`
/** A month alone is none without a word in front: they may, a march. */
const OPENING =
  '(?:(?:in|last|since last|early|late|mid|since|until|by|during|(?:end|middle|beginning|start|course) of|في|منذ|خلال|شهر|مطلع|اوائل|اواخر|نهايه|منتصف|بدايه|حتي) |(?:in |since )?(?:early|late|mid)[ -])'

/** Patterns of dates, by the names of the months. */
export function calendarDates({ cues, named, of }: MonthNames): TimePatterns {
  const dated: TimePattern['read'] = (groups) => {
    const day = dayOf(groups.day)
    return day === null ? null : explicit(plainDate(Number(groups.year), of(groups.month), day))
  }
  const undated: TimePattern['read'] = (groups, anchor) => {
    const day = dayOf(groups.day)
    return day === null ? null : ofWhichYear(groups, of(groups.month), day, anchor)
  }
  const inYear: TimePattern['read'] = (groups) => explicit(plainDate(Number(groups.year), of(groups.month), null))
  const month: TimePattern['read'] = (groups, anchor) => ofWhichYear(groups, of(groups.month), null, anchor)
  const patterns = [
    { pattern: whole(`${ON}${dayNamed('day')}${OF_MONTH} ${named('month')}${YEAR}`), read: dated },
    { pattern: whole(`${ON}${named('month')} ${dayNamed('day')}${YEAR}`), read: dated },
    { pattern: whole(`${ON}${dayNamed('day')}${OF_MONTH} ${named('month')}${WHICH_YEAR}?`), read: undated },
    { pattern: whole(`(?:شهر )?${named('month')}${YEAR}`), read: inYear },
    { pattern: whole(`${ON}${named('month')} ${dayNamed('day')}${WHICH_YEAR}?`), read: undated },
    { pattern: whole(`(?<next>next|this coming) ${named('month')}`), read: month },
    { pattern: whole(`${OPENING}(?:شهر )?${named('month')}${WHICH_YEAR}?(?! \\d)`), read: month },
    { pattern: whole(`${named('month')}${WHICH_YEAR}`), read: month },
    { pattern: whole(`(?:في )?(?:الاسبوع|النصف|الثلث) (?:الاول|الثاني|الثالث|الرابع|الاخير) من ${named('month')}`), read: month },
  ]
  return { cues, patterns }
}

/** 2024/5/15: the year in front says which way round it is. */
export const yearFirst: TimePatterns = {
  cues: [A_YEAR],
  patterns: [
    {
      pattern: whole(`(?<year>${FIGURES})(?<by>[-/])(?<m>\\d\\d?)\\k<by>(?<d>\\d\\d?)`),
      read: ({ year, m, d }) => explicit(plainDate(Number(year), Number(m), Number(d))),
    },
  ],
}

export const years: TimePatterns = {
  cues: [A_YEAR],
  patterns: [
    {
      pattern: whole(
        `(?:(?:عام|العام|سنه|للعام|لعام) |(?<=(?<![a-z])(?:in|since|by|until|from|of|early|late|mid|منذ|بحلول|حتي|في|اوائل|اواخر|مطلع|نهايه) ))(?<year>${FIGURES})`,
      ),
      read: ({ year }) => explicit(String(year)),
    },
  ],
}

const IN_FIGURES = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d\d)(?!\d)/g
const ARABIC = /[\u0620-\u064a]/

interface InFigures extends ReadTime {
  readonly start: number
  readonly end: number
}

/** 28/2/2023: Arabic has the day first. English has it either way: only where it can be no month it is known. */
export function datesInFigures(text: string): InFigures[] {
  const found = [...text.matchAll(IN_FIGURES)]
  const isArabic = found.length > 0 && ARABIC.test(text)
  return found.flatMap(({ 0: all, 1: first, 3: second, 4: year, index }) => {
    const [one, other] = [Number(first), Number(second)]
    const [day, month] = isArabic || other <= 12 ? [one, other] : [other, one]
    const isOpen = !isArabic && one <= 12 && other <= 12 && one !== other
    if (isOpen || month > 12 || day > 31) return []
    return [{ ...explicit(plainDate(Number(year), month, day)), start: index, end: index + all.length }]
  })
}

/** Within one month, where the month goes without its name: الخامس من الشهر الماضي, the 15th of this month. */
const MONTH_BEFORE = '(?<before>last month|الشهر (?:الماضي|المنصرم|الفائت)|الماضي)'
const MONTH_NOW = '(?<now>(?:this|the current) month|(?:هذا الشهر|الشهر (?:الجاري|الحالي))|الجاري|الحالي)'
const MONTH_NEXT = '(?<after>next month|الشهر (?:المقبل|القادم)|المقبل|القادم)'

export const daysOfTheMonth: TimePatterns = {
  cues: ['month', 'الشهر', 'الماضي', 'الجاري', 'الحالي', 'المقبل', 'القادم'],
  patterns: [
    {
      pattern: whole(`(?:(?:on the|في|يوم) )?${dayNamed('day')}(?: of| من)? (?:${MONTH_BEFORE}|${MONTH_NOW}|${MONTH_NEXT})`),
      read: (groups, anchor) => {
        const day = dayOf(groups.day)
        if (day === null) return null
        if (!anchor || anchor.month === null) return relative(null)
        const months = anchor.year * 12 + anchor.month - 1 + (groups.before ? -1 : groups.after ? 1 : 0)
        return relative(plainDate(Math.floor(months / 12), (months % 12) + 1, day))
      },
    },
  ],
}
