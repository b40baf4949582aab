const DAY_OR_MONTH =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/

/** Whether a folded English word has a capital for being in the calendar, and may so be taken for a name: Wednesday, May. */
export function isDayOrMonth(word: string): boolean {
  return DAY_OR_MONTH.test(word)
}

/** The days of the week in Arabic, folded, with their article: alternatives of a pattern. */
export const DAYS_AR = 'الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|السبت'

const WHEN_AR = new RegExp(`^(?:${DAYS_AR}|امس|اليوم|غدا|مساءا|صباحا)$`)
const PART_AR = /^(?:يوم|مساء|صباح|فجر|ظهر|ليل|ليله)$/
const WHICH_AR = /^(?:الماضي|الماضيه|الجاري|الحالي|المقبل|القادم|الاول)$/

/**
 * Whether a folded Arabic word says on which day something is, opens what does (صباح الأحد, and not صباح الأحمد), or says which of the
 * days it is that it stands behind.
 */
export function isWhen(word: string, next: string, isBehind: boolean): boolean {
  return WHEN_AR.test(word) || (PART_AR.test(word) && WHEN_AR.test(next)) || (isBehind && WHICH_AR.test(word))
}
