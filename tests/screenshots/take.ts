import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { browserOptions } from '../e2e/browser.ts'
import { emptyWorkspace, remove, startShell } from '../e2e/browser-shell.ts'

const FOLDER = new URL('../../docs/', import.meta.url).pathname

/** The window as a person would have it: a day chosen, an actor selected, an article open. */
async function network(page: Page): Promise<void> {
  await page.locator('.as-of input').fill('2025-07-31')
  await page.getByRole('radio').nth(1).click()
  await page.getByRole('listbox').focus()
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowDown')
  await page.locator('.inspector .quote').first().click()
  await page.locator('.notice').waitFor({ state: 'detached' })
}

/** The picture that the window saves for a briefing. */
async function saved(page: Page, keys: string, name: string): Promise<void> {
  await page.keyboard.press(keys)
  await page.locator('.preview[data-state=drawn]').waitFor()
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  await download.saveAs(`${FOLDER}${name}.png`)
}

/** An article under review: some claims decided, one at hand. */
async function review(page: Page, article: string): Promise<void> {
  await page.keyboard.press('Control+Shift+V')
  await page.locator('.dialog textarea').fill(readFileSync(new URL(`../reading/texts/dev/${article}`, import.meta.url), 'utf8'))
  await page.locator('.dialog .button-main').click()
  await page.locator('.claim-list').waitFor()
  for (const key of ['a', 'a', 'r', 'a']) await page.keyboard.press(key)
  await page.locator('.claim-row .verdict-accepted').nth(2).waitFor()
  await page.mouse.move(0, 0)
  await page.waitForTimeout(700)
}

async function take(locale: 'en' | 'ar', colorScheme: 'light' | 'dark'): Promise<void> {
  const workspace = emptyWorkspace()
  // Its name stands in the picture.
  const shell = await startShell(join(workspace, locale === 'ar' ? 'وونسان' : 'Wonsan'))
  const browser = await chromium.launch(browserOptions)
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale, colorScheme, deviceScaleFactor: 1.5 })
  await page.goto(shell.address)
  await page.locator('.network[data-ready=true]').waitFor()
  await page.waitForTimeout(2500)
  await saved(page, 'Control+Shift+L', `timeline.${locale}`)
  await network(page)
  await page.screenshot({ path: `${FOLDER}network.${locale}.png` })
  await review(page, locale === 'en' ? 'moscow-2025.en.txt' : 'asmara-2018.ar.txt')
  await page.screenshot({ path: `${FOLDER}review.${locale}.png` })
  await browser.close()
  await shell.kill()
  remove(workspace)
}

mkdirSync(FOLDER, { recursive: true })
await take('en', 'light')
await take('ar', 'dark')
