import { deltaOf } from '../../graph/model/delta.ts'
import { EmbeddedStore } from '../../graph/store/embedded.ts'
import { claim, factsOf } from '../fixtures/claims.ts'
import { violations } from './axe.ts'
import { startShell } from './browser-shell.ts'
import { wanted } from './expected.ts'
import { expect, openWindow, test, type Window } from './fixtures.ts'

const language = () => test.info().project.name as 'en' | 'ar'
const name = () => (language() === 'ar' ? 'البحر الأحمر' : 'Red Sea')

function button({ page }: Window) {
  return page.locator('.workspace-button')
}

/** Opens the place for workspaces as a person at the keyboard does. */
async function openDialog({ page, words }: Window): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: words('search.label') }).fill(words('command.workspaces').replace('…', ''))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: words('workspaces.title') })).toBeVisible()
}

async function make(window: Window): Promise<void> {
  const { page, words } = window
  await openDialog(window)
  await page.getByLabel(words('workspaces.name'), { exact: true }).fill(name())
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: words('empty.title') })).toBeVisible()
  await expect(button(window)).toContainText(name())
}

async function openListed(window: Window, listed: string): Promise<void> {
  await openDialog(window)
  await window.page.getByRole('button', { name: window.words('workspaces.openNamed').replace('{name}', listed) }).press('Enter')
  await expect(button(window)).toContainText(listed)
}

test('a new workspace by keyboard alone: it is empty, and the other is as it was left, also after a restart', async ({
  window,
}) => {
  const { page, shell, words } = window
  await page.getByRole('radio', { name: words('mode.full'), exact: true }).click()
  await page.getByLabel(words('asOf.label')).fill('2025-07-31')
  await page.getByRole('application').focus()
  await page.keyboard.press('ArrowRight')
  const title = await page.locator('.inspector h2').textContent()
  const first = (await page.locator('.workspace-name').textContent())!
  await make(window)
  await page.getByRole('button', { name: words('command.first') }).press('Enter')
  await expect(page.locator('.network[data-ready=true]')).toBeVisible()
  await expect(page.getByLabel(words('asOf.label'))).toHaveValue('')
  await openListed(window, first)
  await expect(page.getByLabel(words('asOf.label'))).toHaveValue('2025-07-31')
  await expect(page.locator('.inspector h2')).toHaveText(title!)
  await expect(page.getByRole('radio', { name: words('mode.full'), exact: true })).toBeChecked()
  await openListed(window, name())
  await expect(page.getByRole('radio', { name: words('mode.alliance'), exact: true })).toBeChecked()
  await shell.kill()
  const again = await startShell(shell.workspace)
  try {
    await openWindow(page, again)
    await expect(button(window)).toContainText(first)
    await openListed(window, name())
    await expect(page.locator('.network[data-ready=true]')).toBeVisible()
  } finally {
    await again.kill()
  }
})

test('what is under review is kept when another workspace is opened', async ({ window }) => {
  const { page, words } = window
  const first = (await page.locator('.workspace-name').textContent())!
  await page.keyboard.press('Control+Shift+V')
  await page
    .getByLabel(words('review.paste.text'))
    .fill('Moscow, 3 May 2024\n\nSergei Lavrov met his Iranian counterpart in Tehran on Thursday.\n')
  await page.getByRole('button', { name: words('review.paste.read') }).click()
  await expect(page.getByRole('listbox', { name: words('review.claims'), exact: true })).toBeFocused()
  await page.keyboard.press('a')
  await expect(page.locator('.claim-row .verdict-accepted')).toHaveCount(1)
  await make(window)
  await expect(page.getByRole('button', { name: words('menu.reviewsDone') })).toHaveCount(0)
  await openListed(window, first)
  await expect(page.getByRole('button', { name: words('menu.reviews').split('(')[0]! })).toBeVisible()
})

test('one is taken off the list after a question; escape closes the place and gives the focus back', async ({ window }) => {
  const { page, words } = window
  const first = (await page.locator('.workspace-name').textContent())!
  await make(window)
  await openListed(window, first)
  await button(window).click()
  const lines = page.locator('.workspace-line')
  const count = await lines.count()
  await page.getByRole('button', { name: words('workspaces.forget').replace('{name}', name()) }).click()
  await expect(page.getByText(words('workspaces.forget.question'))).toBeVisible()
  await expect(page.getByRole('button', { name: words('workspaces.forget.no') })).toBeFocused()
  await page.getByRole('button', { name: words('workspaces.forget.yes'), exact: true }).click()
  await expect(lines).toHaveCount(count - 1)
  await page.keyboard.press('Escape')
  await expect(lines).toHaveCount(0)
  await expect(button(window)).toBeFocused()
})

test('another’s changes are seen, and fetched when a person says so; selection, day and camera stay', async ({ window }) => {
  const { page, shell, words } = window
  await page.getByRole('radio', { name: words('mode.full'), exact: true }).click()
  await page.getByRole('listbox').focus()
  await page.keyboard.press('ArrowDown')
  const title = await page.locator('.inspector h2').textContent()
  await expect(button(window)).toHaveAttribute('data-sync', 'same')
  const other = new EmbeddedStore(shell.workspace)
  await other.apply({ delta: deltaOf(factsOf([claim({})])), documents: [] })
  await other.close()
  await expect(button(window)).toHaveAttribute('data-sync', 'behind', { timeout: 15_000 })
  await expect(page.locator('.network')).toHaveAttribute('data-nodes', String(wanted(null)[0]))
  await page.getByRole('button', { name: words('sync.refresh') }).click()
  await expect(button(window)).toHaveAttribute('data-sync', 'same')
  await expect(page.locator('.network')).not.toHaveAttribute('data-nodes', String(wanted(null)[0]))
  await expect(page.locator('.inspector h2')).toHaveText(title!)
  await expect(page.getByRole('radio', { name: words('mode.full'), exact: true })).toBeChecked()
})

test('what one changes oneself is not taken for another’s', async ({ window }) => {
  const { page, words } = window
  await page.getByRole('button', { name: words('menu.open') }).click()
  await page.getByRole('menuitem', { name: words('command.first') }).click()
  await expect(page.locator('.notice-done')).toBeVisible()
  await page.waitForTimeout(6000)
  await expect(button(window)).toHaveAttribute('data-sync', 'same')
})

test('why a server is not reached is said in words, and what was typed stays', async ({ window }) => {
  const { page, words } = window
  await button(window).click()
  const uri = page.getByLabel(words('connect.uri'), { exact: true })
  for (const [address, fault] of [
    ['neo4j://127.0.0.1:1', 'fault.nobody'],
    ['http://127.0.0.1:1', 'fault.no-address'],
  ] as const) {
    await uri.fill(address)
    await page.getByRole('button', { name: words('connect.test'), exact: true }).click()
    await expect(page.getByRole('status').getByText(words(fault))).toBeVisible({ timeout: 20_000 })
    await expect(uri).toHaveValue(address)
  }
})

test('axe finds nothing where workspaces are chosen', async ({ window }) => {
  const { page, words } = window
  await button(window).click()
  await page.getByLabel(words('connect.uri'), { exact: true }).fill('http://nowhere')
  await page.getByRole('button', { name: words('connect.test'), exact: true }).click()
  await expect(page.getByText(words('fault.no-address'))).toBeVisible()
  expect(await violations(page)).toEqual([])
})
