import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A browser shell of its own, on a workspace of its own. */
export interface RunningShell {
  readonly address: string
  readonly workspace: string
  /** Ends the process without warning, as a crash would. */
  kill(): Promise<void>
}

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) =>
    child.exitCode === null && child.signalCode === null ? child.once('exit', () => resolve()) : resolve(),
  )
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const read = (chunk: Buffer) => {
      said += chunk
      const [address] = ADDRESS.exec(said) ?? []
      if (address) resolve(address)
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('exit', (code) => reject(new Error(`the shell ended with ${code}: ${said}`)))
  })
}

export function emptyWorkspace(): string {
  return mkdtempSync(join(tmpdir(), 'entente-e2e-'))
}

export function remove(workspace: string): void {
  rmSync(workspace, { recursive: true, force: true })
}

/** Starts the built browser shell as `npm start` does. */
export async function startShell(workspace: string): Promise<RunningShell> {
  const child = spawn(process.execPath, ['out/main/cli.js', 'serve', '--no-open', '--workspace', workspace], {
    env: { ...process.env, ENTENTE_HOME: join(workspace, 'home') },
  })
  const address = await addressOf(child)
  return {
    address,
    workspace,
    async kill() {
      child.kill('SIGKILL')
      await ended(child)
    },
  }
}
