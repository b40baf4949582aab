import type { AppError } from '../../graph/model/errors.ts'

/** A refusal in one line: what and where, and what to do. */
export function errorLine({ message, remedy }: AppError): string {
  return oneLine(remedy === '' ? message : `${message}. ${remedy}`)
}

/** What may hold line ends and control characters of a file, as one line of a terminal. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
}
