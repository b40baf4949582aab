import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { layerSchema } from '../../graph/contract.ts'
import { runCli } from '../electron/run-cli.ts'
import { violations } from './axe.ts'
import { startShell } from './browser-shell.ts'
import { choose, nameOf } from './choose.ts'
import { expect, openWindow, test, type Window } from './fixtures.ts'

async function writeNote({ page, words }: Window, text: string, tags: string): Promise<void> {
  const summary = page.locator('.note summary')
  if (!(await page.getByLabel(words('note.text')).isVisible())) await summary.press('Enter')
  await page.getByLabel(words('note.text')).fill(text)
  await page.getByLabel(words('note.tags')).fill(tags)
  await page.keyboard.press('Tab')
}

/** What the host keeps of the layer. */
async function kept(workspace: string) {
  return layerSchema.parse(JSON.parse(await readFile(join(workspace, 'layer.json'), 'utf8').catch(() => '{}')))
}

test('notes, grades, saved views and places are there after the shell was killed at once', async ({ window }) => {
  const { page, shell, words } = window
  await choose(window, nameOf('state:RUS'))
  await writeNote(window, 'Ask about the treaty text', 'treaty, 2025')
  await page.locator('.inspector').getByLabel(words('grade.credibility')).first().selectOption('3')
  await page.getByLabel(words('asOf.label'), { exact: true }).fill('2025-07-31')
  await page.getByRole('button', { name: words('views.title'), exact: true }).click()
  await page.getByLabel(words('views.name')).fill('July')
  await page.keyboard.press('Enter')
  await expect(
    page
      .getByRole('listitem')
      .filter({ has: page.getByRole('img') })
      .or(page.locator('.saved-view')),
  ).toHaveCount(1)
  await expect.poll(async () => (await kept(shell.workspace)).views.length).toBe(1)
  await page.waitForTimeout(600)
  await shell.kill()
  const again = await startShell(shell.workspace)
  try {
    await openWindow(page, again)
    await expect(page.locator('.inspector h2')).toHaveText(nameOf('state:RUS'))
    await expect(page.getByLabel(words('note.text'))).toHaveValue('Ask about the treaty text')
    await expect(page.getByLabel(words('note.tags'))).toHaveValue(/treaty.*2025/)
    await expect(page.locator('.inspector').getByLabel(words('grade.credibility')).first()).toHaveValue('3')
    await page.getByLabel(words('asOf.label'), { exact: true }).fill('2023-01-01')
    await page.getByRole('button', { name: words('views.title'), exact: true }).click()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: words('views.open').replace('{name}', 'July') }).click()
    await expect(page.getByLabel(words('asOf.label'), { exact: true })).toHaveValue('2025-07-31')
  } finally {
    await again.kill()
  }
})

test('a note, a grade and a saved view are undone and redone, and written down each time', async ({ window }) => {
  const { page, shell, words } = window
  await choose(window, nameOf('state:RUS'))
  await writeNote(window, 'one', '')
  await expect.poll(async () => Object.values((await kept(shell.workspace)).notes).map(({ text }) => text)).toEqual(['one'])
  await writeNote(window, 'two', 'x')
  await expect.poll(async () => Object.values((await kept(shell.workspace)).notes).map(({ text }) => text)).toEqual(['two'])
  const undo = page.getByRole('button', { name: words('command.undo'), exact: true })
  await undo.click()
  await undo.click()
  await expect(page.getByLabel(words('note.text'))).toHaveValue('one')
  await undo.click()
  await expect.poll(async () => Object.keys((await kept(shell.workspace)).notes)).toEqual([])
  await page.getByRole('button', { name: words('command.redo'), exact: true }).click()
  await expect.poll(async () => Object.values((await kept(shell.workspace)).notes).map(({ text }) => text)).toEqual(['one'])
})

test('a source says what rests on it and what would vanish without it; without it the network is empty', async ({ window }) => {
  const { page, words } = window
  await choose(window, nameOf('person:kim-jong-un'))
  await page.locator('.inspector .claim .link').first().click()
  await expect(page.locator('.source-claims li')).toHaveCount(25)
  await page.locator('.inspector').getByLabel(words('grade.reliability')).selectOption('B')
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: words('source.leaveOut') }).click()
  await expect(page.getByText(words('empty.filter'))).toBeVisible()
  await page.getByRole('button', { name: words('filter.clear') }).click()
  await expect(page.locator('.network')).not.toHaveAttribute('data-nodes', '0')
  await page.getByRole('button', { name: words('source.read') }).click()
  await expect(page.locator('.reader .article-text')).toBeVisible()
})

