import { type ClaimFile, parseClaimFile } from '../model/claim-file.ts'
import { AppError } from '../model/errors.ts'
import { decodeUtf8, type NamedBytes } from './text-file.ts'

const REMEDY = 'A claim file is one JSON object, or one such object a line.'

function notJson(name: string, cause: unknown, line: number | null): AppError {
  const reason = (cause as Error).message.replace(/\s+/g, ' ').slice(0, 200)
  return new AppError('bad-file', `${name}: not JSON${line === null ? '' : ` in line ${line}`}: ${reason}`, REMEDY, { cause })
}

/** The lines that say something, numbered from 1 as an editor does. */
function numberedLines(text: string): { line: number; json: string }[] {
  return text
    .split('\n')
    .map((json, index) => ({ line: index + 1, json: json.trim() }))
    .filter(({ json }) => json !== '')
}

function parseLine(name: string, { line, json }: { line: number; json: string }): unknown {
  try {
    return JSON.parse(json)
  } catch (cause) {
    throw notJson(name, cause, line)
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** One JSON object; or, where the first line is JSON of its own, JSON Lines. */
function parseObjects(name: string, text: string): unknown[] {
  try {
    return [JSON.parse(text)]
  } catch (cause) {
    const lines = numberedLines(text)
    if (lines.length < 2 || !isJson(lines[0]!.json)) throw notJson(name, cause, null)
    return lines.map((line) => parseLine(name, line))
  }
}

/** Runs a check of a file so that a refusal names the file. */
export function naming<T>(name: string, check: () => T): T {
  try {
    return check()
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause
    throw new AppError(cause.code, `${name}: ${cause.message}`, cause.remedy, { cause })
  }
}

/**
 * The claim files that a file holds: one, or one a line. Their claims are still unchecked.
 * @throws {AppError} bad-file, naming the file, where it is empty, no UTF-8, no JSON or no claim file.
 */
export function parseClaimFiles(file: NamedBytes): ClaimFile[] {
  const text = decodeUtf8(file).replace(/^\uFEFF/, '')
  if (text.trim() === '') throw new AppError('bad-file', `${file.name}: the file is empty`, REMEDY)
  return parseObjects(file.name, text).map((json) => naming(file.name, () => parseClaimFile(json)))
}
