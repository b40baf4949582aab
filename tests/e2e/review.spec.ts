import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { EmbeddedStore } from '../../graph/store/embedded.ts'
import { startShell } from './browser-shell.ts'
import { wanted } from './expected.ts'
import { expect, openWindow, test, type Window } from './fixtures.ts'

/** One article in each language of the window, of other actors than the first article's. */
const articles = { en: 'prague-2021.en.txt', ar: 'asmara-2018.ar.txt' } as const

function articleName(): string {
  return articles[test.info().project.name as 'en' | 'ar']
}

function articleText(): string {
  return readFileSync(new URL(`../reading/texts/dev/${articleName()}`, import.meta.url), 'utf8')
}

/** Drops a file on the window as a person does with the mouse. */
async function drop(page: Page, name: string, content: string | Buffer): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, base64]) => {
      const data = new DataTransfer()
      data.items.add(new File([Uint8Array.from(atob(base64!), (byte) => byte.charCodeAt(0))], fileName!))
      return data
    },
    [name, Buffer.from(content).toString('base64')],
  )
  for (const type of ['dragover', 'drop']) await page.dispatchEvent('.window', type, { dataTransfer: transfer })
}

async function openReview({ page, words }: Window): Promise<void> {
  await drop(page, articleName(), articleText())
  await expect(page.getByRole('listbox', { name: words('review.claims'), exact: true })).toBeFocused()
}

function rows(page: Page, verdict?: string) {
  return page.locator(verdict ? `.claim-row:has(.verdict-${verdict})` : '.claim-row')
}

async function shownNodes(page: Page): Promise<number> {
  await expect(page.locator('.network[data-ready=true]')).toBeVisible()
  return Number(await page.locator('.network').getAttribute('data-nodes'))
}

/** Shows every actor and happening, and gives how many of them there are. */
async function everything({ page, words }: Window): Promise<number> {
  await page.getByRole('radio', { name: words('mode.full'), exact: true }).click()
  const [nodes] = wanted(null)
  await expect.poll(() => shownNodes(page)).toBe(nodes)
  return nodes!
}

test('a dropped article is reviewed by keyboard alone, and the network and the timeline have what was accepted', async ({
  window,
}) => {
  const { page, words } = window
  const before = await everything(window)
  const timeline = page.getByRole('listbox', { name: words('timeline.entries') })
  const entries = await timeline.getByRole('option').count()
  await openReview(window)
  const count = await rows(page).count()
  expect(count).toBeGreaterThan(8)
  await expect(page.locator('.run.is-current')).not.toHaveCount(0)
  await page.keyboard.press('a')
  await page.keyboard.press('a')
  await page.keyboard.press('r')
  await expect(rows(page, 'accepted')).toHaveCount(2)
  await expect(rows(page, 'rejected')).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(rows(page, 'rejected')).toHaveCount(0)
  await page.keyboard.press('Control+Shift+Z')
  await expect(rows(page, 'rejected')).toHaveCount(1)
  await page.keyboard.press('Home')
  await page.keyboard.press('e')
  await expect(page.getByLabel(words('review.type'))).toBeFocused()
  await page.getByLabel(words('review.status'), { exact: true }).focus()
  await page.keyboard.press('Control+Home')
  await page.getByLabel(words('details.time'), { exact: true }).fill('2018-09')
  await page.keyboard.press('Enter')
  await expect(page.locator('.claim-detail')).toContainText('2018')
  const commit = page.getByRole('button', { name: new RegExp(words('review.commit').split('(')[0]!.trim()) })
  await commit.focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('.reading')).toHaveCount(0)
  await expect.poll(() => shownNodes(page)).toBeGreaterThan(before)
  await expect.poll(() => timeline.getByRole('option').count()).toBe(entries + 2)
})

test('a killed process loses no decision, and the review goes on where it was', async ({ window }) => {
  const { page, words, shell } = window
  await openReview(window)
  await page.keyboard.press('a')
  await page.keyboard.press('r')
  await page.keyboard.press('a')
  await expect(rows(page, 'accepted')).toHaveCount(2)
  await expect(rows(page, 'rejected')).toHaveCount(1)
  const decided = await page.locator('.claim-row').allInnerTexts()
  await shell.kill()
  const store = new EmbeddedStore(shell.workspace)
  const [sourceId] = await store.reviews.list()
  expect((await store.reviews.read(sourceId!))?.decisions).toHaveLength(3)
  await store.close()
  const again = await startShell(shell.workspace)
  try {
    await openWindow(page, again)
    await page.getByRole('button', { name: new RegExp(words('menu.reviews').split('(')[0]!.trim()) }).click()
    await page.getByRole('menuitem').first().click()
    await expect(page.locator('.claim-row')).toHaveCount(decided.length)
    expect(await page.locator('.claim-row').allInnerTexts()).toEqual(decided)
  } finally {
    await again.kill()
  }
})

