import type { Locator } from '@playwright/test'
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
  await page.getByRole('option', { name: pledge.label[language()]! }).focus()
  await page.getByRole('listbox').focus()
  for (let step = 0; step < 21; step++) {
    await page.keyboard.press('ArrowDown')
    if (await page.getByRole('option', { selected: true, name: pledge.label[language()]! }).count()) break
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
    const option = page.getByRole('option', { selected: true, name: claim.label[language()]! })
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
  await everything(window)
  await page.getByRole('listbox').focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('option', { selected: true })).toHaveCount(1)
  await expect(page.locator('.inspector .claim.is-selected')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('option', { selected: true })).toHaveCount(0)
})
