import type { DateLine } from '../../model/review.ts'
import { FoldedText } from '../text/folded-text.ts'
import { wordsOf } from '../text/tokens.ts'
import type { FoundTime } from './in-context.ts'
import type { TimeReader } from './times.ts'

/** Behind so many characters no text says when it was published. */
const HEAD = 1200
const LONGEST_LINE = 90
/** Who wrote it, and for whom: words of a date line that are none of time. */
const MOST_OTHERS = 5

const OF_TIME =
  /^(?:\d+|at|on|by|date|dated|time|duration|am|pm|gmt|utc|est|edt|cet|ist|published|posted|issued|updated|last|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|نشر|نشرت|في|بتاريخ|تاريخ|النشر|اخر|تحديث|الساعه|بتوقيت|غرينتش|جرينتش|يوم|م|ص|ه|الموافق|مكه|المكرمه|الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|السبت)$/
/** The accord of, born, a deadline, said on: the day of something else. */
const OF_SOMETHING =
  /(?:^|\W)(?:of|born|died|deadline|due|until|since|after|before|said|signed|founded|expires|ولد|توفي|منذ|حتي|بعد|قبل|قال|قالت|وقع)\W+(?:on |at |in )?$|(?:born|died|deadline|ولد|توفي)[ :]/
const UPDATED = /updated|تحديث/
/** MOSCOW, 10 July 2018 (TASS) - : what stands between the date of a dateline and what is told. */
const BEGINS_TO_TELL = /^\)?(?: ?\([^()\n]{2,24}\))?(?: ?-{1,2}|:) \S/

/** اليوم (الأربعاء 20 يونيو 2018): what is told of is of the day. */
const TODAY = /(?:today|اليوم) ?\(\p{L}*,? ?$/u

function isOfDay({ edtf, basis }: FoundTime): boolean {
  return basis === 'explicit' && /^\d{4}-\d\d(?:-\d\d)?$/.test(edtf ?? '')
}

function othersIn(words: string): number {
  return wordsOf(words).filter((word) => !OF_TIME.test(word)).length
}

/** Whether a line says little else than its date; the first one, which may be a headline, nothing else. */
function isDateLine(before: string, behind: string, isFirst: boolean): boolean {
  const others = othersIn(before) + othersIn(behind)
  if (TODAY.test(before)) return true
  if (OF_SOMETHING.test(before)) return false
  if (BEGINS_TO_TELL.test(behind)) return othersIn(before) <= MOST_OTHERS
  const most = isFirst ? 0 : /[.!?؟]$/.test(behind) ? 2 : MOST_OTHERS
  return before.length + behind.length <= LONGEST_LINE && others <= most
}

/**
 * The line of a text that says of which day it is: "10 July 2018", "Reuters, 10 July 2018 10:34", "MOSCOW, 10 July 2018 (TASS) - …".
 * It is proposed, not taken: an article about another day may begin with that. Null where there is none.
 */
export function dateLineOf(text: string, times: TimeReader): DateLine | null {
  const folded = new FoldedText(text.slice(0, HEAD))
  const first = folded.text.search(/\S/)
  const days = times(folded.text, null).flatMap((time) => (isOfDay(time) ? [{ ...time, edtf: time.edtf! }] : []))
  const lines = days.flatMap((time) => {
    const from = folded.text.lastIndexOf('\n', time.start) + 1
    const [before, behind] = [folded.text.slice(from, time.start), folded.text.slice(time.end).split('\n')[0]!.trimEnd()]
    if (!isDateLine(before, behind, from <= first)) return []
    return [{ ...folded.span(time.start, time.end), edtf: time.edtf, isUpdated: UPDATED.test(before.split('|').at(-1)!) }]
  })
  const found = lines.find(({ isUpdated }) => !isUpdated) ?? lines[0]
  return found ? { edtf: found.edtf, quote: found.quote, start: found.start, end: found.end } : null
}
