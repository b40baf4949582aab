import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
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

/** Loads the files; kills the load so many milliseconds after its first line, where a delay is given. */
function load(files: readonly Written[], workspace: string, delay?: number): Promise<Load> {
  const [node, ...start] = cliCommand
  const child = spawn(node, [...start, 'load', ...files.map(({ path }) => path), '--workspace', workspace])
  let [said, begun] = ['', 0]
  child.stdout.once('data', () => {
    begun = performance.now()
    if (delay !== undefined) setTimeout(() => child.kill('SIGKILL'), delay)
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

test(`${RUNS} loads killed at a random moment: what was said to be loaded is there, and every file is whole or absent`, async () => {
  const folder = temporaryFolder()
  const files = writeFiles(join(folder.path, 'files'))
  const { lines: whole, lasted } = await load(files, join(folder.path, 'whole'))
  expect(whole).toHaveLength(FILES)
  const cuts: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const workspace = join(folder.path, `workspace-${run}`)
    const { lines } = await load(files, workspace, Math.random() * lasted)
    const stored = await storedClaims(workspace)
    for (const [at, { path, claims }] of files.entries()) {
      const there = claims.filter((id) => stored.has(id)).length
      expect([0, claims.length], `${path} after ${lines.length} lines`).toContain(there)
      if (at < lines.length) expect(there, `${path} was said to be loaded`).toBe(claims.length)
    }
    cuts.push(lines.length)
  }
  folder.remove()
  // Kills that all came before the first file or after the last would show nothing.
  expect(cuts.some((lines) => lines > 0 && lines < FILES)).toBe(true)
}, 600_000)
