const DAY_OR_MONTH =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/

/** Whether a folded English word has a capital for being in the calendar, and may so be taken for a name: Wednesday, May. */
export function isDayOrMonth(word: string): boolean {
  return DAY_OR_MONTH.test(word)
}

/** The days of the week in Arabic, folded, with their article: alternatives of a pattern. */
export const DAYS_AR = 'الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|السبت'
