import type { Locator, Page } from '@playwright/test'
import { wanted } from './expected.ts'
import { expect, test, type Window } from './fixtures.ts'

function isMirrored(): boolean {
  return test.info().project.name === 'ar'
}

function asOf({ page, words }: Window): Promise<string> {
  return page.getByLabel(words('asOf.label')).inputValue()
}

async function shown({ page }: Window): Promise<number[]> {
  const drawn = page.locator('.network')
  return [Number(await drawn.getAttribute('data-nodes')), Number(await drawn.getAttribute('data-ties'))]
}

/** Where on the screen a share of the axis is, in the direction of reading: 0 is its beginning. */
async function axisAt(page: Page, share: number): Promise<number> {
  const { x, width } = (await page.locator('.timeline-canvas').boundingBox())!
  const names = 132
  return isMirrored() ? x + (width - names) * (1 - share) : x + names + (width - names) * share
}

async function drag(page: Page, from: number, to: number, y: number): Promise<void> {
  await page.mouse.move(from, y)
  await page.mouse.down()
  await page.mouse.move(to, y, { steps: 8 })
  await page.mouse.up()
}

test('the cursor is dragged: the day follows in the direction of reading, and the network follows the day', async ({
  window,
}) => {
  const { page, words } = window
  await page.getByRole('radio', { name: words('mode.full'), exact: true }).click()
  await expect.poll(() => shown(window)).toEqual(wanted(null))
  const { y, height } = (await page.locator('.timeline-canvas').boundingBox())!
  const axis = y + 15
  const [early, middle, late] = [await axisAt(page, 0.15), await axisAt(page, 0.5), await axisAt(page, 0.95)]

  await drag(page, early, middle, axis)
  const half = await asOf(window)
  await expect.poll(() => shown(window)).toEqual(wanted(half))
  const then = await shown(window)

  // Below the axis the cursor itself is taken hold of.
  await drag(page, middle, late, y + height / 2)
  const end = await asOf(window)
  expect(end > half).toBe(true)
  await expect.poll(() => shown(window)).toEqual(wanted(end))
  expect((await shown(window))[0]).toBeGreaterThan(then[0]!)

  await drag(page, late, early, y + height / 2)
  const start = await asOf(window)
  expect(start < half).toBe(true)
  await expect.poll(() => shown(window)).toEqual(wanted(start))
  expect((await shown(window))[0]).toBeLessThan(then[0]!)
  await expect(page.getByRole('listbox').getByRole('option', { selected: true })).toHaveCount(0)
})

test('the cursor cannot be dragged out of the axis', async ({ window }) => {
  const { page } = window
  const axis = (await page.locator('.timeline-canvas').boundingBox())!.y + 15
  await drag(page, await axisAt(page, 0.5), await axisAt(page, 0), axis)
  const start = await asOf(window)
  await drag(page, await axisAt(page, 0.5), await axisAt(page, -0.1), axis)
  expect(await asOf(window)).toBe(start)
})

async function byActor({ page, words }: Window): Promise<Locator> {
  await page.getByRole('radio', { name: words('lanes.actor'), exact: true }).click()
  await page.getByRole('listbox').focus()
  return page.getByRole('listbox').getByRole('option')
}

test('the arrow keys go through every lane, though a claim stands in several', async ({ window }) => {
  const { page, words } = window
  const options = await byActor(window)
  const count = await options.count()
  expect(count).toBeGreaterThan(21)
  const visited: (string | null)[] = []
  for (let step = 0; step < count; step++) {
    await page.keyboard.press('ArrowDown')
    visited.push(await page.getByRole('listbox').getAttribute('aria-activedescendant'))
  }
  expect(visited).toEqual(await options.evaluateAll((all) => all.map(({ id }) => id)))
  await expect(page.getByRole('listbox').getByRole('option', { selected: true })).toHaveCount(1)
  await page.keyboard.press('ArrowUp')
  await expect(options.nth(count - 2)).toHaveAttribute('aria-selected', 'true')
  // What is selected elsewhere is at its first row.
  const claim = await page.evaluate(() => document.querySelector('[aria-selected=true]')?.textContent?.split(': ')[1] ?? '')
  await page.keyboard.press('Escape')
  await page.getByRole('radio', { name: words('lanes.kind'), exact: true }).click()
  await page.getByRole('listbox').focus()
  for (
    let step = 0;
    step < 21 && !(await page.getByRole('listbox').getByRole('option', { selected: true, name: claim }).count());
    step++
  ) {
    await page.keyboard.press('ArrowDown')
  }
  await byActor(window)
  const first = await options.evaluateAll((all, name) => all.findIndex(({ textContent }) => textContent?.includes(name)), claim)
  await expect(options.nth(first)).toHaveAttribute('aria-selected', 'true')
})

test('moving the cursor renders no entry of the list anew', async ({ window }) => {
  const { page, words } = window
  // React keeps on an element the props that it was last rendered with: another object means that it was rendered again.
  const keepProps = () =>
    page
      .getByRole('listbox')
      .getByRole('option')
      .evaluateAll((all) => {
        const key = Object.keys(all[0]!).find((name) => name.startsWith('__reactProps'))!
        const now = all.map((element) => Reflect.get(element, key))
        const before: unknown[] = Reflect.get(globalThis, 'propsBefore') ?? []
        Reflect.set(globalThis, 'propsBefore', now)
        return now.filter((props, at) => props !== before[at]).length
      })
  await page.getByLabel(words('asOf.label')).fill('2024-06-01')
  expect(await keepProps()).toBe(21)
  await page.getByRole('slider', { name: words('timeline.today') }).focus()
  for (let day = 0; day < 5; day++) await page.keyboard.press('PageUp')
  await expect(page.getByLabel(words('asOf.label'))).not.toHaveValue('2024-06-01')
  expect(await keepProps()).toBe(0)
  // Going from one row to another concerns these two.
  await page.getByRole('listbox').focus()
  await page.keyboard.press('ArrowDown')
  expect(await keepProps()).toBe(1)
  await page.keyboard.press('ArrowDown')
  expect(await keepProps()).toBe(2)
})

test('the timeline scrolls to its last row, and to what is selected', async ({ window }) => {
  const { page } = window
  const options = await byActor(window)
  const frame = page.locator('.timeline-frame')
  const room = await frame.evaluate(({ scrollHeight }) => scrollHeight)
  expect(room).toBeGreaterThan((await options.count()) * 24)
  await page.keyboard.press('ArrowDown')
  expect(await frame.evaluate(({ scrollTop }) => scrollTop)).toBe(0)
  for (let step = 0; step < 25; step++) await page.keyboard.press('ArrowDown')
  expect(await frame.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(200)
})

test('the slider says which days the axis shows, also when it was zoomed', async ({ window }) => {
  const { page, words } = window
  const slider = page.getByRole('slider', { name: words('timeline.today') })
  const days = async () => Number(await slider.getAttribute('aria-valuemax')) - Number(await slider.getAttribute('aria-valuemin'))
  await expect.poll(days).toBeGreaterThan(300)
  const before = await days()
  await page
    .getByRole('button', { name: words('command.zoomIn') })
    .last()
    .click()
  await expect.poll(days).toBeLessThan(before)
})
