import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** How the command line is started: as it was built, which the set-up of these tests sees to. */
export const cliCommand = [process.execPath, join(root, 'out/main/cli.js')] as const

/** Runs the command line to its end; input is what stands on its standard input. */
export function runCli(args: readonly string[], env: Record<string, string> = {}, input = ''): Promise<Ended> {
  const [node, program] = cliCommand
  const child = spawn(node, [program, ...args], { cwd: root, env: { ...process.env, ...env } })
  child.stdin.end(input)
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  child.stderr.on('data', (chunk) => {
    err += chunk
  })
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })))
}

export function temporaryFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'entente-test-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}
