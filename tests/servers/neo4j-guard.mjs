/**
 * Runs the command given as arguments until it ends, or until this process's standard input closes: then whoever started it has
 * asked it to stop, or has died. So no server outlives its tests.
 */
import { spawn } from 'node:child_process'

const PATIENCE_MS = 20_000
const [command, ...args] = process.argv.slice(2)
if (!command) throw new Error('neo4j-guard.mjs needs a command to run')

const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] })

function stop() {
  child.kill('SIGTERM')
  setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS).unref()
}

child.once('error', (error) => {
  console.error(error.message)
  process.exit(127)
})
child.once('exit', (code) => process.exit(code ?? 1))
process.stdin.once('end', stop).once('error', stop).resume()
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, stop)
