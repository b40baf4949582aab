import { existsSync } from 'node:fs'

/** A browser of the system where there is one, else the one that Playwright's installer brings. */
const found = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'].find(existsSync)

/** Root has no sandbox; and nothing that a browser does of its own accord may leave this machine. */
const args = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const browserOptions = { args, ...(found ? { executablePath: found } : {}) }
