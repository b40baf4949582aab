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

/** An object of a file; `line` where it is one of several. */
interface NumberedObject {
  readonly json: unknown
  readonly line: number | null
}

/** One JSON object; or JSON Lines, by the file's name or where more than one line is an object of its own. */
function parseObjects(name: string, text: string): NumberedObject[] {
  const lines = numberedLines(text)
  const isLines =
    /\.jsonl$|\.ndjson$/i.test(name) ||
    (lines.length > 1 && lines.every(({ json }) => json.startsWith('{') && json.endsWith('}')))
  if (isLines && lines.length > 1) return lines.map((line) => ({ json: parseLine(name, line), line: line.line }))
  try {
    return [{ json: JSON.parse(text), line: null }]
  } catch (cause) {
    throw notJson(name, cause, null)
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

/** A claim file, and how to name it: the file, and its line where it holds several. */
export interface NamedClaimFile {
  readonly file: ClaimFile
  readonly name: string
}

/**
 * The claim files that a file holds: one, or one a line. Their claims are still unchecked.
 * @throws {AppError} bad-file, naming the file and the line, where it is empty, no UTF-8, no JSON or no claim file.
 */
export function parseClaimFiles(file: NamedBytes): NamedClaimFile[] {
  const text = decodeUtf8(file).replace(/^\uFEFF/, '')
  if (text.trim() === '') throw new AppError('bad-file', `${file.name}: the file is empty`, REMEDY)
  return parseObjects(file.name, text).map(({ json, line }) => {
    const name = line === null ? file.name : `${file.name} line ${line}`
    return { file: naming(name, () => parseClaimFile(json)), name }
  })
}
