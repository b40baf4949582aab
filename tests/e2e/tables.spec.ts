import { parseDay } from '../../graph/model/day.ts'
import { applyDelta, noFacts } from '../../graph/model/delta.ts'
import { buildGraph } from '../../graph/model/graph.ts'
import { allianceGraph } from '../../graph/query/alliance.ts'
import { difference } from '../../graph/query/difference.ts'
import { ledger } from '../../graph/query/ledger/ledger.ts'
import { network } from '../../graph/query/network.ts'
import { firstArticle } from '../fixtures/first-article.ts'
import { violations } from './axe.ts'
import { language } from './choose.ts'
import { wanted } from './expected.ts'
import { expect, test, type Window } from './fixtures.ts'

const graph = buildGraph(applyDelta(noFacts, firstArticle().delta))
const books = ledger(graph, { day: null, assessments: false })

type Tab = 'timeline' | 'commitments' | 'treaties' | 'meetings' | 'pairs' | 'nodes' | 'ties' | 'claims' | 'changes' | 'analysis'

async function open({ page, words }: Window, tab: Tab): Promise<void> {
  await page.getByRole('tab', { name: words(`below.${tab}`), exact: true }).click()
}

function rows({ page }: Window) {
  return page.locator('.table [role=row]:has([role=rowheader])')
}

test('the ledger by keyboard alone: a promise is found, selected, and open at its sentence', async ({ window }) => {
  const { page, words } = window
  await page.getByRole('tab', { name: words('below.timeline'), exact: true }).focus()
  await page.keyboard.press(language() === 'ar' ? 'ArrowLeft' : 'ArrowRight')
  await page.keyboard.press('Enter')
  await expect(rows(window)).toHaveCount(books.commitments.length)
  await page.getByRole('searchbox', { name: words('table.filter') }).fill(language() === 'ar' ? 'كورسك' : 'kursk')
  await expect(rows(window)).toHaveCount(1)
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const row = books.commitments.find(({ id }) => id === 'commitment:prk-kursk-rebuilding')!
  await expect(page.locator('.inspector h2')).toHaveText(row.names[language()]!)
  await expect(page.locator('.reader mark').first()).toBeInViewport()
  await expect(page.locator('.network')).not.toHaveAttribute('data-lit', '0')
})

test('pledged against delivered stands below, and leads to what was delivered', async ({ window }) => {
  const { page, words } = window
  await open(window, 'commitments')
  const balances = page.getByRole('region', { name: words('balance.title') })
  await expect(balances.getByRole('listitem')).toHaveCount(books.balances.length)
  await balances.getByRole('button').last().click()
  await expect(page.locator('.inspector .claim')).toHaveCount(1)
})

test('every table has the rows that the graph has, and they sort', async ({ window }) => {
  const { page, words } = window
  for (const [tab, count] of [
    ['treaties', books.treaties.length],
    ['meetings', books.meetings.length],
    ['pairs', books.pairs.length],
    ['claims', 21],
  ] as const) {
    await open(window, tab)
    await expect(page.getByText(words('table.filter')).or(page.getByPlaceholder(words('table.filter')))).toBeVisible()
    await expect(page.locator('.table-head [aria-live]')).toContainText(new Intl.NumberFormat(language()).format(count))
  }
  await open(window, 'pairs')
  const times = page.getByRole('columnheader', { name: words('table.times') })
  await times.click()
  await expect(times).toHaveAttribute('aria-sort', 'ascending')
  await expect(rows(window).first()).toContainText('1')
  await times.click()
  await expect(rows(window).first()).toContainText('2')
})

test('the tables of the network follow the cursor, as the network does', async ({ window }) => {
  const { page, words } = window
  await page.getByRole('radio', { name: words('mode.full'), exact: true }).click()
  await open(window, 'nodes')
  for (const day of ['2023-01-01', '2025-07-31']) {
    await page.getByLabel(words('asOf.label'), { exact: true }).fill(day)
    const [nodes, ties] = wanted(day)
    const told = page.locator('.table-head [aria-live]')
    await expect(told).toContainText(new Intl.NumberFormat(language()).format(nodes!))
    await open(window, 'ties')
    await expect(told).toContainText(new Intl.NumberFormat(language()).format(ties!))
    await open(window, 'nodes')
  }
})

test('what changed between two days is listed, and marked in the network', async ({ window }) => {
  const { page, words } = window
  await open(window, 'changes')
  await expect(page.getByText(words('changes.choose'))).toBeVisible()
  await page.getByLabel(words('changes.from')).fill('2023-01-01')
  await page.getByLabel(words('asOf.label'), { exact: true }).fill('2025-07-31')
  const found = difference(allianceGraph(graph), parseDay('2023-01-01')!, parseDay('2025-07-31')!)
  const count = found.appeared.length + found.ended.length + found.changed.length
  await expect(page.locator('.network')).toHaveAttribute('data-compared', String(count))
  await expect(page.locator('.table-head [aria-live]')).toContainText(new Intl.NumberFormat(language()).format(count))
  await open(window, 'timeline')
  await expect(page.locator('.network')).toHaveAttribute('data-compared', '0')
})

