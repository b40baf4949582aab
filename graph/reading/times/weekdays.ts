import { foldWord } from '../text/folded-text.ts'
import { lastWeekday, nextWeekday, shifted } from './anchor.ts'
import { alternatives, COMING_AR, relative, type TimePatterns, whole } from './time-pattern.ts'

/** Days of the week: the last one before the publication, or on it; of what is yet to come, the next one. */

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

/** The days of the week, folded: alternatives of a pattern. */
export const WEEKDAY = alternatives(weekdays.keys())

export const weekdayTimes: TimePatterns = {
  cues: [...weekdays.keys()],
  patterns: [
    {
      pattern: whole(
        `(?:next |this coming |ahead of |by )(?<weekday>${WEEKDAY})(?:'s)?|(?:يوم )?(?<day>${WEEKDAY}) ${COMING_AR}`,
      ),
      read: ({ weekday, day }, anchor) => relative(anchor && nextWeekday(anchor, weekdays.get(weekday ?? day!)!)),
    },
    {
      pattern: whole(`(?:(?:on|last|يوم|امس) )?(?<weekday>${WEEKDAY})(?<own>(?: الماضي)|'s)?`),
      read: ({ weekday, own }, anchor) => {
        const day = weekdays.get(weekday!)!
        const last = anchor && lastWeekday(anchor, day)
        // Of what is said today, later on Tuesday is today; Wednesday's call was.
        const isPast = own !== undefined || last === (anchor && shifted(anchor, 0, 'day'))
        const isWhose = own === "'s"
        return { ...relative(last), isWhose, ...(anchor && !isPast && { next: nextWeekday(anchor, day) }) }
      },
    },
  ],
}
