import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installed } from './system-packages.mjs'

const FOLDER = fileURLToPath(new URL('../../.cache/consumers/python', import.meta.url))
const REQUIREMENTS = fileURLToPath(new URL('../consumers/requirements.txt', import.meta.url))
const MARKER = join(FOLDER, 'installed')
/** The last three are for pyicu, which comes as source. */
const SYSTEM_PACKAGES = ['python3', 'python3-venv', 'python3-dev', 'libicu-dev', 'pkg-config', 'g++']
/** Fails where this Python is too old, cannot make environments, or lacks what extensions are built with. */
const PROBE = `
import ensurepip, pathlib, sys, sysconfig, venv
sys.exit(sys.version_info < (3, 11) or not pathlib.Path(sysconfig.get_path("include"), "Python.h").exists())`

/** The Python that has the consumers. */
export function consumersPython() {
  return process.platform === 'win32' ? join(FOLDER, 'Scripts', 'python.exe') : join(FOLDER, 'bin', 'python')
}

/** @param {string} command @param {string[]} args */
function succeeds(command, ...args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0
}

function canBuild() {
  return succeeds('python3', '-c', PROBE) && succeeds('pkg-config', '--exists', 'icu-i18n') && succeeds('c++', '--version')
}

function requirementsHash() {
  return createHash('sha256').update(readFileSync(REQUIREMENTS)).digest('hex')
}

/** The marker comes last, so that half an installation is never taken for a whole one, nor an old one for the present. */
function isWhole() {
  return existsSync(consumersPython()) && existsSync(MARKER) && readFileSync(MARKER, 'utf8') === requirementsHash()
}

/** @param {string} command @param {string[]} args */
function run(command, ...args) {
  const { status } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0)
    throw new Error(`The Python packages that open exports could not be installed: ${command} ended with ${status}`)
}

function install() {
  console.log('Installing the Python packages that open exports (pip) …')
  rmSync(FOLDER, { recursive: true, force: true })
  run('python3', '-m', 'venv', FOLDER)
  run(consumersPython(), '-m', 'pip', 'install', '-q', '--disable-pip-version-check', '-r', REQUIREMENTS)
  writeFileSync(MARKER, requirementsHash())
}

/**
 * Makes sure that the consumers written in Python are there: installed once, then kept under .cache.
 * @throws {Error} one line with the command to type.
 */
export function ensurePython() {
  if (isWhole()) return
  if (!canBuild() && !(installed(SYSTEM_PACKAGES) && canBuild())) {
    throw new Error(
      `Exports are opened with Python 3.11 or newer, and ICU. Type: sudo apt-get install ${SYSTEM_PACKAGES.join(' ')}`,
    )
  }
  install()
}
