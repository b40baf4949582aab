import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'

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

const browser = { viewport: { width: 1440, height: 900 }, launchOptions: { args, ...(found ? { executablePath: found } : {}) } }

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  forbidOnly: true,
  reporter: process.env.CI ? [['list'], ['json', { outputFile: 'test-results/playwright.json' }]] : 'list',
  use: { trace: 'retain-on-failure' },
  projects: [
    { name: 'en', use: { ...browser, locale: 'en-GB', colorScheme: 'light' } },
    { name: 'ar', use: { ...browser, locale: 'ar', colorScheme: 'dark' } },
  ],
})
