import { readFileSync } from 'node:fs'
import { EmbeddedStore } from '../../graph/store/embedded.ts'
import { expect, test } from './fixtures.ts'
import { articleText, countButton, drop, openReview, rows, SAME_MEETING } from './review-window.ts'

test('keys that are pressed faster than they are kept are all kept, also where the review is closed at once', async ({
  window,
}) => {
  const { page, shell } = window
  await openReview(window)
  for (const key of ['a', 'a', 'r', 'a', 'Escape']) void page.keyboard.press(key)
  await expect(page.locator('.reading')).toHaveCount(0)
  await countButton(window, 'menu.reviews').click()
  await page.getByRole('menuitem').first().click()
  await expect(rows(page, 'accepted')).toHaveCount(3)
  await expect(rows(page, 'rejected')).toHaveCount(1)
  await page.keyboard.press('a')
  await expect(rows(page, 'accepted')).toHaveCount(4)
  const store = new EmbeddedStore(shell.workspace)
  const [sourceId] = await store.reviews.list()
  expect((await store.reviews.read(sourceId!))?.decisions).toHaveLength(5)
  await store.close()
})

test('what is typed in a field is undone there; Escape leaves the field as it was and the review open', async ({ window }) => {
  const { page, words } = window
  await openReview(window)
  await page.keyboard.press('a')
  await expect(rows(page, 'accepted')).toHaveCount(1)
  const date = page.getByLabel(words('details.time'), { exact: true })
  const before = await date.inputValue()
  await date.fill('1999')
  await page.keyboard.press('Control+z')
  await expect(rows(page, 'accepted')).toHaveCount(1)
  await date.fill('1998')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('listbox', { name: words('review.claims'), exact: true })).toBeFocused()
  await expect(date).toHaveValue(before)
})

test('a new actor is one step, and can be undone with what came before', async ({ window }) => {
  const { page, words } = window
  await openReview(window)
  await page.keyboard.press('a')
  await expect(rows(page, 'accepted')).toHaveCount(1)
  const count = await page.locator('.participants li').count()
  await page.locator('.add-participant select').first().selectOption('new')
  await page.getByLabel(words('review.actor.name')).fill('Somebody Else')
  await page.getByRole('button', { name: words('review.actor.make'), exact: true }).click()
  await expect(page.locator('.participants li')).toHaveCount(count + 1)
  await page.getByRole('listbox', { name: words('review.claims'), exact: true }).focus()
  await page.keyboard.press('Control+z')
  await expect(page.locator('.participants li')).toHaveCount(count)
  await page.keyboard.press('Control+z')
  await expect(rows(page, 'accepted')).toHaveCount(0)
})

test('an article that is read while another is under review waits, and its review is not decided by keys for the other', async ({
  window,
}) => {
  const { page } = window
  await openReview(window)
  const title = await page.locator('.review-title h2').textContent()
  await drop(page, 'kim.txt', SAME_MEETING)
  await expect(page.locator('.notice-done')).toContainText('kim.txt')
  await expect(page.locator('.review-title h2')).toHaveText(title!)
  await expect(countButton(window, 'menu.reviews')).toContainText(test.info().project.name === 'ar' ? /[2٢]/ : '2')
})

test('a long reading says how far it is, and is stopped at any time; nothing of it is kept', async ({ window }) => {
  const { page, words, shell } = window
  const long = `${articleText()}\n`.repeat(1_500_000 / articleText().length)
  await drop(page, 'long.txt', long)
  const notice = page.locator('.notice-work')
  await expect(notice).toContainText('long.txt')
  const cancel = notice.getByRole('button', { name: words('work.cancel') })
  const place = await cancel.boundingBox()
  await expect(notice).toContainText(words('stage.sentences'), { timeout: 40_000 })
  expect(await cancel.boundingBox(), 'the button stays where it is as the stages pass').toEqual(place)
  await cancel.click()
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
  const selected = (await page.evaluate(() => String(getSelection()))).trim()
  expect(selected).not.toBe('')
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
