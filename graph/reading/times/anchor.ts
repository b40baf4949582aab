import { parseEdtf } from '../../model/edtf-time.ts'

/** The day, month or year that a text was published, from which "last year" is counted. */
export interface Anchor {
  readonly year: number
  readonly month: number | null
  readonly day: number | null
}

/** The anchor that an EDTF publication date gives; null where it is no plain date. */
export function anchorOf(published: string | null): Anchor | null {
  const found = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?[~?%]?$/.exec(published ?? '')
  return found
    ? { year: Number(found[1]), month: found[2] ? Number(found[2]) : null, day: found[3] ? Number(found[3]) : null }
    : null
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

/** A plain EDTF date, as exact as what is known. */
export function plainDate(year: number, month: number | null, day: number | null): string {
  return [String(year).padStart(4, '0'), month === null ? null : two(month), month === null || day === null ? null : two(day)]
    .filter(Boolean)
    .join('-')
}

export type TimeUnit = 'day' | 'week' | 'month' | 'year' | 'decade'

/** So many units from the anchor, no more exact than the anchor is: a day counted from a month is some day of that month or near it. */
export function shifted(anchor: Anchor, by: number, unit: TimeUnit): string {
  const { year, month, day } = anchor
  if (unit === 'decade') return plainDate(year + 10 * by, null, null)
  if (unit === 'year') return plainDate(year + by, null, null)
  if (month === null) return plainDate(year, null, null)
  if (unit === 'month') {
    const months = year * 12 + month - 1 + by
    return plainDate(Math.floor(months / 12), (months % 12) + 1, null)
  }
  if (day === null) return plainDate(year, month, null)
  const date = new Date(Date.UTC(year, month - 1, day + by * (unit === 'week' ? 7 : 1)))
  return plainDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
}

/** The last such weekday (0 is Sunday) before the anchor, or on it. */
export function lastWeekday(anchor: Anchor, weekday: number): string {
  if (anchor.month === null || anchor.day === null) return plainDate(anchor.year, anchor.month, null)
  const on = new Date(Date.UTC(anchor.year, anchor.month - 1, anchor.day)).getUTCDay()
  return shifted(anchor, -((on - weekday + 7) % 7), 'day')
}

/** The week so many weeks from that of the anchor, from Monday to Sunday. */
export function wholeWeek(anchor: Anchor, by: number): string {
  const { year, month, day } = anchor
  if (month === null || day === null) return plainDate(year, month, null)
  const monday = -((new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7) + by * 7
  return `${shifted(anchor, monday, 'day')}/${shifted(anchor, monday + 6, 'day')}`
}

/** The next such weekday after the anchor. */
export function nextWeekday(anchor: Anchor, weekday: number): string {
  if (anchor.month === null || anchor.day === null) return plainDate(anchor.year, anchor.month, null)
  const on = new Date(Date.UTC(anchor.year, anchor.month - 1, anchor.day)).getUTCDay()
  return shifted(anchor, ((weekday - on + 6) % 7) + 1, 'day')
}

/** Whether a time begins behind the day, month or year of a publication. */
export function isYetToCome(edtf: string | null | undefined, published: string | null): boolean {
  if (!edtf || published === null || anchorOf(published) === null) return false
  return parseEdtf(edtf).begin.first > parseEdtf(published).end.last
}
