import { applyDelta, noFacts } from '../../graph/model/delta.ts'
import { buildGraph } from '../../graph/model/graph.ts'
import { within } from '../../graph/query/neighbourhood.ts'
import { firstArticle } from '../fixtures/first-article.ts'
import { violations } from './axe.ts'
import { choose, language, nameOf } from './choose.ts'
import { wanted } from './expected.ts'
import { expect, test, type Window } from './fixtures.ts'
import { keptView } from './kept-view.ts'

const graph = buildGraph(applyDelta(noFacts, firstArticle().delta))

function nodes({ page }: Window): Promise<number> {
  return page.locator('.network').getAttribute('data-nodes').then(Number)
}

async function everything({ page, words }: Window): Promise<void> {
  await page.getByRole('radio', { name: words('mode.full'), exact: true }).click()
  await expect.poll(() => nodes({ page } as Window)).toBe(wanted(null)[0])
}

/** Asks for the paths from one actor to another, by keyboard alone once the first is chosen. */
async function askPaths(window: Window, from: string, to: string): Promise<void> {
  const { page } = window
  await choose(window, nameOf(from))
  await page.getByRole('application').focus()
  await page.keyboard.press('w')
  await page.keyboard.type(nameOf(to))
  await expect(page.locator('.palette').getByRole('option').first()).toContainText(nameOf(to))
  await page.keyboard.press('Enter')
}

test('a filter leaves out what it names, in network, timeline and tables, and is undone and redone', async ({ window }) => {
  const { page, words } = window
  await everything(window)
  const before = await nodes(window)
  const entries = page.getByRole('listbox').getByRole('option')
  await page.getByRole('button', { name: words('filter.title') }).click()
  const kinds = page.getByRole('group', { name: words('filter.kind') })
  await kinds.getByRole('checkbox', { name: words('kind.meeting') }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Escape')
  const meetings = [...graph.claims.values()].filter(({ type }) => type === 'meeting' || type === 'visit')
  await expect(entries).toHaveCount(21 - meetings.length)
  await expect.poll(() => nodes(window)).toBeLessThan(before)
  const after = await nodes(window)
  await page.getByRole('application').focus()
  await page.keyboard.press('Control+z')
  await expect(entries).toHaveCount(21)
  await expect.poll(() => nodes(window)).toBe(before)
  await page.keyboard.press('Control+Shift+z')
  await expect(entries).toHaveCount(21 - meetings.length)
  await expect.poll(() => nodes(window)).toBe(after)
  await page.reload()
  await expect(entries).toHaveCount(21 - meetings.length)
})

test('a neighbourhood, hiding and expanding; nothing that stays moves', async ({ window }) => {
  const { page, shell, words } = window
  await everything(window)
  const all = await nodes(window)
  const state = 'state:UKR'
  await choose(window, nameOf(state))
  await page.getByRole('application').focus()
  const positions = async () => (await keptView(shell)).positions
  await page.waitForTimeout(1000)
  const places = await positions()
  await page.keyboard.press('f')
  // Assessments are not shown, and what is tied to nothing but them neither.
  const near = [...within(graph, [state], 1)].filter((id) => graph.nodes.get(id)!.kind !== 'assessment')
  await expect.poll(() => nodes(window)).toBe(near.length)
  await page.keyboard.press('h')
  await expect.poll(() => nodes(window)).toBe(near.length - 1)
  await page.keyboard.press('e')
  await expect.poll(() => nodes(window)).toBe(near.length)
  await page.keyboard.press('2')
  await expect.poll(() => nodes(window)).toBeGreaterThan(near.length)
  await page.keyboard.press('s')
  await expect.poll(() => nodes(window)).toBe(all)
  for (let step = 0; step < 5; step++) await page.getByRole('button', { name: words('command.undo'), exact: true }).click()
  await expect.poll(() => nodes(window)).toBe(all)
  await page.waitForTimeout(1000)
  expect(await positions()).toEqual(places)
})

test('what is pinned stays where it is when the network is arranged anew', async ({ window }) => {
  const { page, shell, words } = window
  await choose(window, nameOf('state:UKR'))
  await page.getByRole('application').focus()
  const place = async (id: string) => (await keptView(shell)).positions[id]
  await page.mouse.move(300, 300)
  await page.keyboard.press('p')
  await expect(page.getByRole('button', { name: words('command.pin') })).toHaveAttribute('aria-pressed', 'true')
  await page.waitForTimeout(1000)
  const before = await place('alliance state:UKR')
  await page.getByRole('application').focus()
  await page.keyboard.press('l')
  await page.waitForTimeout(1500)
  expect(await place('alliance state:UKR')).toEqual(before)
})

test('paths between two actors, by keyboard alone, with the sentences along them', async ({ window }) => {
  const { page, words } = window
  await everything(window)
  await askPaths(window, 'person:sergei-lavrov', 'person:kim-jong-un')
  const paths = page.getByRole('region', { name: words('path.title') })
  await expect(paths.locator('.path-line').first()).toContainText(
    graph.nodes.get('meeting:kim-receives-lavrov')!.names[language()]!,
  )
  await expect(page.locator('.network')).toHaveAttribute('data-lit', '5')
  await paths.locator('.quote').first().click()
  await expect(page.locator('.reader mark').first()).toBeInViewport()
  await paths.locator('.path-line').nth(1).press('Enter')
  await expect(paths.locator('.path-line').nth(1)).toHaveAttribute('aria-expanded', 'true')
  for (let step = 0; step < 2; step++) await page.keyboard.press('Escape')
  await expect(paths).toHaveCount(0)
})

test('back and forward go through what was looked at', async ({ window }) => {
  const { page } = window
  for (const id of ['state:RUS', 'state:PRK', 'person:kim-jong-un']) await choose(window, nameOf(id))
  await page.getByRole('application').focus()
  const title = page.locator('.inspector h2')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(title).toHaveText(nameOf('state:PRK'))
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(title).toHaveText(nameOf('state:RUS'))
  await page.keyboard.press('Alt+ArrowRight')
  await expect(title).toHaveText(nameOf('state:PRK'))
})

test('axe finds nothing in filter and paths', async ({ window }) => {
  const { page, words } = window
  await askPaths(window, 'person:sergei-lavrov', 'person:kim-jong-un')
  await expect(page.locator('.path-line').first()).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: words('filter.title') }).click()
  await expect(page.locator('.facets')).toBeVisible()
  expect(await violations(page)).toEqual([])
})

test('the network is arranged in other ways, and each can be taken back', async ({ window }) => {
  const { page, shell, words } = window
  await everything(window)
  const place = async () => await keptView(shell)
  await page.waitForTimeout(1000)
  const before = (await place()).positions
  for (const name of ['rings', 'around', 'groups', 'time'] as const) {
    await page.getByRole('button', { name: words('command.layout'), exact: true }).click()
    await page.getByRole('menuitem', { name: words(`layout.${name}`) }).click()
    await expect.poll(async () => (await place()).layout).toBe(name)
  }
  expect((await place()).positions).not.toEqual(before)
  for (let step = 0; step < 4; step++) await page.getByRole('button', { name: words('command.undo'), exact: true }).click()
  await expect.poll(async () => (await place()).positions).toEqual(before)
})
