import { z } from 'zod'

/** UTF-8 has no half of a surrogate pair, and XML 1.0 no C0 control characters but tab, line feed and carriage return: text with others could not leave in every format. */
function isForbidden(code: number): boolean {
  return (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) || code === 0xfffe || code === 0xffff
}

function isCarriable(text: string): boolean {
  if (!text.isWellFormed()) return false
  for (let at = 0; at < text.length; at++) if (isForbidden(text.charCodeAt(at))) return false
  return true
}

export const plainText = z
  .string()
  .refine(isCarriable, { error: 'has control characters or half characters that no export format can carry' })

/** What identifies something: one line, so that it can be told in one. */
export const idText = plainText
  .min(1)
  .max(1000)
  .regex(/^[^\p{Cc}\u2028\u2029]*$/u, { error: 'has a line end or a control character' })
  .refine((id) => id.trim() !== '', { error: 'is empty' })

/** Names of one thing by BCP 47 language tag: `{ en: 'Russia', ar: 'روسيا' }`. */
export const namesSchema = z.record(
  z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/),
  plainText.refine((name) => name.trim() !== '', { error: 'is an empty name' }),
)
export type Names = z.output<typeof namesSchema>

/** The name in the language asked for, else in English, else in any, else nothing. */
export function nameIn(names: Names, language: string): string {
  return names[language] ?? names.en ?? Object.values(names)[0] ?? ''
}
