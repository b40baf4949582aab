import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Whether this process may install system packages itself: as root, on Debian. */
function canInstall() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

/** @param {string[]} args */
function aptGet(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
}

/** Installs Debian packages, where this process may. @param {string[]} packages @returns {boolean} whether they are there now */
export function installed(packages) {
  if (!canInstall()) return false
  console.log(`Installing ${packages.join(', ')} (apt-get) …`)
  return aptGet(['update']) && aptGet(['install', '-y', '--no-install-recommends', ...packages])
}
