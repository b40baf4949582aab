import { type Day, formatDay } from '../model/day.ts'
import type { KeptValue } from '../query/kept-properties.ts'

/** What of Cypher's is written as one literal. */
export type Literal = string | number | boolean | null

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** What would end a string, a line or the reading, or turn around what stands after it: quotes, controls, line ends, marks of direction. */
const ESCAPED = /[\\'\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu

function escapeOf(character: string): string {
  return ESCAPES[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** A literal of Cypher, on one line. Half a surrogate pair, which no database keeps, becomes U+FFFD. */
export function literalText(value: Literal): string {
  return typeof value === 'string' ? `'${value.toWellFormed().replace(ESCAPED, escapeOf)}'` : String(value)
}

/** Stands after each element of a list that is written as one string. */
const SEPARATOR = '\u001f'

/** A property that is no literal is written as a string, from which `readBy` makes it. */
export function asLiteral(value: KeptValue): Literal {
  if (value === null || typeof value !== 'object') return value
  return value.map((each) => `${each.replaceAll(SEPARATOR, '\ufffd')}${SEPARATOR}`).join('')
}

export function dayLiteral(day: Day | null): Literal {
  return day === null ? null : formatDay(day)
}

/** What makes a property's value again of its literal. */
export const readBy = {
  plain: (literal: string) => literal,
  list: (literal: string) => `split(${literal}, ${literalText(SEPARATOR)})[..-1]`,
  day: (literal: string) => `date(${literal})`,
} as const
