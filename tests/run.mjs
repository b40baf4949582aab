/** `npm test`: set-up from a fresh clone, then every check and test. Stops at the first that fails. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureBuild } from '../electron/start/ensure-build.mjs'
import { ensurePackages } from '../electron/start/ensure-packages.mjs'
import { ensureBrowser } from './set-up/browser.mjs'
import { ensureConsumers } from './set-up/consumers.mjs'
import { ensureNeo4j } from './set-up/neo4j.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const RESULTS = join(ROOT, '.cache', 'results')
const UNITS = join(RESULTS, 'units.json')
const STORES = join(RESULTS, 'stores.json')
const PLAYWRIGHT = join(RESULTS, 'playwright.json')

/** @param {string} tool @param {string[]} args */
function run(tool, ...args) {
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: PLAYWRIGHT }
  const { status } = spawnSync('npx', ['--no', '--', tool, ...args], {
    cwd: ROOT,
    env,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error(`${tool} ended with ${status}`)
}

/**
 * Vitest on some of its projects; what it says is held back until the end where another speaks meanwhile.
 * @param {string} file where its report goes @param {string[]} projects @param {boolean} isQuiet
 * @returns {Promise<string | null>} what went wrong
 */
function vitest(file, projects, isQuiet) {
  const args = ['vitest', 'run', ...projects.flatMap((name) => ['--project', name]), '--reporter=default', '--reporter=json']
  const child = spawn('npx', ['--no', '--', ...args, `--outputFile.json=${file}`], {
    cwd: ROOT,
    stdio: isQuiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
  /** @type {Buffer[]} */
  const said = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => said.push(chunk))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => {
      process.stdout.write(Buffer.concat(said))
      resolve(status === 0 ? null : `vitest on ${projects.join(', ')} ended with ${status}`)
    })
  })
}

/** A database is waited for more than it works: its tests run beside the others. */
async function runVitest() {
  const failed = await Promise.all([vitest(UNITS, ['unit', 'processes'], false), vitest(STORES, ['stores'], true)])
  const reasons = failed.filter((reason) => reason !== null)
  if (reasons.length > 0) throw new Error(reasons.join('; '))
}

/** @type {[string, () => void | Promise<void>][]} */
const STEPS = [
  ['Packages', () => ensurePackages(ROOT)],
  ['Browser', () => ensureBrowser(ROOT)],
  ['Neo4j', ensureNeo4j],
  ['Consumers', ensureConsumers],
  ['Lint', () => run('biome', 'ci')],
  ['Types', () => run('tsc', '-b')],
  ['Build', () => ensureBuild(ROOT)],
  ['Unit and contract tests', runVitest],
  ['Tests in the browser', () => run('playwright', 'test', '--reporter=list,json')],
]

/** @template T @param {string} file @param {T} none @returns {T} a reporter's file, or `none` where it was not written */
function report(file, none) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : none
}

/** A check that failed without a test of its own counts as one. @param {boolean} stopped */
function summary(stopped) {
  const none = { numPassedTests: 0, numFailedTests: 0 }
  const [units, stores] = [report(UNITS, none), report(STORES, none)]
  const { stats } = report(PLAYWRIGHT, { stats: { expected: 0, flaky: 0, unexpected: 0 } })
  const passed = units.numPassedTests + stores.numPassedTests + stats.expected + stats.flaky
  const failed = units.numFailedTests + stores.numFailedTests + stats.unexpected
  return `${passed} passed, ${stopped ? Math.max(failed, 1) : failed} failed`
}

async function main() {
  rmSync(RESULTS, { recursive: true, force: true })
  mkdirSync(RESULTS, { recursive: true })
  for (const [heading, step] of STEPS) {
    console.log(`\n== ${heading}`)
    await step()
  }
}

try {
  await main()
  console.log(`\n${summary(false)}`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  console.log(`\n${summary(true)}`)
  process.exitCode = 1
}
