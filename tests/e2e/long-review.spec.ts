import type { Locator } from '@playwright/test'
import { EmbeddedStore } from '../../graph/store/embedded.ts'
import { expect, test, type Window } from './fixtures.ts'
import { articleText, drop, rows } from './review-window.ts'

/** More rows than the list has room for, and far fewer than the article has claims. */
const MOST_DRAWN = 200
const LENGTH = 300_000

function claimsOf({ page, words }: Window): Locator {
  return page.getByRole('listbox', { name: words('review.claims'), exact: true })
}

/** Opens a long article, and gives how many claims were read of it. */
async function openLong(window: Window): Promise<number> {
  test.slow()
  const text = articleText()
  await drop(window.page, 'long.txt', `${text}\n`.repeat(Math.ceil(LENGTH / text.length)))
  await expect(claimsOf(window)).toBeFocused({ timeout: 100_000 })
  const count = Number(await rows(window.page).first().getAttribute('aria-setsize'))
  expect(count).toBeGreaterThan(5 * MOST_DRAWN)
  return count
}

/** The row at a place is the current one, is seen, and is what a screen reader is told of. */
async function expectCurrent(window: Window, place: number): Promise<void> {
  const current = claimsOf(window).getByRole('option', { selected: true })
  await expect(current).toHaveAttribute('aria-posinset', String(place))
  await expect(current).toBeInViewport({ ratio: 0.9 })
  await expect(claimsOf(window)).toHaveAttribute('aria-activedescendant', (await current.getAttribute('id'))!)
  await expect(window.page.locator('.run.is-current').first()).toBeInViewport()
  expect(await rows(window.page).count()).toBeLessThan(MOST_DRAWN)
}

test('of a long article only the claims near the view are drawn; the keyboard reaches them all, and a decision on the last is kept', async ({
  window,
}) => {
  const { page, words, shell } = window
  const count = await openLong(window)
  await expectCurrent(window, 1)
  await page.keyboard.press('End')
  await expectCurrent(window, count)
  const last = await claimsOf(window).getByRole('option', { selected: true }).getAttribute('data-claim')
  await page.keyboard.press('ArrowUp')
  await expectCurrent(window, count - 1)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('r')
  await expectCurrent(window, 1)
  await page.keyboard.press('ArrowDown')
  await expectCurrent(window, 2)
  await page.keyboard.press('Home')
  await expectCurrent(window, 1)
  const filter = page.locator('.side-head')
  await filter.getByRole('radio', { name: words('verdict.rejected'), exact: true }).click()
  await expect(rows(page)).toHaveCount(2)
  await expect(rows(page, 'rejected')).toHaveAttribute('data-claim', last!)
  await filter.getByRole('radio', { name: words('review.all'), exact: true }).click()
  await claimsOf(window).focus()
  await page.keyboard.press('End')
  await expectCurrent(window, count)
  const store = new EmbeddedStore(shell.workspace)
  const [sourceId] = await store.reviews.list()
  const decisions = (await store.reviews.read(sourceId!))!.decisions.map(({ decision }) => decision)
  expect(decisions).toMatchObject([{ on: 'claim', verdict: 'rejected', claim: { id: last } }])
  await store.close()
})

test('a long list is scrolled, pointed at and clicked anywhere, and the keyboard goes on from there', async ({ window }) => {
  const { page } = window
  const count = await openLong(window)
  await claimsOf(window).evaluate((list) => list.scrollTo(0, list.scrollHeight / 2))
  const shown = rows(page).and(page.locator(`:not(.is-current)`)).last()
  await expect.poll(async () => Number(await shown.getAttribute('aria-posinset'))).toBeGreaterThan(count / 3)
  await shown.scrollIntoViewIfNeeded()
  await shown.click()
  const place = Number(await claimsOf(window).getByRole('option', { selected: true }).getAttribute('aria-posinset'))
  expect(place).toBeGreaterThan(count / 3)
  await expectCurrent(window, place)
  await page.locator('.claim-row.is-current').hover()
  await expect(page.locator('.run.is-hovered').first()).toBeInViewport()
  await claimsOf(window).evaluate((list) => list.scrollTo(0, 0))
  await expect(rows(page).first()).toHaveAttribute('aria-posinset', '1')
  await page.keyboard.press('ArrowDown')
  await expectCurrent(window, place + 1)
})

test('every sentence of a long article is reached by keyboard, and only what comes near gets its marks', async ({ window }) => {
  const { page, words } = window
  const count = await openLong(window)
  expect(await page.locator('.run.has-claim').count()).toBeLessThan(count / 2)
  const sentences = page.getByRole('listbox', { name: words('review.sentences') })
  await expect(sentences).toContainText(articleText().trim().split('\n').at(-1)!)
  await sentences.focus()
  await page.keyboard.press('End')
  const focused = page.locator('.sentence:focus')
  const last = Number(await focused.getAttribute('aria-setsize'))
  await expect(focused).toHaveAttribute('aria-posinset', String(last))
  await expect(focused).toBeInViewport()
  await page.keyboard.press('ArrowUp')
  await expect(focused).toHaveAttribute('aria-posinset', String(last - 1))
  await page.keyboard.press('n')
  await expect(page.locator('.claim-detail blockquote')).toHaveText((await focused.textContent())!)
  await expect(page.locator('.claim-row.is-current')).toHaveAttribute('aria-setsize', String(count + 1))
  await sentences.focus()
  await page.keyboard.press('Home')
  await expect(focused).toHaveAttribute('aria-posinset', '1')
  await expect(focused).toBeInViewport()
})

test('the other claims of a long article are offered as the same happening when one turns to the field', async ({ window }) => {
  const { page, words } = window
  await openLong(window)
  const same = page.getByLabel(words('review.same'))
  await expect(same.getByRole('option')).toHaveCount(1)
  await same.focus()
  await expect(same.getByRole('option').nth(10)).toBeAttached()
})
