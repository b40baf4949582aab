import type { AppError } from '../../graph/model/errors.ts'

/** A refusal in one line: what and where, and what to do. */
export function errorLine({ message, remedy }: AppError): string {
  const sentence = remedy === '' ? message : `${message}. ${remedy}`
  return sentence.replace(/\s*\n\s*/g, ' ')
}