test('the text and the list point at each other', async ({ window }) => {
  const { page } = window
  await openReview(window)
  const row = rows(page).nth(3)
  await row.hover()
  await expect(page.locator('.run.is-hovered')).not.toHaveCount(0)
  await page.locator('.run.has-claim:not(.is-current)').last().click()
  const quote = await page.locator('.claim-detail blockquote').allInnerTexts()
  const marked = (await page.locator('.run.is-current').allInnerTexts()).join('')
  expect(quote.join('')).toContain(marked.trim())
})

test('a claim is added of a sentence by keyboard, gets its participant, and is accepted', async ({ window }) => {
  const { page, words } = window
  await openReview(window)
  const count = await rows(page).count()
  await page.getByRole('listbox', { name: words('review.sentences') }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const sentence = (await page.locator('.sentence:focus').textContent())!
  await page.keyboard.press('n')
  await expect(rows(page)).toHaveCount(count + 1)
  await expect(page.locator('.claim-detail blockquote')).toHaveText(sentence)
  await page.getByLabel(words('review.type')).selectOption('meeting')
  const actor = page.locator('.add-participant select').first()
  await actor.selectOption({ index: 1 })
  await page.getByRole('button', { name: words('review.participant.add') }).click()
  await expect(page.locator('.participants li')).toHaveCount(1)
  await actor.selectOption('new')
  await page.getByLabel(words('review.actor.name')).fill('Somebody Else')
  await page.getByRole('button', { name: words('review.actor.make'), exact: true }).click()
  await expect(page.locator('.participants li')).toHaveCount(2)
  await expect(page.locator('.participants')).toContainText('Somebody Else')
})

test('a day of publication that is given later reads the article anew, and decisions stay', async ({ window }) => {
  const { page, words } = window
  await openReview(window)
  await page.keyboard.press('a')
  await expect(rows(page, 'accepted')).toHaveCount(1)
  const accepted = (await rows(page, 'accepted').textContent())!
  await page.getByLabel(words('review.published')).fill('2018-07-10')
  await page.keyboard.press('Enter')
  await expect(page.getByText(words('review.published.none'))).toHaveCount(0)
  await expect(rows(page, 'accepted')).toHaveText(accepted)
})

test('a pasted text is read, accepted as a whole, and goes out as gold', async ({ window }) => {
  const { page, words } = window
  await page.keyboard.press('Control+Shift+V')
  await page.getByLabel(words('review.paste.text')).fill(articleText())
  await page.getByRole('button', { name: words('review.paste.read') }).click()
  await expect(page.locator('.reading')).toBeVisible()
  const count = await rows(page).count()
  await page.getByRole('button', { name: new RegExp(words('review.acceptAll').split('(')[0]!.trim()) }).click()
  await expect(rows(page, 'accepted')).toHaveCount(count)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: words('review.gold') }).click(),
  ])
  const path = await download.path()
  const content = readFileSync(path, 'utf8')
  expect(content.includes('"gold/1"') || content.includes(articleText().slice(0, 40))).toBe(true)
})

test('what is in the graph is corrected and taken back from where it is shown', async ({ window }) => {
  const { page, words } = window
  const before = await everything(window)
  const timeline = page.getByRole('listbox', { name: words('timeline.entries') })
  const entries = await timeline.getByRole('option').count()
  await timeline.focus()
  await page.keyboard.press('ArrowDown')
  const label = await page.locator('.inspector .claim.is-selected h3').textContent()
  await page
    .locator('.inspector .claim.is-selected')
    .getByRole('button', { name: words('review.correct') })
    .click()
  await expect(page.locator('.claim-row.is-current')).toContainText(label!)
  await expect(rows(page, 'accepted')).toHaveCount(await rows(page).count())
  await page.keyboard.press('r')
  await expect(rows(page, 'rejected')).toHaveCount(1)
  await page.getByRole('button', { name: new RegExp(words('review.update').split('(')[0]!.trim()) }).press('Enter')
  await expect(page.locator('.reading')).toHaveCount(0)
  await expect.poll(() => timeline.getByRole('option').count()).toBe(entries - 1)
  expect(await shownNodes(page)).toBeLessThanOrEqual(before)
  await page.getByRole('button', { name: new RegExp(words('menu.reviews').split('(')[0]!.trim()) }).click()
  await page.getByRole('menuitem').first().click()
  await page.locator('.claim-row:has(.verdict-rejected)').click()
  await page.getByRole('listbox', { name: words('review.claims'), exact: true }).focus()
  await page.keyboard.press('a')
  await expect(rows(page, 'rejected')).toHaveCount(0)
  await page.getByRole('button', { name: new RegExp(words('review.commit').split('(')[0]!.trim()) }).press('Enter')
  await expect.poll(() => timeline.getByRole('option').count()).toBe(entries)
  expect(await shownNodes(page)).toBe(before)
})

