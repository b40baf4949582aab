import { foldWord } from '../text/folded-text.ts'
import { alternatives } from './time-pattern.ts'

/** Days of a month in figures and in Arabic words: 15, 3rd, الحادي والعشرين. */

/** The last of them are an adjective of the tens, too: الحادي والعشرين. الفاتح is the first in the Maghreb. */
const UNITS: readonly (readonly string[])[] = [
  ['الأول', 'الفاتح'],
  ['الثاني'],
  ['الثالث'],
  ['الرابع'],
  ['الخامس'],
  ['السادس'],
  ['السابع'],
  ['الثامن'],
  ['التاسع'],
  ['العاشر'],
]
const TENS = ['العشرين', 'العشرون', 'الثلاثين', 'الثلاثون']

function* inWords(): Generator<[string, number]> {
  for (const [at, words] of UNITS.entries())
    for (const word of words) {
      yield [word, at + 1]
      if (at < 9) yield [`${at === 0 ? 'الحادي' : word} عشر`, at + 11]
      for (const tens of TENS) {
        const day = at + 1 + (tens.startsWith('الع') ? 20 : 30)
        if (at < 9 && day <= 31) yield [`${at === 0 ? 'الحادي' : word} و${tens}`, day]
      }
    }
  for (const tens of TENS) yield [tens, tens.startsWith('الع') ? 20 : 30]
}

const words = new Map([...inWords()].map(([word, day]) => [foldWord(word), day]))

/** الأسبوع الأول من يونيو: the first week, and not the first. */
const NO_DAY = '(?:الاسبوع|النصف|الثلث|الربع|الجزء|المره|عبدالله|عبد الله) '

/** A day of a month as a named group of a pattern. */
export function dayNamed(group: string): string {
  return `(?<!${NO_DAY})(?<${group}>\\d{1,2}|${alternatives(words.keys())})(?:st|nd|rd|th)?`
}

/** Which day it is; null where no month has it. */
export function dayOf(found: string | undefined): number | null {
  const day = words.get(found ?? '') ?? Number(found)
  return day >= 1 && day <= 31 ? day : null
}
