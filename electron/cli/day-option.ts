import { parseDay } from '../../graph/model/day.ts'
import { AppError } from '../../graph/model/errors.ts'
import type { Values } from './command.ts'

/** The day that `--as-of` names, as the contract takes it; null for all time. */
export function asOfOption({ 'as-of': text }: Values): string | null {
  if (typeof text !== 'string') return null
  if (parseDay(text) === null) throw new AppError('bad-request', `--as-of ${text} is no day`, 'Write a day as 2025-07-31.')
  return text
}
