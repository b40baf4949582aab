import { AppError } from '../../graph/model/errors.ts'
import type { Values } from './command.ts'

/** What an option chooses among some words; null where it is not given. @throws {AppError} bad-request */
export function choiceOption<T extends string>(values: Values, name: string, among: readonly T[]): T | null {
  const text = values[name]
  if (text === undefined) return null
  const chosen = among.find((each) => each === text)
  if (chosen !== undefined) return chosen
  throw new AppError('bad-request', `--${name} ${text} is none of ${among.join(', ')}`, 'Name one of them.')
}
