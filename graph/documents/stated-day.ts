import { edtfText } from '../model/edtf-time.ts'

/** The day, month or year of an ISO 8601 date as it is written, in its own time zone; null where it is none. */
export function statedDay(text: string | null): string | null {
  const day = text?.trim().match(/^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?=$|[T\s])/)?.[1]
  return edtfText.safeParse(day).data ?? null
}
