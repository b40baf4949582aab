import { defineConfig } from '@playwright/test'
import { browserOptions } from './tests/e2e/browser.ts'

const browser = { viewport: { width: 1440, height: 900 }, launchOptions: browserOptions }

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  snapshotPathTemplate: 'tests/e2e/references/{arg}.{projectName}{ext}',
  // Where tests run beside each other on few cores, a window is slow and not wrong.
  timeout: 120_000,
  expect: { timeout: process.env.CI ? 20_000 : 10_000 },
  workers: 2,
  forbidOnly: true,
  reporter: 'list',
  // A trace is for whoever looks at it, and recording one takes a fifth of the time.
  use: { trace: process.env.CI ? 'off' : 'retain-on-failure' },
  projects: [
    { name: 'en', use: { ...browser, locale: 'en-GB', colorScheme: 'light' } },
    { name: 'ar', use: { ...browser, locale: 'ar', colorScheme: 'dark' } },
  ],
})
