/** A calendar day as the number of days since 1970-01-01 (UTC). Open edges are -Infinity and Infinity. */
export type Day = number

const MS_A_DAY = 86_400_000

export function dayOfMs(ms: number): Day {
  return Math.floor(ms / MS_A_DAY)
}

export function msOfDay(day: Day): number {
  return day * MS_A_DAY
}

/** `2025-07-31` as a day, or null where the text is no real calendar day in that form. */
export function parseDay(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const ms = Date.parse(`${text}T00:00:00Z`)
  return Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== text ? null : dayOfMs(ms)
}

/** A finite day as `2025-07-31` (`-000044-03-15` before the year 0). */
export function formatDay(day: Day): string {
  const iso = new Date(msOfDay(day)).toISOString()
  return iso.slice(0, iso.indexOf('T'))
}
