import { parseDay } from '../../graph/model/day.ts'
import { AppError } from '../../graph/model/errors.ts'
import type { Values } from './command.ts'

/** The day that an option names, as the contract takes it; null where it is not given. */
function dayOption(values: Values, name: 'as-of' | 'since'): string | null {
  const text = values[name]
  if (typeof text !== 'string') return null
  if (parseDay(text) === null) throw new AppError('bad-request', `--${name} ${text} is no day`, 'Write a day as 2025-07-31.')
  return text
}

/** The day that `--as-of` names; null for all time. */
export function asOfOption(values: Values): string | null {
  return dayOption(values, 'as-of')
}

/** The first day of a range, that `--since` names; null for no range. */
export function sinceOption(values: Values): string | null {
  return dayOption(values, 'since')
}
