import { foldWord } from '../text/folded-text.ts'
import { NUMBER_IN_WORDS, numberOfWords } from '../text/numbers.ts'
import { type Anchor, plainDate, shifted, type TimeUnit, wholeWeek } from './anchor.ts'
import {
  alternatives,
  COMING_AR,
  type Groups,
  NOW_AR,
  PAST_AR,
  type ReadTime,
  relative,
  type TimePattern,
  type TimePatterns,
  untold,
  whole,
} from './time-pattern.ts'

/** Times that are counted from the publication, or from the day that the text told before. */

const UNIT_WORDS: readonly [TimeUnit, readonly string[]][] = [
  ['day', ['day', 'days', 'يوم', 'أيام', 'يوما', 'اليوم', 'الأيام']],
  ['week', ['week', 'weeks', 'أسبوع', 'أسابيع', 'أسبوعا', 'الأسبوع', 'الأسابيع']],
  ['month', ['month', 'months', 'شهر', 'أشهر', 'شهور', 'شهرا', 'الشهر', 'الأشهر', 'الشهور']],
  ['year', ['year', 'years', 'عام', 'أعوام', 'سنة', 'سنوات', 'عاما', 'العام', 'السنة', 'الأعوام', 'السنوات']],
  ['decade', ['decade', 'decades', 'عقد', 'عقود', 'العقود']],
]
const DUALS: readonly [TimeUnit, readonly string[]][] = [
  ['day', ['يومين', 'اليومين']],
  ['week', ['أسبوعين', 'الأسبوعين']],
  ['month', ['شهرين', 'الشهرين']],
  ['year', ['عامين', 'سنتين', 'العامين', 'السنتين']],
  ['decade', ['عقدين', 'العقدين']],
]
const FEW: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, 'couple of': 2, 'a couple of': 2 }

const units = new Map([...UNIT_WORDS, ...DUALS].flatMap(([unit, words]) => words.map((word) => [foldWord(word), unit] as const)))
const duals = new Set(DUALS.flatMap(([, words]) => words.map(foldWord)))
const UNIT = `(?<unit>${alternatives(units.keys())})`
const COUNT = `(?<count>\\d{1,3}|${NUMBER_IN_WORDS}|${Object.keys(FEW).join('|')})`
const ABOUT =
  '(?<about>(?:about|around|nearly|almost|some|roughly|more than|less than|over|just over|just under|نحو|حوالي|قرابه|زهاء|ما يقارب|اكثر من|اقل من|ما يزيد (?:على|عن)) )?'
const LATELY_AR = '(?:الماضي|الماضيه|الماضيين|الماضيتين|الاخير|الاخيره|الاخيرين|الاخيرتين|المنصرمه)'
/** In the plural without a number: some of them, and nobody knows how many. */
const PLURAL = /^(?:days|weeks|months|years|decades|(?:ال)?(?:ايام|اسابيع|اشهر|شهور|سنوات|اعوام|عقود))$/

/** How many units are said, one where no number is: قبل عام; null where a plural says none. */
function many({ count, unit }: Groups): number | null {
  if (duals.has(unit!)) return 2
  if (count !== undefined) return FEW[count] ?? numberOfWords(count) ?? (/^\d/.test(count) ? Number(count) : null)
  return PLURAL.test(unit!) ? null : 1
}

/** "about a year ago" is about that year, or that month where months are counted; a decade is no more exact. */
function ago(groups: Groups, anchor: Anchor | null): ReadTime {
  const count = many(groups)
  if (!anchor || count === null) return relative(null)
  const unit = units.get(groups.unit!)!
  const edtf = shifted(anchor, -count, unit)
  return relative(groups.about || unit === 'decade' ? `${edtf}~` : edtf)
}

function counted(by: number): TimePattern['read'] {
  return ({ unit }, anchor) => {
    if (!anchor || PLURAL.test(unit!)) return relative(null)
    const what = units.get(unit!)!
    return relative(what === 'week' ? wholeWeek(anchor, by) : shifted(anchor, by, what))
  }
}

/** Over the past year: from then until the publication. */
function within(groups: Groups, anchor: Anchor | null): ReadTime {
  const count = many(groups)
  if (!anchor || count === null) return relative(null)
  const { year, month, day } = anchor
  const now = plainDate(year, month, day)
  const from = shifted(anchor, -count, units.get(groups.unit!)!)
  return relative(`${from}/${now.slice(0, from.length)}`)
}

/** Two days later: from the day that the text told before. */
function step(sign: 1 | 0 | -1): TimePattern['read'] {
  return (groups) => {
    const count = many(groups)
    return { ...relative(null), ...(count !== null && { step: { by: sign * count, unit: units.get(groups.unit!)! } }) }
  }
}

