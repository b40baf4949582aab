import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { EmbeddedStore } from '../../graph/store/embedded.ts'
import { cliCommand, temporaryFolder } from '../electron/run-cli.ts'
import { generatedFile } from '../fixtures/generated-claims.ts'

const FILES = 20
const CLAIMS = 100
/** Every run kills one load; in CI a few are enough to see that nothing has changed. */
const RUNS = Number(process.env.DURABILITY_RUNS ?? (process.env.CI ? 5 : 50))

interface Written {
  readonly path: string
  readonly claims: readonly string[]
}

/** Twenty claim files with their texts, each of a source of its own. */
function writeFiles(folder: string): Written[] {
  mkdirSync(folder, { recursive: true })
  return Array.from({ length: FILES }, (_, at) => {
    const { json, text } = generatedFile({ seed: at + 1, claims: CLAIMS })
    const path = join(folder, `claims-${at}.json`)
    writeFileSync(join(folder, json.source.file), text)
    writeFileSync(path, JSON.stringify(json))
    return { path, claims: json.claims.map(({ id }) => id) }
  })
}

interface Load {
  /** The lines that it had written by its end. */
  readonly lines: string[]
  /** From its first line to its end, in milliseconds. */
  readonly lasted: number
}

/** When a load is killed: so many milliseconds after its first line, or after it was started, while it still opens the workspace. */
interface Kill {
  readonly after: 'first line' | 'start'
  readonly delay: number
}

function load(files: readonly Written[], workspace: string, kill?: Kill): Promise<Load> {
  const [node, program] = cliCommand
  const child = spawn(node, [program, 'load', ...files.map(({ path }) => path), '--workspace', workspace])
  const killIn = (moment: Kill['after']) => {
    if (kill?.after === moment) setTimeout(() => child.kill('SIGKILL'), kill.delay)
  }
  let [said, begun] = ['', 0]
  killIn('start')
  child.stdout.once('data', () => {
    begun = performance.now()
    killIn('first line')
  })
  child.stdout.on('data', (chunk) => {
    said += chunk
  })
  return new Promise((resolve) =>
    child.on('close', () => resolve({ lines: said.split('\n').slice(0, -1), lasted: performance.now() - begun })),
  )
}

async function storedClaims(workspace: string): Promise<ReadonlySet<string>> {
  const store = new EmbeddedStore(workspace)
  const { claims } = await store.fetch()
  await store.close()
  return new Set(claims.keys())
}

/** What was said to be loaded is there, and every file is whole or absent. */
async function expectWhole(files: readonly Written[], lines: readonly string[], workspace: string): Promise<void> {
  const stored = await storedClaims(workspace)
  for (const [at, { path, claims }] of files.entries()) {
    const there = claims.filter((id) => stored.has(id)).length
    expect([0, claims.length], `${path} after ${lines.length} lines`).toContain(there)
    if (at < lines.length) expect(there, `${path} was said to be loaded`).toBe(claims.length)
  }
}

const folder = temporaryFolder()
const files = writeFiles(join(folder.path, 'files'))
afterAll(folder.remove)

test(`${RUNS} loads killed at a random moment keep what they said, each file whole or absent`, async () => {
  const { lines: whole, lasted } = await load(files, join(folder.path, 'whole'))
  expect(whole).toHaveLength(FILES)
  const cuts: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const workspace = join(folder.path, `workspace-${run}`)
    const { lines } = await load(files, workspace, { after: 'first line', delay: Math.random() * lasted })
    await expectWhole(files, lines, workspace)
    cuts.push(lines.length)
  }
  // Kills that all came before the first file or after the last would show nothing.
  expect(cuts.some((lines) => lines > 0 && lines < FILES)).toBe(true)
}, 600_000)

test(`${RUNS} loads killed while they open the workspace leave one that opens`, async () => {
  const begun = performance.now()
  await load(files.slice(0, 1), join(folder.path, 'one'))
  const lasted = performance.now() - begun
  for (let run = 0; run < RUNS; run++) {
    const workspace = join(folder.path, `opening-${run}`)
    // The last third of a load of one file: the program has started, and opens, migrates and writes.
    const { lines } = await load(files.slice(0, 1), workspace, { after: 'start', delay: lasted * (0.67 + 0.33 * Math.random()) })
    await expectWhole(files.slice(0, 1), lines, workspace)
  }
}, 600_000)

test('ten programs that open a new workspace and write to it at the same time all succeed', async () => {
  const workspace = join(folder.path, 'shared')
  const loads = await Promise.all(files.slice(0, 10).map((file) => load([file], workspace)))
  expect(loads.map(({ lines }) => lines.length)).toEqual(Array(10).fill(1))
  await expectWhole(
    files.slice(0, 10),
    loads.flatMap(({ lines }) => lines),
    workspace,
  )
}, 600_000)
