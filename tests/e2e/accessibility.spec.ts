import { articleText } from '../fixtures/first-article.ts'
import { violations } from './axe.ts'
import { expect, test } from './fixtures.ts'

test('axe finds nothing', async ({ window: { page, words } }) => {
  expect(await violations(page)).toEqual([])
  await page.getByRole('listbox').focus()
  await page.keyboard.press('ArrowDown')
  await page.locator('.inspector .quote').first().press('Enter')
  await expect(page.locator('.reader mark').first()).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: words('menu.open'), exact: true }).click()
  await expect(page.getByRole('menu')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Shift+E')
  await expect(page.getByRole('dialog', { name: words('command.export') })).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Shift+G')
  await expect(page.locator('.preview')).toHaveAttribute('data-state', 'drawn')
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Shift+B')
  await expect(page.getByRole('dialog', { name: words('briefing.title') })).toBeVisible()
  expect(await violations(page)).toEqual([])
})

test('axe finds nothing in a review', async ({ window: { page, words } }) => {
  await page.keyboard.press('Control+Shift+V')
  await page.getByLabel(words('review.paste.text')).fill(articleText)
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: words('review.paste.read') }).click()
  await expect(page.getByRole('listbox', { name: words('review.claims'), exact: true })).toBeFocused()
  await page.keyboard.press('a')
  await page.keyboard.press('r')
  await expect(page.locator('.claim-row .verdict-rejected')).toHaveCount(1)
  expect(await violations(page)).toEqual([])
})

test('the day is typed with the keyboard alone, arrows staying in the field', async ({ window: { page, words } }) => {
  const day = page.getByLabel(words('asOf.label'))
  await day.fill('2025-07-15')
  await day.focus()
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowUp']) await page.keyboard.press(key)
  await expect(day).toBeFocused()
  await expect(day).not.toHaveValue('2025-07-15')
})

test('a key of one letter works in the pictures, and nowhere else', async ({ window: { page, words } }) => {
  const everything = page.getByRole('radio', { name: words('mode.full'), exact: true })
  await page.getByRole('button', { name: words('toggle.possible') }).focus()
  await page.keyboard.press('v')
  await expect(everything).not.toBeChecked()
  await page.getByRole('application').focus()
  await page.keyboard.press('v')
  await expect(everything).toBeChecked()
})
