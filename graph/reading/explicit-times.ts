import { z } from 'zod'
import { type Anchor, plainDate } from './anchor.ts'
import { foldWord } from './folded-text.ts'
import { cellList } from './lexicon-cell.ts'
import { alternatives, explicit, type Groups, relative, type TimePattern, whole } from './time-pattern.ts'

/** A row of data/lexicon/months.csv. */
export const monthRowSchema = z.strictObject({
  month: z.coerce.number().int().min(1).max(12),
  words_en: cellList,
  words_ar: cellList,
})
export type MonthRow = z.output<typeof monthRowSchema>

function isDay(day: number): boolean {
  return day >= 1 && day <= 31
}

/** A day and month without a year are the last ones before the publication. */
function withoutYear(month: number, day: number | null, anchor: Anchor | null) {
  if (!anchor) return relative(null)
  const isLater = anchor.month !== null && month > anchor.month
  return relative(plainDate(isLater ? anchor.year - 1 : anchor.year, month, day))
}

/** Dates with a month, by the names of a lexicon, and years. */
export function explicitTimes(rows: readonly MonthRow[]): TimePattern[] {
  const months = new Map(
    rows.flatMap(({ month, words_en, words_ar }) => [...words_en, ...words_ar].map((word) => [foldWord(word), month] as const)),
  )
  const name = `(?<month>${alternatives([...months.keys()])})(?:\\.(?= ?[\\d/]))?(?: ?/ ?(?:${alternatives([...months.keys()])}))?`
  const of = (groups: Groups) => months.get(groups.month ?? '')!
  const year = '(?:,|،| من| of)?(?: عام| سنه)? (?<year>(?:1[89]|20)\\d\\d)'
  const day = '(?<day>\\d{1,2})(?:st|nd|rd|th)?'
  const dated = (groups: Groups) =>
    isDay(Number(groups.day)) ? explicit(plainDate(Number(groups.year), of(groups), Number(groups.day))) : null
  const undated = (groups: Groups, anchor: Anchor | null) =>
    isDay(Number(groups.day)) ? withoutYear(of(groups), Number(groups.day), anchor) : null
  const range = (groups: Groups, anchor: Anchor | null, lastYear: number | null) => {
    const [first, last] = [Number(groups.first), Number(groups.last)]
    if (!isDay(first) || !isDay(last) || first >= last) return null
    const edge = (which: number) =>
      lastYear === null ? withoutYear(of(groups), which, anchor).edtf : plainDate(lastYear, of(groups), which)
    const [from, to] = [edge(first), edge(last)]
    return from && to
      ? { edtf: `${from}/${to}`, basis: lastYear === null ? ('relative' as const) : ('explicit' as const) }
      : relative(null)
  }
  const days = '(?:from |between |من |بين |يومي )?(?<first>\\d{1,2}) ?(?:-|to|and|until|الي|و|حتي) ?(?<last>\\d{1,2})'
  return [
    {
      pattern: whole(`${days}(?: من| of)? ${name}${year}`),
      read: (groups, anchor) => range(groups, anchor, Number(groups.year)),
    },
    { pattern: whole(`${days}(?: من| of)? ${name}`), read: (groups, anchor) => range(groups, anchor, null) },
    {
      pattern: whole(
        '(?:(?:between|from|in|بين|من|في|عامي|بين عامي|من عام) )?(?<from>(?:1[89]|20)\\d\\d) ?(?:-|to|and|الي|و|حتي|الي عام) ?(?<to>(?:1[89]|20)\\d\\d)',
      ),
      read: ({ from, to }) => (Number(from) < Number(to) ? explicit(`${from}/${to}`) : null),
    },
    {
      pattern: whole('(?<year>(?:1[89]|20)\\d\\d)-(?<m>\\d\\d)-(?<d>\\d\\d)'),
      read: ({ year: y, m, d }) => explicit(`${y}-${m}-${d}`),
    },
    { pattern: whole(`${day}(?: من| of)? ${name}${year}`), read: dated },
    { pattern: whole(`${name} ${day}${year}`), read: dated },
    { pattern: whole(`${day}(?: من| of)? ${name}`), read: undated },
    { pattern: whole(`(?:شهر )?${name}${year}`), read: (groups) => explicit(plainDate(Number(groups.year), of(groups), null)) },
    { pattern: whole(`${name} ${day}`), read: undated },
    {
      pattern: whole(
        `(?:(?:in|last|since last|early|late|mid|since|until|by|during|في|منذ|خلال|شهر|مطلع|اوائل|اواخر|نهايه|منتصف|بدايه|حتي) |(?:in |since )?(?:early|late|mid)[ -])(?:شهر )?${name}(?: (?:الماضي|المنصرم|الفائت|last|of this year))?(?! \\d)`,
      ),
      read: (groups, anchor) => withoutYear(of(groups), null, anchor),
    },
    {
      pattern: whole(
        '(?:(?:عام|العام|سنه|للعام|لعام) |(?<=(?:in|since|by|until|from|of|early|late|mid|منذ|بحلول|حتي|في|اوائل|اواخر|مطلع|نهايه) ))(?<year>(?:1[89]|20)\\d\\d)',
      ),
      read: ({ year: y }) => explicit(String(y)),
    },
  ]
}
