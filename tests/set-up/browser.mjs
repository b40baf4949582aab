import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { installed } from './system-packages.mjs'

/** Where a Chromium of the system stands, as playwright.config.ts looks for it too. */
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium']

/** The one that Playwright's own installer brings. @param {string} root */
async function ofPlaywright(root) {
  const { chromium } = await import('playwright')
  if (existsSync(chromium.executablePath())) return true
  const install = spawnSync('npx', ['--no', '--', 'playwright', 'install', 'chromium'], {
    cwd: root,
    stdio: 'ignore',
    timeout: 300_000,
    shell: process.platform === 'win32',
  })
  return install.status === 0 && existsSync(chromium.executablePath())
}

/**
 * Makes sure that there is a Chromium for the tests of the window.
 * @param {string} root the folder of package.json
 * @throws {Error} one line with the command to type.
 */
export async function ensureBrowser(root) {
  if (PLACES.some((place) => existsSync(place))) return
  if (installed(['chromium', 'fonts-noto-core'])) return
  if (await ofPlaywright(root)) return
  throw new Error('The tests need Chromium, and it could not be installed. Type: sudo apt-get install chromium fonts-noto-core')
}
