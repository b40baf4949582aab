import { foldWord } from '../text/folded-text.ts'
import type { Anchor, TimeUnit } from './anchor.ts'

/** What a pattern makes of a stretch of text. `edtf` is null where it cannot be known: without a publication date, or from the words. */
export interface ReadTime {
  readonly edtf: string | null
  readonly basis: 'explicit' | 'relative'
  /** Where a day of the week, or a date without a year, is the last one: of what is yet to come, it is the next one. */
  readonly next?: string
  /** Whether it is only of a noun beside it: Friday's request, the 1976 agreement, هجوم 7 أكتوبر. */
  readonly isWhose?: boolean
  /** Counted from the day that the text told before, and not from the publication: two days later. */
  readonly step?: { readonly by: number; readonly unit: TimeUnit }
  /** Said without its year: where its sentence told a date with one in front, it is of that year. */
  readonly yearless?: { readonly month: number; readonly day: number | null }
  /** Of the year that the text told before: in March of the same year. */
  readonly ofTold?: { readonly month: number; readonly day: number | null }
}

export type Groups = Readonly<Record<string, string | undefined>>

export interface TimePattern {
  readonly pattern: RegExp
  readonly read: (groups: Groups, anchor: Anchor | null) => ReadTime | null
}

/** Patterns of one kind, the more exact ones first. */
export interface TimePatterns {
  /** Folded words without which a sentence has none of them; `A_YEAR` for any year in figures. */
  readonly cues: readonly string[]
  readonly patterns: readonly TimePattern[]
}

export const A_YEAR = '(year)'

export function explicit(edtf: string): ReadTime {
  return { edtf, basis: 'explicit' }
}

export function relative(edtf: string | null): ReadTime {
  return { edtf, basis: 'relative' }
}

/** Nobody knows when: the words are kept, and no day is taken from the publication. */
export const untold: TimePattern['read'] = () => relative(null)

/** A year in figures. */
export const FIGURES = '(?:1[89]|20)\\d\\d'

/** Which of them it is, behind a word for a time. */
export const PAST_AR = '(?:الماضي|الماضيه|المنصرم|المنصرمه|الفائت|الفائته)'
export const NOW_AR = '(?:الجاري|الجاريه|الحالي|الحاليه)'
export const COMING_AR = '(?:المقبل|المقبله|القادم|القادمه)'

/** A letter or digit of folded Latin or Arabic. Without the u flag and its classes, a text is searched in half the time. */
const LATIN = 'a-z0-9\\u00df-\\u024f'
export const OF_WORD = `[${LATIN}\\u0620-\\u064a\\u0671-\\u06d3]`
/** What Arabic writes together with the word behind it: وفي شباط, والاثنين, بنهاية العام. */
export const PREFIX = '[وفبل]'
const OF_WORD_BUT_PREFIX = `[${LATIN}\\u0620-\\u0627\\u0629-\\u0640\\u0642\\u0643\\u0645-\\u0647\\u0649-\\u064a\\u0671-\\u06d3]`

/** A pattern that begins and ends with words; it begins behind such a letter, too. */
export function whole(source: string): RegExp {
  return new RegExp(`(?<!${OF_WORD_BUT_PREFIX}|${OF_WORD}${PREFIX})(?:${source})(?!${OF_WORD})`, 'g')
}

/** One of several words, folded, the longest first. */
export function alternatives(words: Iterable<string>): string {
  return [...words]
    .map(foldWord)
    .sort((a, b) => b.length - a.length)
    .join('|')
}
