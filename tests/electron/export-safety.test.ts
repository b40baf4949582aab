import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { EmbeddedStore } from '../../graph/store/embedded.ts'
import { generatedClaims } from '../fixtures/generated-claims.ts'
import { cliCommand, temporaryFolder } from './run-cli.ts'

let folder: ReturnType<typeof temporaryFolder>
let exporting: string[]

beforeAll(async () => {
  folder = temporaryFolder()
  const workspace = join(folder.path, 'workspace')
  const store = new EmbeddedStore(workspace)
  const { delta, document } = generatedClaims({ seed: 11, claims: 4000 })
  await store.apply({ delta, documents: [document] })
  await store.close()
  exporting = [...cliCommand, 'export', '--workspace', workspace, '--format', 'graphml', '--force', '--out']
})
afterAll(() => folder.remove())

/** A folder with a file that is there already. */
function occupied(name: string): { place: string; left: () => string[] } {
  const place = join(folder.path, `${name}.graphml`)
  writeFileSync(place, 'the file of before')
  return { place, left: () => readdirSync(folder.path).filter((file) => file.endsWith('.part')) }
}

test('a disk that is full is told, the file of before stays, and no half file is left', () => {
  const { place, left } = occupied('full')
  // Like a full disk: no file of this process may grow beyond a megabyte.
  const command = ['ulimit -f 1024; exec "$@"', 'bash', ...exporting, place]
  const { status, stderr } = spawnSync('bash', ['-c', ...command], { encoding: 'utf8' })
  expect(status).toBe(1)
  expect(stderr).toMatch(/full\.graphml cannot be written/)
  expect(readFileSync(place, 'utf8')).toBe('the file of before')
  expect(left()).toEqual([])
})

test('a process that is killed while it writes leaves the file of before', async () => {
  const { place, left } = occupied('killed')
  const [program, ...args] = [...exporting, place]
  const child = spawn(program!, args, { stdio: 'ignore' })
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once('exit', (_code, signal) => resolve(signal)))
  while (left().length === 0 && child.exitCode === null) await pause(2)
  child.kill('SIGKILL')
  expect(await ended).toBe('SIGKILL')
  expect(existsSync(place)).toBe(true)
  expect(readFileSync(place, 'utf8')).toBe('the file of before')
})

test('a file that is there is not replaced where nobody can be asked', () => {
  const { place } = occupied('asked')
  const [program, ...args] = [...exporting.filter((word) => word !== '--force'), place]
  const { status, stderr } = spawnSync(program!, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  expect([status, stderr]).toEqual([1, expect.stringMatching(/is there already.*--force/)])
  expect(readFileSync(place, 'utf8')).toBe('the file of before')
})
