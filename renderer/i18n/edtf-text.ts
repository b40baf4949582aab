import { type Day, msOfDay } from '../../graph/model/day.ts'
import type { Language } from './language.ts'

const STYLES = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
] as const

const formats = new Map<string, Intl.DateTimeFormat>()

/** How days are written in a language. To make a format takes longer than to write a hundred days with it: each is made once. */
export function dayFormat(code: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${code} ${JSON.stringify(options)}`
  const known = formats.get(key) ?? new Intl.DateTimeFormat(code, { ...options, timeZone: 'UTC', calendar: 'gregory' })
  formats.set(key, known)
  return known
}

function formatIn(code: string, precision: 0 | 1 | 2): Intl.DateTimeFormat {
  return dayFormat(code, STYLES[precision])
}

export function dayText(day: Day, { code }: Language): string {
  return formatIn(code, 2).format(msOfDay(day))
}

/** `2024-06~` in words: about June 2024. What is no plain date (a season, unspecified digits) is shown as written. */
function dateText(date: string, language: Language): string {
  const plain = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?([~?%]?)$/.exec(date)
  if (!plain || Number(plain[2] ?? 1) > 12) return date
  const ms = Date.UTC(Number(plain[1]), Number(plain[2] ?? 1) - 1, Number(plain[3] ?? 1))
  const text = formatIn(language.code, plain[3] ? 2 : plain[2] ? 1 : 0).format(ms)
  if (plain[4] === '~') return language.t('time.about', { day: text })
  return plain[4] ? language.t('time.uncertain', { day: text }) : text
}

/** An EDTF string as a person would say it, in the language of the interface. */
export function edtfText(edtf: string, language: Language): string {
  const [from, to] = edtf.split('/') as [string, string?]
  if (to === undefined) return dateText(from, language)
  if (from === '..' || from === '') return language.t('time.by', { day: dateText(to, language) })
  if (to === '..') return language.t('time.since', { day: dateText(from, language) })
  if (to === '') return language.t('time.from', { day: dateText(from, language) })
  return language.t('time.to', { from: dateText(from, language), to: dateText(to, language) })
}
