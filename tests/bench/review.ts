import { readdirSync, readFileSync } from 'node:fs'
import { type CDPSession, chromium, type Page } from '@playwright/test'
import { browserOptions } from '../e2e/browser.ts'
import { emptyWorkspace, remove, startShell } from '../e2e/browser-shell.ts'
import { drop } from '../e2e/review-window.ts'

/**
 * How fluid the review of a long article is beside that of a short one, in Chromium: what a person waits for, and how long of it the
 * window itself was busy. Ratios are of one run: `npm run bench:review`, or
 * `npm run bench:review -- 300000` for another length.
 */
const TEXTS = new URL('../reading/texts/dev/', import.meta.url)
const LENGTHS = [3_000, Number(process.argv[2] ?? 1_000_000)]

interface Took {
  readonly waited: number
  readonly busy: number
}

function articleOf(length: number): string {
  const files = readdirSync(TEXTS).filter((name) => name.endsWith('.en.txt'))
  const once = files.map((name) => readFileSync(new URL(name, TEXTS), 'utf8')).join('\n\n')
  const whole = `${once}\n\n`.repeat(Math.ceil(length / once.length))
  return whole.slice(0, whole.lastIndexOf('\n', length))
}

/** How long the window's thread has worked so far, in milliseconds. */
async function busyUntilNow(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
}

/** Until what was changed is on the screen. */
function drawn(page: Page): Promise<void> {
  return page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))))
}

/** The median of some runs of one step. */
async function timed(page: Page, cdp: CDPSession, runs: number, step: (run: number) => Promise<unknown>): Promise<Took> {
  const took: Took[] = []
  for (let run = 0; run < runs; run++) {
    const [begun, before] = [performance.now(), await busyUntilNow(cdp)]
    await step(run)
    await drawn(page)
    took.push({ waited: performance.now() - begun, busy: (await busyUntilNow(cdp)) - before })
  }
  const middle = (of: keyof Took) => took.map((each) => each[of]).sort((a, b) => a - b)[runs >> 1]!
  return { waited: middle('waited'), busy: middle('busy') }
}

/** Waits in the window itself for a text to be said: to look for it from outside costs more than what is measured. */
function said(page: Page, selector: string, words: string): Promise<unknown> {
  const isSaid = ([where, what]: [string, string]) => document.querySelector(where)?.textContent.includes(what)
  return page.waitForFunction(isSaid, [selector, words] as [string, string], { polling: 'raf' })
}

async function open(page: Page): Promise<void> {
  await page
    .locator('.toolbar')
    .getByRole('button', { name: /^Reviews/ })
    .click()
  await page.getByRole('menuitem').first().press('Enter')
  await page.waitForFunction(() => document.activeElement?.className === 'claim-list', null, { polling: 'raf' })
}

/** Where the middle of something is: found in the window, at no cost to speak of. */
function middleOf(page: Page, selector: string, at: number): Promise<[x: number, y: number]> {
  const middle = ([what, which]: [string, number]): [number, number] => {
    const { x, y, width, height } = document.querySelectorAll(what)[which]!.getBoundingClientRect()
    return [x + width / 2, y + height / 2]
  }
  return page.evaluate(middle, [selector, at] as [string, number])
}

async function show(page: Page, at: number): Promise<void> {
  await page.mouse.click(...(await middleOf(page, '.side-head .choice-item', at)))
}

async function toTheEnd(page: Page): Promise<void> {
  await page.keyboard.press('Home')
  await page.keyboard.press('End')
}

async function accept(page: Page, run: number): Promise<void> {
  await page.keyboard.press('a')
  await said(page, '.review-title p', ` ${run + 1} accepted`)
}

async function pointAt(page: Page, run: number): Promise<void> {
  await page.mouse.move(...(await middleOf(page, '.claim-row', run % 3)))
}

const STEPS: readonly (readonly [name: string, runs: number, step: (page: Page, run: number) => Promise<unknown>])[] = [
  ['open', 1, open],
  ['one down', 15, (page) => page.keyboard.press('ArrowDown')],
  ['to the end, from it', 3, toTheEnd],
  ['accept one', 5, accept],
  ['show what waits', 1, (page) => show(page, 1)],
  ['show the accepted', 1, (page) => show(page, 2)],
  ['show all', 1, (page) => show(page, 0)],
  ['point at a claim', 7, pointAt],
]

async function steps(page: Page, cdp: CDPSession): Promise<Map<string, Took>> {
  const took = new Map<string, Took>()
  for (const [name, runs, step] of STEPS) took.set(name, await timed(page, cdp, runs, (run) => step(page, run)))
  return took
}

/** Has an article read, and closes it again. Gives what is said of its claims. */
async function haveRead(page: Page, length: number): Promise<string> {
  await drop(page, 'article.txt', articleOf(length))
  await page.locator('.claim-list:focus').waitFor()
  const claims = await page.locator('.review-title p').textContent()
  await page.keyboard.press('Escape')
  await page.locator('.reading').waitFor({ state: 'detached' })
  return claims ?? ''
}

async function reviewed(length: number): Promise<{ claims: string; took: Map<string, Took> }> {
  const workspace = emptyWorkspace()
  const shell = await startShell(workspace)
  const browser = await chromium.launch(browserOptions)
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
  page.setDefaultTimeout(300_000)
  try {
    await page.goto(shell.address)
    await page.locator('.network[data-ready=true]').waitFor()
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('Performance.enable')
    const claims = await haveRead(page, length)
    return { claims, took: await steps(page, cdp) }
  } finally {
    await browser.close()
    await shell.kill()
    remove(workspace)
  }
}

function row(...cells: string[]): void {
  process.stdout.write(`${cells.map((cell) => cell.padEnd(20)).join('')}\n`)
}

const [short, long] = [await reviewed(LENGTHS[0]!), await reviewed(LENGTHS[1]!)]
row('characters', ...LENGTHS.map(String))
row('', short.claims, long.claims)
row('ms', 'short waited', 'short busy', 'long waited', 'long busy', 'waited ×', 'busy ×')
for (const [name, one] of short.took) {
  const other = long.took.get(name)!
  const [waited, busy] = [other.waited / one.waited, other.busy / one.busy]
  row(name, ...[one.waited, one.busy, other.waited, other.busy].map((ms) => ms.toFixed(0)), waited.toFixed(1), busy.toFixed(1))
}
