import { type Anchor, plainDate } from './anchor.ts'
import { IN_YEAR } from './calendar-dates.ts'
import {
  A_YEAR,
  explicit,
  type Groups,
  type ReadTime,
  relative,
  type TimePattern,
  type TimePatterns,
  whole,
} from './time-pattern.ts'

/** Seasons, quarters and halves of a year, and decades: the summer of 2015, النصف الأول من العام المقبل, the 1990s. */

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
  الاول: 1,
  الثاني: 2,
  الثالث: 3,
  الرابع: 4,
}
const LAST = ['last', 'الاخير']

const LAST_MONTH: Readonly<Record<number, number>> = { 21: 5, 22: 8, 23: 11, 24: 12 }

/** EDTF has a code for each season. */
function season(groups: Groups, anchor: Anchor | null): ReadTime {
  const which = SEASONS[(groups.season ?? '').replace(/^ال/, '')]!
  // In December, last summer is of this year.
  const isOver = anchor?.month != null && anchor.month > LAST_MONTH[which]!
  const isLast = !groups.year && !groups.lastYear && (groups.last || groups.past)
  const year = isLast && isOver ? anchor.year : yearSaid(groups, anchor)
  return year === null ? relative(null) : { edtf: `${year}-${which}`, basis: groups.year ? 'explicit' : 'relative' }
}

function partOfYear(months: number): TimePattern['read'] {
  return (groups, anchor) => {
    const year = yearSaid(groups, anchor)
    const last = (LAST.includes(groups.part!) ? 12 / months : PART_OF_YEAR[groups.part!]!) * months
    if (last > 12) return null
    const edtf = year && `${plainDate(year, last - months + 1, null)}/${plainDate(year, last, null)}`
    return edtf ? { edtf, basis: groups.year ? 'explicit' : 'relative' } : relative(null)
  }
}

const PART = `(?<part>${[...Object.keys(PART_OF_YEAR), ...LAST].join('|')})`
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

export const namedPeriods: TimePatterns = {
  cues: [
    ...Object.keys(SEASONS).flatMap((word) => [word, `ال${word}`]),
    ...['quarter', 'half', 'الربع', 'النصف', A_YEAR],
    ...Object.keys(TENS_AR).flatMap((tens) => [`${tens}ات`, `${tens}يات`, `ال${tens}ات`, `ال${tens}يات`]),
  ],
  patterns: [
    { pattern: whole(`(?:the )?(?<season>spring|summer|autumn|fall|winter|ربيع|صيف|خريف|شتاء)(?: of)?${IN_YEAR}`), read: season },
    { pattern: whole('(?:(?<last>last)|(?<next>next)|this) (?<season>spring|summer|autumn|winter)'), read: season },
    {
      pattern: whole('(?<season>الربيع|الصيف|الخريف|الشتاء) (?:(?<past>الماضي|الفائت|المنصرم)|(?<coming>المقبل|القادم))'),
      read: season,
    },
    { pattern: whole(`${PART} quarter${IN_YEAR}`), read: partOfYear(3) },
    { pattern: whole(`الربع ${PART}${IN_YEAR}`), read: partOfYear(3) },
    { pattern: whole(`${PART} half${IN_YEAR}`), read: partOfYear(6) },
    { pattern: whole(`النصف ${PART}${IN_YEAR}`), read: partOfYear(6) },
    {
      pattern: whole("(?:the )?(?:(?:early|late|mid)[ -])?(?<tenth>(?:1[89]|20)\\d)0'?s"),
      read: ({ tenth }) => explicit(`${tenth}X`),
    },
    { pattern: whole(`(?:ال)?${TENS_OF}ات (?:من )?القرن (?:الماضي|العشرين)`), read: decade },
    // In the sixties of his life is no decade.
    { pattern: whole(`(?:في|خلال|منذ|اوائل|اواخر|مطلع|منتصف|بدايه|نهايه) ال${TENS_OF}ات(?! من)(?! عمر)`), read: decade },
  ],
}
