import { createInterface } from 'node:readline/promises'
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

/** Where `--out` says that files go; what is there already is replaced with `--force`, or after a question. */
export function outOption({ out, force }: Values): Out | undefined {
  if (typeof out !== 'string') return undefined
  return { place: out, mayReplace: force === true ? async () => true : asked }
}
