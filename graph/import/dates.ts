import { parseEdtf } from '../model/edtf-time.ts'

/** What data sets write where they know nothing. */
const MISSING = /^(?:\.|-+|-(?:8{1,4}|9{1,4})|88|99|8888|9999|n\/?a|nan|null|none|unknown|\?+|0+)?$/i

export function isMissing(cell: string | undefined): boolean {
  return cell === undefined || MISSING.test(cell.trim())
}

function padded(cell: string): string {
  return cell.trim().replace(/\.0+$/, '').padStart(2, '0')
}

/** Year, month and day of three cells; as much as is known of them. */
function fromParts([year, month, day]: readonly (string | undefined)[]): string | null {
  if (isMissing(year)) return null
  const parts = [year!.trim().replace(/\.0+$/, '').padStart(4, '0')]
  if (!isMissing(month)) parts.push(padded(month!))
  if (!isMissing(month) && !isMissing(day)) parts.push(padded(day!))
  return parts.join('-')
}

/** `1961`, `1961-07-06`, `1961-07-06T00:00:00Z`, `1961/07/06`, `1961.0`; EDTF as it is. */
function fromOne(cell: string | undefined): string | null {
  if (isMissing(cell)) return null
  const text = cell!.trim().replace(/^(\d{4})\.0+$/, '$1')
  const [, stamp] = /^(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d/.exec(text) ?? []
  const [, year, month, day] = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(text) ?? []
  if (year) return [year, padded(month!), padded(day!)].join('-')
  return stamp ?? text
}

/**
 * The date of some cells in EDTF: of one, or of a year, a month and a day.
 * @returns null where nothing is known.
 * @throws {RangeError} where the cells are no date; `6/7/1961` may be two days and is none.
 */
export function dateIn(cells: readonly (string | undefined)[]): string | null {
  const text = cells.length > 1 ? fromParts(cells) : fromOne(cells[0])
  if (text !== null) parseEdtf(text)
  return text
}

/** A beginning and an end as one time. An end without a beginning says that it was before. */
export function timeBetween(
  start: string | null,
  end: string | null,
  missingEnd: 'open' | 'unknown',
  lasts: boolean,
): string | null {
  if (start?.includes('/') || end === start) return start
  if (end === null) return start === null || !lasts ? start : `${start}/${missingEnd === 'open' ? '..' : ''}`
  const time = `${start ?? '..'}/${end}`
  parseEdtf(time)
  return time
}
