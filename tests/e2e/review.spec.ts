import { readFileSync } from 'node:fs'
import { EmbeddedStore } from '../../graph/store/embedded.ts'
import { startShell } from './browser-shell.ts'
import { expect, openWindow, test } from './fixtures.ts'
import {
  acceptAndCommit,
  articleText,
  countButton,
  drop,
  everything,
  NAMESAKES,
  openReview,
  rows,
  SAME_MEETING,
  shownNodes,
  undoAndRedoAnswer,
} from './review-window.ts'

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
  const commit = countButton(window, 'review.commit')
  await commit.focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('.reading')).toHaveCount(0)
  await expect.poll(() => shownNodes(page)).toBeGreaterThan(before)
  await expect.poll(() => timeline.getByRole('option').count()).toBe(entries + 2)
})

test('a killed process loses no decision, and the review goes on where it was', async ({ window }) => {
  const { page, shell } = window
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
    await countButton(window, 'menu.reviews').click()
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

test('the day that a text says at its head is proposed, and taken by one key', async ({ window }) => {
  const { page, words } = window
  const [headline, ...rest] = articleText().split('\n')
  await drop(page, 'dated.txt', [headline, '10 July 2018', ...rest].join('\n'))
  const take = page.getByRole('button', { name: words('review.published.take').replace('{day}', '10 July 2018') })
  await expect(take).toBeVisible()
  await page.keyboard.press('d')
  await expect(page.getByLabel(words('review.published'))).toHaveValue('2018-07-10')
  await expect(take).toHaveCount(0)
  await page.keyboard.press('a')
  await expect(rows(page, 'accepted')).toHaveCount(1)
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
  await countButton(window, 'review.update').press('Enter')
  await expect(page.locator('.reading')).toHaveCount(0)
  await expect.poll(() => timeline.getByRole('option').count()).toBe(entries - 1)
  expect(await shownNodes(page)).toBeLessThanOrEqual(before)
  await countButton(window, 'menu.reviews').click()
  await page.getByRole('menuitem').first().click()
  await page.locator('.claim-row:has(.verdict-rejected)').click()
  await page.getByRole('listbox', { name: words('review.claims'), exact: true }).focus()
  await page.keyboard.press('a')
  await expect(rows(page, 'rejected')).toHaveCount(0)
  await countButton(window, 'review.commit').press('Enter')
  await expect.poll(() => timeline.getByRole('option').count()).toBe(entries)
  expect(await shownNodes(page)).toBe(before)
})

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
  await undoAndRedoAnswer(page)
  await acceptAndCommit(window)
  await expect(page.locator('.notice-done')).not.toHaveCount(0)
  expect(await shownNodes(page)).toBe(before)
})

test('somebody whom no word list has and whom another article names is asked about by keyboard, and stays another', async ({
  window,
}) => {
  const { page, words } = window
  const before = await everything(window)
  const matches = page.locator('.matches')
  const claims = page.getByRole('listbox', { name: words('review.claims'), exact: true })
  await drop(page, 'accra.txt', NAMESAKES[0])
  await expect(claims).toBeFocused()
  await acceptAndCommit(window)
  await expect.poll(() => shownNodes(page)).toBeGreaterThan(before)
  const withFirst = await shownNodes(page)
  await drop(page, 'oslo.txt', NAMESAKES[1])
  await expect(matches.getByRole('listitem')).toHaveCount(1)
  await expect(matches).toContainText('Peter Akello')
  await expect(matches).toContainText('accra.txt')
  const other = matches.getByRole('button', { name: words('match.other') })
  await expect(other).toHaveAccessibleDescription(/accra\.txt/)
  await other.press('Enter')
  await expect(claims).toBeFocused()
  await undoAndRedoAnswer(page)
  await acceptAndCommit(window)
  // The meeting, both who met (one of them with a known name), and where: nobody and nothing of the first article.
  await expect.poll(() => shownNodes(page)).toBe(withFirst + 4)
})
