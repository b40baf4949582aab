import { test as base, expect, type Page } from '@playwright/test'
import { ar } from '../../renderer/i18n/ar.ts'
import { en, type MessageKey } from '../../renderer/i18n/en.ts'
import { emptyWorkspace, type RunningShell, remove, startShell } from './browser-shell.ts'

/** The window, and the words of its language to find things by. */
export interface Window {
  readonly page: Page
  readonly shell: RunningShell
  readonly words: (key: MessageKey) => string
}

/** Where a page speaks to; everything but the shell's own address is outside. */
function watchTraffic(page: Page): string[] {
  const outside: string[] = []
  page.on('request', (request) => {
    if (!/^(http:\/\/127\.0\.0\.1:|data:|blob:http:\/\/127\.0\.0\.1:)/.test(request.url())) outside.push(request.url())
  })
  return outside
}

function watchErrors(page: Page): string[] {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    // A lost shell is tested on purpose, and the browser says so.
    if (message.type() === 'error' && !/WebSocket|ERR_CONNECTION/.test(message.text())) errors.push(message.text())
  })
  return errors
}

export async function openWindow(page: Page, shell: RunningShell): Promise<void> {
  await page.goto(shell.address)
  await expect(page.locator('.network[data-ready=true]')).toBeVisible()
}

export const test = base.extend<{ window: Window }>({
  window: async ({ page }, use, { project }) => {
    const workspace = emptyWorkspace()
    const shell = await startShell(workspace)
    const [outside, errors] = [watchTraffic(page), watchErrors(page)]
    await openWindow(page, shell)
    const messages = project.name === 'ar' ? ar : en
    await use({ page, shell, words: (key) => messages[key] })
    await shell.kill()
    remove(workspace)
    expect(outside, 'requests to anything but the shell').toEqual([])
    expect(errors, 'errors in the window').toEqual([])
  },
})

export { expect }
