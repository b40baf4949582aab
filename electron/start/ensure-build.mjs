import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const SOURCES = ['graph', 'electron', 'renderer', 'data', 'package-lock.json', 'electron.vite.config.ts']

/** The files of a folder and of those in it, or the file itself. @param {string} path @returns {string[]} */
function filesIn(path) {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path).flatMap((name) => filesIn(join(path, name)))
}

/** @param {string} root @param {string} mark */
function isStale(root, mark) {
  if (!existsSync(mark)) return true
  const builtAt = statSync(mark).mtimeMs
  const sources = SOURCES.map((name) => join(root, name)).filter((path) => existsSync(path))
  return sources.flatMap(filesIn).some((file) => statSync(file).mtimeMs > builtAt)
}

/**
 * Builds the program where something that it is made of is newer than what was built.
 * @param {string} root the folder of package.json
 * @throws {Error} with what the build said, where it fails.
 */
export function ensureBuild(root) {
  const mark = join(root, 'out', '.built')
  if (!isStale(root, mark)) return
  console.log('Building …')
  const begun = new Date()
  const electronVite = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [electronVite, 'build'], { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new Error(`The build failed:\n${stdout}${stderr}`)
  mkdirSync(join(root, 'out'), { recursive: true })
  writeFileSync(mark, '')
  utimesSync(mark, begun, begun)
}
