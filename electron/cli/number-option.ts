import { AppError } from '../../graph/model/errors.ts'
import type { Values } from './command.ts'

/** A whole number that an option gives, of at least `least`. @throws {AppError} bad-request */
export function numberOption(values: Values, name: string, fallback: number, least = 1): number {
  const text = values[name]
  const number = text === undefined ? fallback : Number(text)
  if (Number.isInteger(number) && number >= least) return number
  const range = least === 0 ? '' : ` of at least ${least}`
  throw new AppError('bad-request', `--${name} ${text} is no whole number${range}`, `Write --${name} ${fallback}.`)
}
