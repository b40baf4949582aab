import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { consumersPython } from '../set-up/python.mjs'

const FOLDER = fileURLToPath(new URL('.', import.meta.url))

export interface Said {
  readonly out: string
  readonly err: string
}

/**
 * Runs a program to its end.
 * @throws with what it says on standard error, where it does not end well
 */
export function ran(command: string, args: readonly string[]): Promise<Said> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const [out, err]: [Buffer[], Buffer[]] = [[], []]
  child.stdout.on('data', (chunk) => out.push(chunk))
  child.stderr.on('data', (chunk) => err.push(chunk))
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new Error(`${error.message}. npm test installs what opens exports.`)))
    child.once('close', (code) => {
      const said = { out: Buffer.concat(out).toString('utf8'), err: Buffer.concat(err).toString('utf8') }
      if (code === 0) resolve(said)
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}:\n${said.err}`))
    })
  })
}

/** What a program prints. */
export async function printed(command: string, args: readonly string[]): Promise<string> {
  return (await ran(command, args)).out
}

/** The JSON that a script of this folder answers with. */
export async function answerOf(script: string, ...files: string[]): Promise<unknown> {
  // -B: it leaves no compiled files in the tree.
  return JSON.parse(await printed(consumersPython(), ['-B', '-X', 'utf8', `${FOLDER}${script}`, ...files]))
}