/** By so many days from the day that the text told before. */
function fromTold(by: number): TimePattern['read'] {
  return () => ({ ...relative(null), step: { by, unit: 'day' } })
}

const fromTheToldDay: readonly TimePattern[] = [
  { pattern: whole('(?:the )?next day|غداه ذلك'), read: fromTold(1) },
  { pattern: whole(`(?:the |in the )?following ${UNIT}`), read: step(1) },
  // Over the next week is from now on.
  { pattern: whole(`(?<!(?:over|in|within|during|for) )the next ${UNIT}`), read: step(1) },
  { pattern: whole(`(?:في )?${UNIT} (?:التالي|التاليه)`), read: step(1) },
  // In the future it would be counted from now.
  { pattern: whole(`(?<=(?:^|[\\s.،])و)بعد (?:${COUNT} )?(?!ال)${UNIT}(?! (?:من|علي))`), read: step(1) },
  { pattern: whole('(?:في )?الليله (?:نفسها|ذاتها)'), read: fromTold(0) },
  { pattern: whole('(?:the )?(?:previous|preceding) day|the day before|(?:في )?اليوم السابق'), read: fromTold(-1) },
  { pattern: whole(`(?:on |in )?(?:the same|that same|that) ${UNIT}`), read: step(0) },
  { pattern: whole(`(?:في )?(?:${UNIT} (?:نفسه|ذاته|نفسها|ذاتها))`), read: step(0) },
  { pattern: whole(`(?:في )?(?:نفس|ذات|ذلك|تلك) ${UNIT}`), read: step(0) },
  { pattern: whole(`${COUNT} ${UNIT} (?:later|afterwards)`), read: step(1) },
  { pattern: whole(`بعد ذلك ب(?:${COUNT} )?${UNIT}`), read: step(1) },
  { pattern: whole(`${COUNT} ${UNIT} (?:earlier|before that)`), read: step(-1) },
  { pattern: whole(`قبل ذلك ب(?:${COUNT} )?${UNIT}`), read: step(-1) },
]

export const countedTimes: TimePatterns = {
  cues: [...units.keys(), 'ذلك'],
  patterns: [
    ...fromTheToldDay,
    { pattern: whole(`قبل ${ABOUT}(?:بضعه |عده |${COUNT} )?(?!ال)${UNIT}`), read: ago },
    { pattern: whole(`(?<=منذ )${ABOUT}(?:بضعه |عده |${COUNT} )?(?!ال)${UNIT}`), read: ago },
    { pattern: whole(`${ABOUT}(?:a few |several |many |some |${COUNT} )?${UNIT} ago`), read: ago },
    { pattern: whole('the (?<unit>week|month|year) before last'), read: counted(-2) },
    { pattern: whole('(?<unit>الاسبوع|الشهر|العام|السنه) قبل الماضيه?'), read: counted(-2) },
    { pattern: whole(`(?:over|in|during|within) the (?:last|past) (?:few |${COUNT} )?${UNIT}`), read: within },
    { pattern: whole(`(?:خلال|في|علي مدي|علي مدار) ${UNIT} ${COUNT} ${LATELY_AR}`), read: within },
    { pattern: whole(`(?:في|خلال) ال(?:ايام|اسابيع|اشهر|شهور|سنوات|اعوام|عقود) ${LATELY_AR}`), read: untold },
    { pattern: whole(`(?:last|previous|past) ${UNIT}(?! of)`), read: counted(-1) },
    { pattern: whole(`${UNIT} (?:${PAST_AR}|الماضيين|الماضيتين)`), read: counted(-1) },
    { pattern: whole(`(?:this|the current) ${UNIT}`), read: counted(0) },
    {
      pattern: whole(`(?:end|rest|beginning|start) of the ${UNIT}|year-end`),
      read: ({ unit }, anchor) => counted(0)({ unit: unit ?? 'year' }, anchor),
    },
    { pattern: whole(`(?<!مثل )(?:هذا|هذه) ${UNIT}`), read: counted(0) },
    {
      pattern: whole('(?:نهايه|اواخر|مطلع|بدايه|منتصف) (?<unit>الشهر|العام|السنه)(?! (?:الماضي|المنصرم|الفائت|المقبل|القادم))'),
      read: counted(0),
    },
    { pattern: whole(`${UNIT} ${NOW_AR}`), read: counted(0) },
    { pattern: whole(`next ${UNIT}`), read: counted(1) },
    { pattern: whole(`${UNIT} ${COMING_AR}`), read: counted(1) },
  ],
}
