import { extname } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { AppError } from '../../graph/model/errors.ts'
import type { Values } from './command.ts'
import type { Out } from './host.ts'

/** Asks who sits at the terminal; where nobody does, the answer is no. */
async function asked(paths: readonly string[]): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return false
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    const answer = await terminal.question(`${paths.join(', ')} is there already. Replace it? [y/N] `)
    return /^y(es)?$/i.test(answer.trim())
  } finally {
    terminal.close()
  }
}

/** The place that `--out` names, for a command that has no other. @throws {AppError} bad-request */
export function outPlace({ out }: Values): string {
  if (typeof out === 'string') return out
  throw new AppError('bad-request', '--out is missing', 'Name the file to write.')
}

/** The format that the ending of `--out` says; null where it says none of these. */
export function outFormat<T extends string>(values: Values, formats: readonly T[]): T | null {
  const ending = extname(outPlace(values)).slice(1).toLowerCase()
  return formats.find((each) => each === ending) ?? null
}

/** Where `--out` says that files go; what is there already is replaced with `--force`, or after a question. */
export function outOption({ out, force }: Values): Out | undefined {
  if (typeof out !== 'string') return undefined
  return { place: out, mayReplace: force === true ? async () => true : asked }
}
