import { anchorOf, lastWeekday, shifted } from './anchor.ts'
import { relative, type TimePattern, type TimePatterns, untold, whole } from './time-pattern.ts'
import { WEEKDAY } from './weekdays.ts'

/** Days around the publication, and words that only say that it was some time: yesterday, غدا, recently. */

const CUES =
  'yesterday night tomorrow today tonight overnight morning afternoon evening day recently lately recent coming weekend امس اول الليله غد غدا اليوم موخرا حديثا الاونه'

const NO_TODAY = 'الاول|الثاني|الثالث|الرابع|الخامس|الاخير|العالمي|الدولي|الوطني|الذي'

function onDay(by: number): TimePattern['read'] {
  return (_, anchor) => relative(anchor && shifted(anchor, by, 'day'))
}

/** Saturday and Sunday before. */
const weekend: TimePattern['read'] = (_, anchor) => {
  if (anchor === null || anchor.day === null) return relative(anchor && shifted(anchor, 0, 'day'))
  return relative(`${lastWeekday(anchor, 6)}/${shifted(anchorOf(lastWeekday(anchor, 6))!, 1, 'day')}`)
}

export const nearDays: TimePatterns = {
  cues: CUES.split(' '),
  patterns: [
    { pattern: whole('(?:over|during|at|last) (?:the )?weekend'), read: weekend },
    { pattern: whole(`(?:the day before yesterday|اول من امس|امس الاول|اول امس)(?: (?:${WEEKDAY}))?`), read: onDay(-2) },
    { pattern: whole(`(?:yesterday|last night|الليله الماضيه|امس)(?: (?:${WEEKDAY}))?`), read: onDay(-1) },
    { pattern: whole('(?:the )?(?:day after tomorrow|بعد غد)'), read: onDay(2) },
    { pattern: whole(`(?:tomorrow|غدا)(?: (?:${WEEKDAY}))?`), read: onDay(1) },
    {
      // The first day of a visit, a World Day, and what once happened on this day are not today.
      pattern: whole(
        `(?:today|tonight|overnight|this (?:morning|afternoon|evening)|(?:earlier|later) in the day|الليله(?! (?:نفسها|ذاتها|التي|الاولي|السابقه))|(?<!مثل )(?<!هذا )(?<!(?:صحيفه|جريده|قناه|موقع|وكاله|المصري|روسيا|العرب|السودان|اليمن) )اليوم(?! (?:${NO_TODAY})))(?: (?:${WEEKDAY}))?`,
      ),
      read: onDay(0),
    },
    {
      pattern: whole(
        'recently|lately|in recent (?:days|weeks|months|years)|in the coming (?:days|weeks|months|years)|موخرا|حديثا|(?:في|خلال) الاونه الاخيره',
      ),
      read: untold,
    },
  ],
}
