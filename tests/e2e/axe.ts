import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'
import type axe from 'axe-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']
const THEMES = ['light', 'dark'] as const
type Theme = (typeof THEMES)[number]

async function foundIn(page: Page, theme: Theme, runOnly: axe.RunOptions['runOnly']): Promise<string[]> {
  await page.emulateMedia({ colorScheme: theme })
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
  // Injected by the debugger and not as a script element, which the page's policy refuses, as it should.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source)
  const found = await page.evaluate((options) => (globalThis as unknown as { axe: typeof axe }).axe.run(options), {
    runOnly,
  } as axe.RunOptions)
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${theme}: ${id}: ${html} ${failureSummary}`),
  )
}

/**
 * What axe finds wrong with a page by WCAG 2.2 AA, in both themes: each with the element that it is of.
 * The page has to follow the system's theme, and is left in the one that it had. Themes differ in their colours alone.
 */
export async function violations(page: Page): Promise<string[]> {
  const own = (await page.locator('html').getAttribute('data-theme')) as Theme
  const other = THEMES.find((each) => each !== own)!
  return [...(await foundIn(page, other, { type: 'rule', values: ['color-contrast'] })), ...(await foundIn(page, own, WCAG))]
}
