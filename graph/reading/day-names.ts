const DAY_OR_MONTH =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/

/** Whether a folded English word has a capital for being in the calendar, and may so be taken for a name: Wednesday, May. */
export function isDayOrMonth(word: string): boolean {
  return DAY_OR_MONTH.test(word)
}

/** The days of the week in Arabic, folded, with their article: alternatives of a pattern. */
export const DAYS_AR = 'الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|السبت'

const WHEN_AR = new RegExp(`^(?:${DAYS_AR}|امس|اليوم|غدا|يوم|مساء|صباح|فجر|ظهر|ليل|ليله|مساءا|صباحا)$`)
const WHICH_AR = /^(?:الماضي|الماضيه|الجاري|الحالي|المقبل|القادم|الاول)$/

/** Whether a folded Arabic word says on which day something is, or which of the days that is behind such a word. */
export function isWhen(word: string, isBehind: boolean): boolean {
  return WHEN_AR.test(word) || (isBehind && WHICH_AR.test(word))
}
