/** `npm test`: set-up from a fresh clone, then every check and test. Stops at the first that fails. */
import { spawnSync } from 'node:child_process'
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
const VITEST = join(RESULTS, 'vitest.json')
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

/** @type {[string, () => void | Promise<void>][]} */
const STEPS = [
  ['Packages', () => ensurePackages(ROOT)],
  ['Browser', () => ensureBrowser(ROOT)],
  ['Neo4j', ensureNeo4j],
  ['Consumers', ensureConsumers],
  ['Lint', () => run('biome', 'ci')],
  ['Types', () => run('tsc', '-b')],
  ['Build', () => ensureBuild(ROOT)],
  ['Unit and contract tests', () => run('vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${VITEST}`)],
  ['Tests in the browser', () => run('playwright', 'test', '--reporter=list,json')],
]

/** @template T @param {string} file @param {T} none @returns {T} a reporter's file, or `none` where it was not written */
function report(file, none) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : none
}

/** A check that failed without a test of its own counts as one. @param {boolean} stopped */
function summary(stopped) {
  const { numPassedTests, numFailedTests } = report(VITEST, { numPassedTests: 0, numFailedTests: 0 })
  const { stats } = report(PLAYWRIGHT, { stats: { expected: 0, flaky: 0, unexpected: 0 } })
  const failed = numFailedTests + stats.unexpected
  return `${numPassedTests + stats.expected + stats.flaky} passed, ${stopped ? Math.max(failed, 1) : failed} failed`
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