test('two actors are taken to be one, by keyboard, and apart again; the command line agrees', async ({ window }) => {
  const { page, shell, words } = window
  const nodes = () => page.locator('.network').getAttribute('data-nodes').then(Number)
  const before = await nodes()
  await choose(window, nameOf('org:RUS-armed-forces'))
  await page.getByRole('application').focus()
  await page.keyboard.press('m')
  await page.keyboard.type(nameOf('state:RUS'))
  await expect(
    page
      .locator('.palette')
      .getByRole('option', { name: nameOf('state:RUS'), exact: true })
      .first(),
  ).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.locator('.inspector h2')).toHaveText(nameOf('state:RUS'))
  await expect.poll(nodes).toBe(before - 1)
  const history = page.getByRole('list', { name: words('identity.title') })
  await expect(history.getByRole('listitem')).toHaveCount(1)
  await expect.poll(async () => (await kept(shell.workspace)).identities.length).toBe(1)
  const { out } = await runCli(['network', '--json', '--workspace', shell.workspace])
  expect(JSON.parse(out).nodes.map(({ id }: { id: string }) => id)).not.toContain('org:RUS-armed-forces')
  expect(await violations(page)).toEqual([])
  await history.getByRole('button').click()
  await expect.poll(nodes).toBe(before)
})

test('some claims of an actor are said to be of another', async ({ window }) => {
  const { page, words } = window
  await page.getByRole('radio', { name: words('mode.full'), exact: true }).click()
  await choose(window, nameOf('person:kim-jong-un'))
  await page.getByRole('button', { name: words('command.split') }).click()
  await page.getByLabel(words('identity.name')).fill('Another Kim')
  await page.getByRole('dialog').getByRole('checkbox').first().focus()
  await page.keyboard.press('Space')
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: words('identity.doSplit') }).click()
  await expect(page.locator('.inspector h2')).toHaveText('Another Kim')
  await expect(page.locator('.inspector .claim')).toHaveCount(1)
  await page.getByRole('application').focus()
  await page.keyboard.press('Control+z')
  await expect(page.locator('.inspector h2')).toHaveCount(0)
})

test('axe finds nothing in notes and views', async ({ window }) => {
  const { page, words } = window
  await choose(window, nameOf('state:RUS'))
  await writeNote(window, 'one', 'two')
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: words('views.title'), exact: true }).click()
  await expect(page.getByLabel(words('views.name'))).toBeVisible()
  expect(await violations(page)).toEqual([])
})

test('what was noted is found by its words, and all that has a tag by the tag', async ({ window }) => {
  const { page, words } = window
  const own = page.getByRole('group', { name: words('search.noted') }).getByRole('option')
  for (const id of ['state:RUS', 'state:PRK']) {
    await choose(window, nameOf(id))
    await writeNote(window, `Ask the embassy about ${id}`, 'أولوية, follow up')
    await page.keyboard.press('Escape')
    await expect(page.locator('.inspector h2')).toHaveCount(0)
  }
  await page.keyboard.press('Control+k')
  await page.keyboard.type('اولويه')
  await expect(own).toHaveCount(1)
  await expect(own).toContainText('أولوية')
  await expect(own).toContainText(nameOf('state:PRK'))
  // Which line is told of follows the writing hand a moment later.
  await expect
    .poll(() =>
      page.evaluate(() => document.getElementById(document.activeElement?.getAttribute('aria-activedescendant') ?? '') !== null),
    )
    .toBe(true)
  expect(await violations(page)).toEqual([])
  await own.click()
  await expect(page.locator('.several li')).toHaveCount(2)
  await expect(page.locator('.network')).toHaveAttribute('data-lit', '2')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('embassy')
  await expect(own).toHaveCount(2)
  await expect(own.first().locator('mark')).toHaveText('embassy')
  await own.filter({ hasText: 'state:PRK' }).click()
  await expect(page.locator('.inspector h2')).toHaveText(nameOf('state:PRK'))
  await page
    .locator('.tag-links')
    .getByRole('button', { name: words('note.tagged').replace('{tag}', 'follow up').replace('{count}', '2') })
    .click()
  await expect(page.locator('.several li')).toHaveCount(2)
})
