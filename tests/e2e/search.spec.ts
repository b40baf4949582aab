import type { Page } from '@playwright/test'
import { violations } from './axe.ts'
import { nameOf } from './choose.ts'
import { expect, test, type Window } from './fixtures.ts'

async function search({ page }: Window, text: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(text)
}

function lines(page: Page) {
  return page.locator('.palette').getByRole('option')
}

/** What the reader is open at. */
async function passage(page: Page): Promise<string> {
  return (await page.locator('.reader mark').allTextContents()).join('')
}

test('by keyboard alone: an actor is found by a slip of the finger in another script, and selected everywhere', async ({
  window,
}) => {
  const { page } = window
  for (const text of ['Lavorv', 'لافرف', 'Лавров']) {
    await search(window, text)
    await expect(lines(page).first()).toContainText(nameOf('person:sergei-lavrov'))
    await expect(lines(page).first().locator('mark')).not.toHaveCount(0)
    await expect(lines(page).first()).toHaveAttribute('data-focused', 'true')
    await page.keyboard.press('Enter')
    await expect(page.locator('.palette')).toHaveCount(0)
    await expect(page.locator('.inspector h2')).toHaveText(nameOf('person:sergei-lavrov'))
    await expect(page.locator('.network')).not.toHaveAttribute('data-lit', '0')
    await page.keyboard.press('Escape')
    await expect(page.locator('.network')).toHaveAttribute('data-lit', '0')
  }
})

test('whoever writes letter by letter, or halts within a word, opens what is found for all of it', async ({
  window: { page },
}) => {
  const name = nameOf('state:UKR')
  for (const [delay, halt] of [
    [0, 400],
    [60, 0],
    [150, 300],
  ] as const) {
    await page.keyboard.press('Control+k')
    await page.keyboard.type(name.slice(0, 3), { delay })
    await page.waitForTimeout(halt)
    await page.keyboard.type(name.slice(3), { delay })
    await expect(lines(page).first()).toHaveAttribute('data-focused', 'true')
    await page.keyboard.press('Enter')
    await expect(page.locator('.inspector h2')).toHaveText(name)
    await page.keyboard.press('Escape')
    await expect(page.locator('.inspector h2')).toHaveCount(0)
  }
})

test('what answers best comes first, though an actor sounds like it', async ({ window }) => {
  await search(window, 'معاهدة')
  const sections = window.page.locator('.palette .section-title')
  await expect(sections.filter({ hasText: window.words('search.actor') })).toHaveCount(1)
  await expect(sections.first()).toHaveText(window.words('search.happening'))
  await expect(lines(window.page).first()).toHaveAttribute('data-focused', 'true')
  await expect(lines(window.page).first()).toContainText('معاهدة')
})

test('what was found comes in groups, and each opens where it is', async ({ window }) => {
  const { page, words } = window
  await search(window, 'لافروف')
  const headings = page.locator('.palette .section-title')
  await expect(headings.filter({ hasText: words('search.actor') })).toBeVisible()
  for (const group of ['search.happening', 'search.claim', 'search.source'] as const)
    await expect(headings.filter({ hasText: words(group) })).toHaveCount(1)
  await page
    .getByRole('group', { name: words('search.source') })
    .getByRole('option')
    .first()
    .click()
  await expect(page.locator('.reader mark').first()).toBeInViewport()
  expect(await passage(page)).toContain('لافروف')
  await search(window, 'لافروف')
  await page
    .getByRole('group', { name: words('search.happening') })
    .getByRole('option')
    .first()
    .click()
  await expect(page.getByRole('radio', { name: words('mode.full'), exact: true })).toBeChecked()
  await expect(page.locator('.network')).not.toHaveAttribute('data-lit', '0')
  await search(window, 'مهندس')
  await page
    .getByRole('group', { name: words('search.claim') })
    .getByRole('option')
    .first()
    .click()
  await expect.poll(() => passage(page)).toContain('مهندس')
  await expect(page.locator('.inspector .claim')).toHaveCount(1)
})

test('every command is there, by its words', async ({ window }) => {
  const { page, words } = window
  await search(window, words('command.theme'))
  const theme = await page.locator('html').getAttribute('data-theme')
  await page.getByRole('option', { name: words('command.theme') }).click()
  await expect(page.locator('html')).not.toHaveAttribute('data-theme', theme!)
  await search(window, 'zzqqxx')
  await expect(page.locator('.palette')).toContainText(words('search.none').replace('{text}', 'zzqqxx'))
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.locator('.palette')).toHaveCount(0)
})

test('axe finds nothing in the search', async ({ window }) => {
  const { page } = window
  await search(window, 'لافروف')
  await expect(lines(page).first()).toBeVisible()
  expect(await violations(page)).toEqual([])
})