const SAME_MEETING =
  'Lavrov meets Kim\n\nRussian Foreign Minister Sergei Lavrov met North Korean leader Kim Jong Un in the city of Wonsan in July 2025.\n'

test('what may be in the graph already is asked; the answer can be undone; both accounts stay with one meeting', async ({
  window,
}) => {
  const { page, words } = window
  const before = await everything(window)
  await drop(page, 'kim.txt', SAME_MEETING)
  const matches = page.locator('.matches')
  await expect(matches.getByRole('listitem')).toHaveCount(1)
  await matches.getByRole('button', { name: words('match.same') }).press('Enter')
  await expect(matches).toHaveCount(0)
  await page.getByRole('listbox', { name: words('review.claims'), exact: true }).focus()
  await page.keyboard.press('Control+z')
  await expect(matches.getByRole('listitem')).toHaveCount(1)
  await page.keyboard.press('Control+Shift+Z')
  await expect(matches).toHaveCount(0)
  await page.keyboard.press('a')
  await expect(rows(page, 'accepted')).toHaveCount(1)
  await page.getByRole('button', { name: new RegExp(words('review.commit').split('(')[0]!.trim()) }).press('Enter')
  await expect(page.locator('.reading')).toHaveCount(0)
  await expect(page.locator('.notice-done')).not.toHaveCount(0)
  expect(await shownNodes(page)).toBe(before)
})

test('a long reading says how far it is, and is stopped at any time; nothing of it is kept', async ({ window }) => {
  const { page, words, shell } = window
  const long = `${articleText()}\n`.repeat(1_500_000 / articleText().length)
  await drop(page, 'long.txt', long)
  const notice = page.locator('.notice-work')
  await expect(notice).toContainText('long.txt')
  await notice.getByRole('button', { name: words('work.cancel') }).click()
  await expect(page.locator('.notice-done')).toContainText('long.txt')
  await expect(notice).toHaveCount(0)
  await expect(page.locator('.reading')).toHaveCount(0)
  const store = new EmbeddedStore(shell.workspace)
  expect(await store.reviews.list()).toEqual([])
  await store.close()
})

test('words that the mouse selects become a claim with exactly these words', async ({ window }) => {
  const { page, words } = window
  await openReview(window)
  const count = await rows(page).count()
  const run = page.locator('.sentence').nth(4).locator('.run').first()
  await run.scrollIntoViewIfNeeded()
  const box = (await run.boundingBox())!
  await page.mouse.move(box.x + box.width * 0.3, box.y + 8)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.6, box.y + 8, { steps: 6 })
  await page.mouse.up()
  const selected = await page.evaluate(() => String(getSelection()))
  expect(selected.trim()).not.toBe('')
  await page.getByRole('button', { name: words('review.add') }).click()
  await expect(rows(page)).toHaveCount(count + 1)
  expect(await page.locator('.claim-detail blockquote').textContent()).toBe(selected)
})

test('a text that is pasted into the window is read; a word or two is not', async ({ window: { page, words } }) => {
  const paste = (text: string) =>
    page.evaluate((content) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', content)
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
    }, text)
  await paste('Moscow')
  await expect(page.locator('.reading')).toHaveCount(0)
  await paste(articleText())
  await expect(page.getByRole('listbox', { name: words('review.claims'), exact: true })).toBeFocused()
})

test('a PDF in Arabic is read from right to left', async ({ window: { page } }) => {
  await drop(page, 'arabic.pdf', readFileSync(new URL('../fixtures/documents/arabic.pdf', import.meta.url)))
  await expect(page.locator('.reading-text')).toHaveCSS('direction', 'rtl')
  await expect(page.locator('.reading-text')).toHaveAttribute('lang', 'ar')
})

test('an empty file is refused with its reason, and the window goes on', async ({ window: { page } }) => {
  await drop(page, 'empty.txt', '')
  await expect(page.locator('.notice-failed')).toContainText('empty.txt')
  await expect(page.locator('.reading')).toHaveCount(0)
})
