import type { Page } from '@playwright/test'
import { violations } from './axe.ts'
import { choose, nameOf } from './choose.ts'
import { chooseFiles } from './choose-files.ts'
import { expect, test } from './fixtures.ts'
import { takeExport } from './take-export.ts'

interface Brought {
  readonly name: string
  readonly text: string
}

/** Opens files as a person does who chooses them. */
async function bring(page: Page, ...files: readonly Brought[]): Promise<void> {
  await chooseFiles(
    page,
    files.map(({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })),
  )
}

const rows = [
  'state1,state2,type,start,end',
  'France,Russia,Defence pact,1894-01-04,1917',
  'France,Italy,Convention,1902-11-01,',
  'Italy,,Defence pact,1900,',
]
const csv = { name: 'alliances.csv', text: rows.join('\n') }

test('a table becomes claims by its mapping, each with its row as evidence, without reload', async ({
  window: { page, words },
}) => {
  await bring(page, csv)
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(/state2: .*names nobody/)).toBeVisible()
  await expect(dialog.getByText(/Convention/).last()).toBeVisible()
  expect(await violations(page)).toEqual([])
  await dialog.getByLabel('Convention').selectOption('neutrality')
  await expect(dialog.locator('.import-claims li')).toHaveCount(2)
  await dialog.getByRole('button', { name: words('import.take') }).click()
  await expect(page.locator('.notice-done')).toContainText('alliances.csv')
  await expect(page.locator('.notice-failed')).toContainText(words('done.refused').includes('{') ? 'alliances.csv' : '')
  await choose({ page, words } as never, nameOf('state:RUS'))
  const quote = page.locator('.inspector .quote', { hasText: 'France,Russia,Defence pact' })
  await quote.click()
  await expect(page.locator('.reader mark').first()).toHaveText('France,Russia,Defence pact,1894-01-04,1917')
})

test('by keyboard alone: a table is brought, a column is chosen, it is taken in', async ({ window: { page, words } }) => {
  await bring(page, csv)
  const from = page.getByRole('dialog').getByLabel(words('import.from'))
  await from.focus()
  await page.keyboard.press('Home')
  await expect(page.locator('.import-preview .fault')).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(from).toHaveValue('state1')
  await expect(page.locator('.import-claims li').first()).toBeVisible()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: words('import.take') })
    .press('Enter')
  await expect(page.locator('.notice-done')).toContainText('alliances.csv')
})

test('a file that cannot be read says why, and nothing is taken', async ({ window: { page } }) => {
  await bring(page, { name: 'broken.graphml', text: '<graphml><graph>' })
  await expect(page.locator('.notice-failed')).toContainText('broken.graphml')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('a file of Entente that disagrees shows both sides; theirs is taken where it is chosen', async ({
  window: { page, words },
}) => {
  const text = await takeExport({ page, words }, 'all', 'native')
  const changed = text.replace('"status":"ongoing"', '"status":"terminated"')
  expect(changed).not.toBe(text)
  await bring(page, { name: 'colleague.entente.json', text: changed })
  const conflict = page.getByRole('dialog').locator('.conflict')
  await expect(conflict).toHaveCount(1)
  await expect(conflict).toContainText('terminated')
  expect(await violations(page)).toEqual([])
  await conflict.getByRole('radio', { name: words('import.theirs') }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: words('import.take') })
    .click()
  await bring(page, { name: 'colleague.entente.json', text: changed })
  await expect(page.getByRole('dialog').locator('.conflict')).toHaveCount(0)
})
