import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openNeo4j } from '../../graph/store/neo4j.ts'
import type { GraphStore } from '../../graph/store/store.ts'
import { firstArticle } from '../fixtures/first-article.ts'
import { startNeo4j } from '../servers/neo4j-server.mjs'
import { violations } from './axe.ts'
import { expect, test, type Window } from './fixtures.ts'
import { openReview, rows } from './review-window.ts'

/** One server for the tests of this file, which go one after the other: the last stops it and starts it again. */
test.describe.configure({ mode: 'serial', timeout: 240_000 })

const language = () => test.info().project.name as 'en' | 'ar'
const home = mkdtempSync(join(tmpdir(), 'entente-e2e-neo4j-'))
let server: Awaited<ReturnType<typeof startNeo4j>>

test.beforeAll(async () => {
  test.setTimeout(180_000)
  server = await startNeo4j({ home })
})
test.afterAll(async () => {
  await server.stop()
  rmSync(home, { recursive: true, force: true })
})

function sync({ page }: Window) {
  return page.locator('.workspace-button')
}

async function fill({ page, words }: Window, password: string): Promise<void> {
  await page.getByLabel(words('connect.uri'), { exact: true }).fill(server.uri)
  await page.getByLabel(words('connect.password'), { exact: true }).fill(password)
}

async function connect(window: Window): Promise<void> {
  const { page, words } = window
  await sync(window).click()
  await fill(window, server.password)
  await page.getByRole('button', { name: words('connect.connect'), exact: true }).click()
  await expect(sync(window)).toContainText(new URL(server.uri).host, { timeout: 60_000 })
}

/** Another analyst, at the same database. */
async function colleague<T>(work: (store: GraphStore) => Promise<T>): Promise<T> {
  const { uri, user, password } = server
  const store = await openNeo4j({ uri, user, password })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

test('a server is tested and connected; the window is there again when it is loaded anew', async ({ window }) => {
  const { page, words } = window
  await sync(window).click()
  await fill(window, 'a wrong one')
  await page.keyboard.press('Enter')
  await expect(page.getByText(words('fault.wrong-password'))).toBeVisible({ timeout: 30_000 })
  await fill(window, server.password)
  await page.getByRole('button', { name: words('connect.test'), exact: true }).click()
  await expect(page.getByText(words('connect.plain'))).toBeVisible({ timeout: 30_000 })
  await page.getByRole('button', { name: words('connect.connect'), exact: true }).click()
  await expect(page.getByRole('heading', { name: words('empty.title') })).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: words('command.first') }).click()
  await expect(page.locator('.network[data-ready=true]')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(21)
  await page.reload()
  await expect(sync(window)).toContainText(new URL(server.uri).host)
  await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(21)
})

test('another analyst’s changes are seen, and fetched when a person says so', async ({ window }) => {
  const { page, words } = window
  await connect(window)
  const [first] = firstArticle().delta.claims
  await colleague((store) =>
    store.apply({ delta: { sources: [], actors: [], claims: [] }, documents: [], withdrawn: [first!.id] }),
  )
  await expect(sync(window)).toHaveAttribute('data-sync', 'behind', { timeout: 20_000 })
  await page.getByRole('application').focus()
  await page.keyboard.press('r')
  await expect(sync(window)).toHaveAttribute('data-sync', 'same')
  const { delta, document } = firstArticle()
  await colleague((store) => store.apply({ delta, documents: [document] }))
  await expect(page.getByRole('button', { name: words('sync.refresh') })).toBeVisible({ timeout: 20_000 })
  await page.getByRole('button', { name: words('sync.refresh') }).click()
  await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(21)
})

async function ask({ page, words }: Window, query: string): Promise<void> {
  await page.getByLabel(words('cypher.query'), { exact: true }).fill(query)
  await page.keyboard.press('Control+Enter')
}

async function openConsole({ page, words }: Window): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: words('search.label') }).fill(words('command.cypher'))
  await expect(page.locator('.palette-lines').getByRole('option')).toHaveText([words('command.cypher')])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel(words('cypher.query'), { exact: true })).toBeFocused()
}

test('Cypher: a table, the network, and no way to write', async ({ window }) => {
  const { page, words } = window
  await connect(window)
  await openConsole(window)
  await ask(window, `RETURN 9007199254740993 AS big, date('2025-07-31') AS day, {a: [1, duration('P3D')]} AS nested`)
  await expect(page.getByRole('cell')).toHaveText(['9007199254740993', '2025-07-31', '{a: [1, P3D]}'], { timeout: 30_000 })
  await expect(page.getByText(words('cypher.nothing'))).toBeVisible()
  await ask(window, 'MATCH (n) DETACH DELETE n')
  await expect(page.getByRole('alert').filter({ hasText: 'only reads' })).toBeVisible({ timeout: 30_000 })
  await page.getByRole('button', { name: words('cypher.history') }).click()
  await expect(page.getByRole('menuitem')).toHaveCount(2)
  await page.keyboard.press('Escape')
  expect(await violations(page)).toEqual([])
  await ask(window, `MATCH (a:Actor)-[r]-(m:Meeting) WHERE a.id IN ['person:sergei-lavrov', 'person:choe-son-hui'] RETURN a, m`)
  const show = page.getByRole('button', { name: words('cypher.show').split('(')[0]! })
  await expect(show).toBeVisible({ timeout: 30_000 })
  expect(await violations(page)).toEqual([])
  await show.click()
  await expect(page.getByRole('radio', { name: words('mode.full'), exact: true })).toBeChecked()
  await expect(page.locator('.network')).not.toHaveAttribute('data-lit', '0')
  const found = page.locator('.several').getByRole('button')
  expect(await found.count()).toBeGreaterThan(2)
  await found.filter({ hasText: language() === 'ar' ? 'سيرغي لافروف' : 'Sergei Lavrov' }).click()
  await expect(page.locator('.inspector h2')).toHaveText(language() === 'ar' ? 'سيرغي لافروف' : 'Sergei Lavrov')
})

test('the server goes away and comes back: what is shown stays, and what was decided meanwhile is kept', async ({ window }) => {
  const { page } = window
  await connect(window)
  await openReview(window)
  await page.keyboard.press('a')
  await expect(rows(page, 'accepted')).toHaveCount(1, { timeout: 30_000 })
  const { uri, password } = server
  await server.stop()
  for (const key of ['a', 'r', 'a']) await page.keyboard.press(key)
  await expect(sync(window)).toHaveAttribute('data-sync', 'lost', { timeout: 60_000 })
  await expect(page.locator('.notice-work')).toBeVisible()
  await expect(rows(page)).not.toHaveCount(0)
  await expect(rows(page, 'accepted')).toHaveCount(1)
  server = await startNeo4j({ home, password, port: Number(new URL(uri).port) })
  await expect(rows(page, 'accepted')).toHaveCount(3, { timeout: 60_000 })
  await expect(rows(page, 'rejected')).toHaveCount(1)
  await expect(sync(window)).toHaveAttribute('data-sync', 'same', { timeout: 30_000 })
  const kept = await colleague(async ({ reviews }) => reviews.read((await reviews.list())[0]!))
  const verdicts = kept!.decisions.flatMap(({ decision }) => (decision.on === 'claim' ? [decision.verdict] : []))
  expect(verdicts).toEqual(['accepted', 'accepted', 'rejected', 'accepted'])
})
