import { type Anchor, lastWeekday, nextWeekday, shifted, type TimeUnit, wholeWeek } from './anchor.ts'
import { foldWord } from './folded-text.ts'
import { numberWords } from './numbers.ts'
import { alternatives, type Groups, relative, type TimePattern, whole } from './time-pattern.ts'

const UNIT_WORDS: readonly [TimeUnit, readonly string[]][] = [
  ['day', ['day', 'days', 'يوم', 'أيام', 'يوما']],
  ['week', ['week', 'weeks', 'أسبوع', 'أسابيع', 'الأسبوع']],
  ['month', ['month', 'months', 'شهر', 'أشهر', 'شهور', 'الشهر']],
  ['year', ['year', 'years', 'عام', 'أعوام', 'سنة', 'سنوات', 'عاما', 'العام', 'السنة']],
]
const DUALS: readonly [TimeUnit, readonly string[]][] = [
  ['day', ['يومين']],
  ['week', ['أسبوعين']],
  ['month', ['شهرين']],
  ['year', ['عامين', 'سنتين']],
]
/** "a year ago", "قبل عام": one of them, where no number is said. */
const ONE = new Map([...['a', 'an', 'one'].map((word) => [word, 1] as const), ['couple of', 2] as const])
const counts = new Map([...numberWords, ...ONE])

const units = new Map([...UNIT_WORDS, ...DUALS].flatMap(([unit, words]) => words.map((word) => [foldWord(word), unit] as const)))
const duals = new Set(DUALS.flatMap(([, words]) => words.map(foldWord)))
const unitNames = alternatives([...units.keys()])
const countNames = alternatives([...counts.keys()])

/** "about a year ago" is about that year, or that month where months are counted. */
function ago({ count, unit, about }: Groups, anchor: Anchor | null) {
  if (!anchor || !unit) return relative(null)
  const many = duals.has(unit) ? 2 : count === undefined ? 1 : (counts.get(count) ?? Number(count))
  const edtf = shifted(anchor, -many, units.get(unit)!)
  return relative(about ? `${edtf}~` : edtf)
}

const WEEKDAYS: readonly (readonly string[])[] = [
  ['Sunday', 'الأحد'],
  ['Monday', 'الاثنين', 'الإثنين'],
  ['Tuesday', 'الثلاثاء'],
  ['Wednesday', 'الأربعاء'],
  ['Thursday', 'الخميس'],
  ['Friday', 'الجمعة'],
  ['Saturday', 'السبت'],
]
const weekdays = new Map(WEEKDAYS.flatMap((words, at) => words.map((word) => [foldWord(word), at] as const)))
const weekdayNames = alternatives([...weekdays.keys()])
const about = '(?<about>(?:about|around|nearly|almost|some|roughly|نحو|حوالي|قرابه|زهاء|ما يقارب) )?'
const count = `(?<count>\\d{1,3}|${countNames})`

function from(by: number): TimePattern['read'] {
  return ({ unit }, anchor) => {
    if (!anchor || !unit) return relative(null)
    const what = units.get(unit)!
    return relative(what === 'week' ? wholeWeek(anchor, by) : shifted(anchor, by, what))
  }
}

/** Times that are counted from the publication. */
export const relativeTimes: readonly TimePattern[] = [
  { pattern: whole(`(?:قبل) ${about}(?:${count} )?(?<unit>${unitNames})`), read: ago },
  { pattern: whole(`${about}${count} (?<unit>${unitNames}) (?:ago|earlier)`), read: ago },
  { pattern: whole(`(?:last|previous|past) (?<unit>${unitNames})`), read: from(-1) },
  { pattern: whole(`(?<unit>${unitNames}) (?:الماضي|الماضيه|المنصرم|المنصرمه|الفائت|الفائته)`), read: from(-1) },
  { pattern: whole(`(?:this|the current) (?<unit>${unitNames})`), read: from(0) },
  { pattern: whole(`(?<unit>${unitNames}) (?:الجاري|الجاريه|الحالي|الحاليه)`), read: from(0) },
  { pattern: whole(`next (?<unit>${unitNames})`), read: from(1) },
  { pattern: whole(`(?<unit>${unitNames}) (?:المقبل|المقبله|القادم|القادمه)`), read: from(1) },
  {
    pattern: whole(`(?:the day before yesterday|اول من امس|امس الاول|اول امس)(?: (?:${weekdayNames}))?`),
    read: (_, anchor) => relative(anchor && shifted(anchor, -2, 'day')),
  },
  {
    pattern: whole(`(?:yesterday|امس)(?: (?:${weekdayNames}))?`),
    read: (_, anchor) => relative(anchor && shifted(anchor, -1, 'day')),
  },
  { pattern: whole('(?:today|اليوم)'), read: (_, anchor) => relative(anchor && shifted(anchor, 0, 'day')) },
  { pattern: whole('(?:tomorrow|غدا)'), read: (_, anchor) => relative(anchor && shifted(anchor, 1, 'day')) },
  {
    pattern: whole(
      `(?:next |this coming )(?<weekday>${weekdayNames})|(?:يوم )?(?<day>${weekdayNames}) (?:المقبل|القادم|المقبله|القادمه)`,
    ),
    read: ({ weekday, day }, anchor) => relative(anchor && nextWeekday(anchor, weekdays.get(weekday ?? day!)!)),
  },
  {
    pattern: whole(`(?:(?:on|last|يوم|امس) )?(?<weekday>${weekdayNames})(?<own>(?: الماضي)|'s)?`),
    read: ({ weekday, own }, anchor) => {
      const day = weekdays.get(weekday!)!
      const last = anchor && lastWeekday(anchor, day)
      // Of what is said today, later on Tuesday is today; Wednesday's call was.
      const isPast = own !== undefined || last === (anchor && shifted(anchor, 0, 'day'))
      return anchor && !isPast ? { ...relative(last), next: nextWeekday(anchor, day) } : relative(last)
    },
  },
]
