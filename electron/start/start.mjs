import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureBuild } from './ensure-build.mjs'
import { ensurePackages } from './ensure-packages.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const FETCH_MS = 10_000

/** Where Electron's binary is, or null. Never by `require('electron')`: that would fetch it, however long it takes. */
function electronBinary() {
  const folder = join(root, 'node_modules', 'electron')
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return null
  const binary = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(binary) ? binary : null
}

/** Fetches Electron's binary, within ten seconds or not at all: asked for by starting the desktop program. */
function fetchElectron() {
  const install = join(root, 'node_modules', 'electron', 'install.js')
  if (existsSync(install))
    spawnSync(process.execPath, [install], { cwd: root, timeout: FETCH_MS, killSignal: 'SIGKILL', stdio: 'ignore' })
}

/** Why Electron cannot be started here, or null. */
function reasonAgainst() {
  if (process.getuid?.() === 0) return 'Electron does not run as root'
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'There is no display'
  if (!electronBinary()) fetchElectron()
  return electronBinary() ? null : 'Electron is not here and could not be fetched within ten seconds'
}

/** Runs a program in the foreground; it ends when this one is told to. @param {string} command @param {string[]} args */
function hand(command, args) {
  const child = spawn(command, args, { cwd: process.cwd(), stdio: 'inherit' })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(signal ? 0 : (code ?? 1)))
}

try {
  const options = process.argv.slice(2)
  ensurePackages(root)
  ensureBuild(root)
  const isPrinted = options.includes('--no-open')
  const reason = isPrinted ? null : reasonAgainst()
  if (reason) console.log(`${reason}: the window opens in a browser.`)
  if (isPrinted || reason) hand(process.execPath, [join(root, 'out', 'main', 'cli.js'), 'serve', ...options])
  else hand(electronBinary() ?? '', [root, ...options])
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
