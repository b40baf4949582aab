import type { Locator, Page } from '@playwright/test'
import { firstArticle } from '../fixtures/first-article.ts'
import { wanted } from './expected.ts'
import { expect, test, type Window } from './fixtures.ts'

const { delta } = firstArticle()
const claims = delta.claims
const pledge = claims.find(({ status, type }) => status === 'pledged' && type === 'commitment')!
const delivery = claims.find(({ type }) => type === 'aid')!

function network({ page }: Window): Locator {
  return page.getByRole('application')
}

/** How many nodes and ties the network shows. */
async function shown({ page }: Window): Promise<number[]> {
  const drawn = page.locator('.network')
  return [Number(await drawn.getAttribute('data-nodes')), Number(await drawn.getAttribute('data-ties'))]
}

async function everything({ page, words }: Window): Promise<void> {
  await page.getByRole('radio', { name: words('mode.full'), exact: true }).click()
  await expect(page.locator('.network[data-ready=true]')).toBeVisible()
}

function language(): 'en' | 'ar' {
  return test.info().project.name as 'en' | 'ar'
}

test('the first article is there: its network, its timeline, its direction', async ({ window }) => {
  await expect(window.page.locator('html')).toHaveAttribute('dir', language() === 'ar' ? 'rtl' : 'ltr')
  await everything(window)
  await expect.poll(() => shown(window)).toEqual(wanted(null))
  await expect(window.page.getByRole('listbox').getByRole('option')).toHaveCount(21)
})

test('a claim opens at its sentence, highlighted, right to left', async ({ window: { page } }) => {
  await page.getByRole('listbox').getByRole('option', { name: pledge.label[language()]! }).focus()
  await page.getByRole('listbox').focus()
  for (let step = 0; step < 21; step++) {
    await page.keyboard.press('ArrowDown')
    if (await page.getByRole('listbox').getByRole('option', { selected: true, name: pledge.label[language()]! }).count()) break
  }
  await page.locator('.inspector .quote').first().press('Enter')
  const reader = page.locator('.reader')
  await expect(reader.locator('.article-text')).toHaveCSS('direction', 'rtl')
  expect((await reader.locator('mark').allTextContents()).join('')).toBe(pledge.evidence[0]!.quote)
  await expect(reader.locator('mark').first()).toBeInViewport()
})

test('a relationship opens down to the sentence that says it', async ({ window }) => {
  const { page } = window
  await everything(window)
  await network(window).focus()
  await page.keyboard.press('ArrowRight')
  await page.locator('.ties summary').click()
  await page.locator('.ties li button').first().click()
  await expect(page.locator('.inspector .claim')).not.toHaveCount(0)
  await page.locator('.inspector .quote').first().click()
  await expect(page.locator('.reader mark').first()).toBeVisible()
})

test('the pledge and the delivery are two, with two statuses and the source of the second', async ({
  window: { page, words },
}) => {
  for (const [claim, status] of [
    [pledge, 'status.pledged'],
    [delivery, 'status.delivered'],
  ] as const) {
    await page.getByRole('listbox').focus()
    const option = page.getByRole('listbox').getByRole('option', { selected: true, name: claim.label[language()]! })
    for (let step = 0; step < 21 && !(await option.count()); step++) await page.keyboard.press('ArrowDown')
    await expect(page.locator('.inspector')).toContainText(words(status))
  }
  await expect(page.locator('.inspector')).toContainText(language() === 'ar' ? 'تقارير غربية' : 'Western reports')
})

test('the time cursor shows the network of a day, without the shell', async ({ window }) => {
  const { page, words, shell } = window
  await everything(window)
  await expect.poll(() => shown(window)).toEqual(wanted(null))
  await shell.kill()
  await page.getByLabel(words('asOf.label')).fill('2023-01-01')
  await expect.poll(() => shown(window)).toEqual(wanted('2023-01-01'))
  await page.getByRole('button', { name: words('toggle.possible') }).click()
  await expect.poll(() => shown(window)).toEqual(wanted('2023-01-01', ['definite']))
  const cursor = page.getByRole('slider', { name: words('timeline.today') })
  await cursor.focus()
  for (let year = 0; year < 3; year++) await page.keyboard.press('PageUp')
  await expect(page.getByLabel(words('asOf.label'))).toHaveValue('2026-01-01')
  await expect.poll(() => shown(window)).toEqual(wanted('2026-01-01', ['definite']))
  await expect(page.getByText(words('failed.lost'))).toBeVisible()
})

test('selecting is one thing everywhere', async ({ window }) => {
  const { page } = window
  const selected = page.getByRole('listbox').getByRole('option', { selected: true })
  await everything(window)
  await expect(page.locator('.network')).toHaveAttribute('data-lit', '0')
  await page.getByRole('listbox').focus()
  await page.keyboard.press('ArrowDown')
  await expect(selected).toHaveCount(1)
  await expect(page.locator('.inspector .claim.is-selected')).toHaveCount(1)
  await expect(page.locator('.network')).not.toHaveAttribute('data-lit', '0')
  await page.keyboard.press('Escape')
  await expect(selected).toHaveCount(0)
  await expect(page.locator('.network')).toHaveAttribute('data-lit', '0')
  await network(window).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('.network')).not.toHaveAttribute('data-lit', '0')
  const title = await page.locator('.inspector h2').textContent()
  await expect(network(window)).toHaveAccessibleName(new RegExp(title!))
})

test('Escape closes the article first, and then lets go of the selection', async ({ window: { page } }) => {
  await page.getByRole('listbox').focus()
  await page.keyboard.press('ArrowDown')
  await page.locator('.inspector .quote').first().press('Enter')
  await page.locator('.reader .mention').first().focus()
  await page.keyboard.press('Escape')
  await expect(page.locator('.reader')).toHaveCount(0)
  await expect(page.locator('.inspector .claim')).not.toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(page.locator('.inspector .claim')).toHaveCount(0)
})

/** How many pixels of two pictures of one size are clearly of another colour. */
function differingPixels(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async (pictures) => {
      const [a, b] = await Promise.all(
        pictures.map(async (base64) => {
          const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
          const image = await createImageBitmap(new Blob([bytes]))
          const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!
          context.drawImage(image, 0, 0)
          return context.getImageData(0, 0, image.width, image.height).data
        }),
      )
      let count = 0
      for (let at = 0; at < a!.length; at += 4)
        if (Math.abs(a![at]! - b![at]!) + Math.abs(a![at + 1]! - b![at + 1]!) > 60) count++
      return count
    },
    [one.toString('base64'), other.toString('base64')],
  )
}

test('the picture of a day is the same after the language was another', async ({ window }) => {
  const { page, words } = window
  await page.getByLabel(words('asOf.label')).fill('2024-07-01')
  await expect.poll(() => shown(window)).not.toEqual(wanted(null))
  const canvas = page.locator('.network-canvas')
  await page.waitForTimeout(500)
  const before = await canvas.screenshot()
  for (let twice = 0; twice < 2; twice++) {
    const direction = await page.locator('html').getAttribute('dir')
    await page.getByRole('button', { name: /^(العربية|English)$/ }).click()
    await expect(page.locator('html')).not.toHaveAttribute('dir', direction!)
    await page.mouse.move(0, 0)
    await page.waitForTimeout(500)
  }
  // Some edges are smoothed otherwise; a tie of another weight would be hundreds of pixels.
  expect(await differingPixels(page, before, await canvas.screenshot())).toBeLessThan(100)
})
