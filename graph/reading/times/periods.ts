import { type Anchor, plainDate } from './anchor.ts'
import { YEAR } from './calendar-dates.ts'
import { dayNamed, dayOf } from './days-of-month.ts'
import type { MonthNames } from './month-names.ts'
import { explicit, type Groups, type ReadTime, relative, type TimePattern, whole } from './time-pattern.ts'
import { ofWhichYear, WHICH_YEAR } from './which-year.ts'

/** Stretches of time with two ends, and those that have a name of their own: 28 April to 3 May, the summer of 2015, the 1990s. */

const BEGINS = '(?<opening>from |between |من |بين |ما بين |يومي |عامي |بين عامي |من عام |في |in )?'
const JOINS = ' ?(?<joins>-|to|and|or|until|through|الي|و|او|حتي|الي عام) ?'

/** March 3 and May 9 are two days; between them, or one behind the other, they are a stretch of time. */
function isStretch({ opening, joins }: Groups, steps: number): boolean {
  return steps > 0 && (steps === 1 || !/^(?:and|or|و|او)$/.test(joins!) || /بين|between/.test(opening ?? ''))
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

const IN_YEAR = `(?:${YEAR}|${WHICH_YEAR})`

/** Stretches between two days or months. */
function twoEnds({ named, of }: MonthNames): TimePattern[] {
  const days: TimePattern['read'] = (groups, anchor) => {
    const [first, last] = [dayOf(groups.first), dayOf(groups.last)]
    if (first === null || last === null || !isStretch(groups, last - first)) return null
    const month = of(groups.month)
    return ofYear({ month, day: first }, { month, day: last }, groups, anchor)
  }
  const across: TimePattern['read'] = (groups, anchor) => {
    const [first, last] = [dayOf(groups.first), dayOf(groups.last)]
    const isListed = /^(?:and|or|و|او)$/.test(groups.joins!) && !/بين|between/.test(groups.opening ?? '')
    if (first === null || last === null || isListed) return null
    return ofYear({ month: of(groups.from), day: first }, { month: of(groups.to), day: last }, groups, anchor)
  }
  const months: TimePattern['read'] = (groups, anchor) => {
    const [first, last] = [of(groups.from), of(groups.to)]
    if (!isStretch(groups, (last - first + 12) % 12)) return null
    return ofYear({ month: first, day: null }, { month: last, day: null }, groups, anchor)
  }
  const OF = '(?: من شهر| من| شهر| of)?'
  return [
    {
      pattern: whole(
        `${BEGINS}${dayNamed('first')}${OF} ${named('from')}${JOINS}${dayNamed('last')}${OF} ${named('to')}${IN_YEAR}?`,
      ),
      read: across,
    },
    {
      pattern: whole(`${BEGINS}${named('from')} ${dayNamed('first')}${JOINS}${named('to')} ${dayNamed('last')}${IN_YEAR}?`),
      read: across,
    },
    { pattern: whole(`${BEGINS}${dayNamed('first')}${JOINS}${dayNamed('last')}${OF} ${named('month')}${IN_YEAR}?`), read: days },
    {
      pattern: whole(
        `${BEGINS}${named('month')} ${dayNamed('first')}${JOINS}${dayNamed('last')}${IN_YEAR}?(?! [a-z]+ (?:19|20)\\d\\d)`,
      ),
      read: days,
    },
    { pattern: whole(`${BEGINS}${named('from')}${JOINS}${named('to')}${IN_YEAR}?(?! \\d)`), read: months },
    {
      pattern: whole(`${BEGINS}(?<first>(?:1[89]|20)\\d\\d)${JOINS}(?<last>(?:1[89]|20)\\d\\d)`),
      read: ({ first, last }) => (Number(first) < Number(last) ? explicit(`${first}/${last}`) : null),
    },
  ]
}

/** Of which year a part of one is, its last or next one where the words say no year. */
function yearSaid(groups: Groups, anchor: Anchor | null): number | null {
  if (groups.year) return Number(groups.year)
  if (!anchor) return null
  if (groups.lastYear || groups.past || groups.last) return anchor.year - 1
  if (groups.nextYear || groups.coming || groups.next) return anchor.year + 1
  return anchor.year
}

const SEASONS: Readonly<Record<string, number>> = {
  spring: 21,
  summer: 22,
  autumn: 23,
  fall: 23,
  winter: 24,
  ربيع: 21,
  صيف: 22,
  خريف: 23,
  شتاء: 24,
}
const PART_OF_YEAR: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  last: 4,
  الاول: 1,
  الثاني: 2,
  الثالث: 3,
  الرابع: 4,
  الاخير: 4,
}