test('no tab loses the selection, the camera or the zoom of the timeline', async ({ window }) => {
  const { page, words } = window
  await page.getByRole('listbox').focus()
  await page.keyboard.press('ArrowDown')
  const title = await page.locator('.inspector h2').textContent()
  await page
    .getByRole('region', { name: words('app.timeline') })
    .getByRole('button', { name: words('command.zoomIn') })
    .click()
  const slider = page.getByRole('slider', { name: words('timeline.today') })
  const range = () => Promise.all([slider.getAttribute('aria-valuemin'), slider.getAttribute('aria-valuemax')])
  const before = await range()
  for (const tab of ['commitments', 'nodes', 'changes', 'timeline'] as const) {
    await open(window, tab)
    await expect(page.locator('.inspector h2')).toHaveText(title!)
  }
  expect(await range()).toEqual(before)
  await page.reload()
  await expect(page.locator('.inspector h2')).toHaveText(title!)
  await expect.poll(range).toEqual(before)
})

test('axe finds nothing in the tables', async ({ window }) => {
  const { page, words } = window
  for (const tab of ['commitments', 'treaties', 'meetings', 'pairs', 'nodes', 'ties', 'claims', 'changes'] as const) {
    await open(window, tab)
    if (tab === 'changes') await page.getByLabel(words('changes.from')).fill('2023-01-01')
    await expect(rows(window).first()).toBeVisible()
    expect(await violations(page), tab).toEqual([])
  }
})

test('every measure says what it is drawn from, and the first article is too small for it', async ({ window }) => {
  const { page, words } = window
  await open(window, 'analysis')
  const measures = page.getByRole('listbox', { name: words('analysis.measures') })
  for (const measure of ['degree', 'communities', 'balance', 'similarity'] as const) {
    await measures.getByRole('option', { name: words(`measure.${measure}`) }).click()
    await expect(page.locator('.basis')).toContainText(words(`measure.${measure}.method`))
    await expect(page.locator('.basis .disputed')).toBeVisible()
    expect(await violations(page), measure).toEqual([])
  }
  await measures.getByRole('option', { name: words('measure.degree') }).click()
  await rows(window).first().click()
  await expect(page.locator('.network')).not.toHaveAttribute('data-lit', '0')
  // A group and a pair are selected as such, not one of them.
  for (const measure of ['communities', 'similarity'] as const) {
    await page.keyboard.press('Escape')
    await measures.getByRole('option', { name: words(`measure.${measure}`) }).click()
    await rows(window).first().click()
    await expect.poll(() => page.locator('.network').getAttribute('data-lit').then(Number), measure).toBeGreaterThanOrEqual(2)
  }
})

test('time plays from the first day to the last, and can be stopped', async ({ window }) => {
  const { page, words } = window
  await page.getByRole('application').focus()
  await page.keyboard.press('.')
  const day = page.getByLabel(words('asOf.label'), { exact: true })
  await expect(day).not.toHaveValue('')
  const begun = await day.inputValue()
  await expect.poll(() => day.inputValue()).not.toBe(begun)
  await page.getByRole('button', { name: words('command.pause') }).click()
  const stopped = await day.inputValue()
  await page.waitForTimeout(500)
  expect(await day.inputValue()).toBe(stopped)
})

test('the timeline has lanes by pair', async ({ window }) => {
  const { page, words } = window
  await page.getByRole('radio', { name: words('lanes.pair') }).click()
  await expect.poll(() => page.getByRole('listbox').getByRole('option').count()).toBeGreaterThan(21)
})

test('a range shows what was there at any time of it, and a happening only where it happened in it', async ({ window }) => {
  const { page, words } = window
  await page.getByRole('radio', { name: words('mode.full'), exact: true }).click()
  await open(window, 'timeline')
  await page.getByLabel(words('since.label'), { exact: true }).fill('2026-01-01')
  await page.getByLabel(words('asOf.label'), { exact: true }).fill('2026-06-01')
  const { nodes } = network(graph, { day: parseDay('2026-06-01')!, since: parseDay('2026-01-01')!, assessments: false })
  await expect(page.locator('.network')).toHaveAttribute('data-nodes', String(nodes.length))
  await page.getByRole('button', { name: words('since.clear') }).click()
  await expect(page.locator('.network')).not.toHaveAttribute('data-nodes', String(nodes.length))
})