/** EDTF has a code for each season. */
function season(groups: Groups, anchor: Anchor | null): ReadTime {
  const year = yearSaid(groups, anchor)
  const which = SEASONS[(groups.season ?? '').replace(/^ال/, '')]!
  return year === null ? relative(null) : { edtf: `${year}-${which}`, basis: groups.year ? 'explicit' : 'relative' }
}

function partOfYear(months: number): TimePattern['read'] {
  return (groups, anchor) => {
    const year = yearSaid(groups, anchor)
    const last = (groups.part === 'last' || groups.part === 'الاخير' ? 12 / months : PART_OF_YEAR[groups.part!]!) * months
    if (last > 12) return null
    const edtf = year && `${plainDate(year, last - months + 1, null)}/${plainDate(year, last, null)}`
    return edtf ? { edtf, basis: groups.year ? 'explicit' : 'relative' } : relative(null)
  }
}

const PART = `(?<part>${Object.keys(PART_OF_YEAR).join('|')})`
const TENS_AR: Readonly<Record<string, number>> = {
  عشرين: 2,
  ثلاثين: 3,
  اربعين: 4,
  خمسين: 5,
  ستين: 6,
  سبعين: 7,
  ثمانين: 8,
  تسعين: 9,
}

const TENS_OF = `(?<tens>${Object.keys(TENS_AR).join('|')})ي?`
const decade: TimePattern['read'] = ({ tens }) => explicit(`19${TENS_AR[tens!]}X`)

/** Seasons, quarters and halves of a year, and decades. */
const namedPeriods: readonly TimePattern[] = [
  { pattern: whole(`(?:the )?(?<season>spring|summer|autumn|fall|winter|ربيع|صيف|خريف|شتاء)(?: of)?${IN_YEAR}`), read: season },
  { pattern: whole('(?:(?<last>last)|(?<next>next)|this) (?<season>spring|summer|autumn|winter)'), read: season },
  {
    pattern: whole('(?<season>الربيع|الصيف|الخريف|الشتاء) (?:(?<past>الماضي|الفائت|المنصرم)|(?<coming>المقبل|القادم))'),
    read: season,
  },
  {
    pattern: whole(`(?:${PART} quarter|الربع (?<part2>الاول|الثاني|الثالث|الرابع|الاخير))${IN_YEAR}`),
    read: (groups, anchor) => partOfYear(3)({ ...groups, part: groups.part ?? groups.part2 }, anchor),
  },
  {
    pattern: whole(`(?:(?<part>first|second) half|النصف (?<part2>الاول|الثاني))${IN_YEAR}`),
    read: (groups, anchor) => partOfYear(6)({ ...groups, part: groups.part ?? groups.part2 }, anchor),
  },
  {
    pattern: whole("(?:the )?(?:(?:early|late|mid)[ -])?(?<tenth>(?:1[89]|20)\\d)0'?s"),
    read: ({ tenth }) => explicit(`${tenth}X`),
  },
  { pattern: whole(`(?:ال)?${TENS_OF}ات (?:من )?القرن (?:الماضي|العشرين)`), read: decade },
  // In the sixties of his life is no decade.
  { pattern: whole(`(?:في|خلال|منذ|اوائل|اواخر|مطلع|منتصف|بدايه|نهايه) ال${TENS_OF}ات(?! من)(?! عمر)`), read: decade },
]

/** Patterns of stretches of time, by the names of the months. */
export function periods(months: MonthNames): TimePattern[] {
  return [...twoEnds(months), ...namedPeriods]
}
