import type { Drawing } from './drawing.ts'
import { STEPS } from './drawing.ts'
import { TEXTS } from './pure-search.ts'
import { atRest, busyUntilNow, drawn, type Opened } from './side.ts'

/** What is measured, by what the table calls it. */
export type Measured = Map<string, number>

const SECONDS = 3

async function frames(opened: Opened, move: (at: number) => Promise<void>): Promise<{ rate: number; longest: number }> {
  const { page } = opened
  const stop = await page.evaluateHandle(() => window.clock.count())
  const until = performance.now() + SECONDS * 1000
  for (let at = 0; performance.now() < until; at++) await move(at)
  const counted = await stop.evaluate((each) => each())
  return { rate: counted.frames / counted.seconds, longest: counted.longest }
}

/** There and back again. */
function swing(at: number, reach: number): number {
  const round = at % (2 * reach)
  return round < reach ? round : 2 * reach - round
}

async function pan(opened: Opened) {
  const { page, empty } = opened
  await page.mouse.move(empty.x, empty.y)
  await page.mouse.down()
  const found = await frames(opened, (at) => page.mouse.move(empty.x + 6 * swing(at, 40), empty.y + 2 * swing(at, 40)))
  await page.mouse.up()
  return found
}

async function wheel(opened: Opened) {
  const { page, middle } = opened
  await page.mouse.move(middle.x, middle.y)
  return frames(opened, (at) => page.mouse.wheel(0, at % 16 < 8 ? -100 : 100))
}

/** Presses a node, and waits for the frame that marks it. Refuses where another was hit, or none. */
async function highlight(opened: Opened, node: Drawing['nodes'][number]): Promise<number> {
  const { page } = opened
  const { x, y } = await opened.place(node.id)
  await page.mouse.click(x, y)
  await page.waitForFunction(() => window.clock.highlit !== null, null, { polling: 50 })
  const clicked = await opened.clicked()
  if (clicked !== node.id && clicked !== node.label) throw new Error(`${clicked} was hit instead of ${node.label}`)
  return page.evaluate(() => window.clock.highlit! - window.clock.pressed)
}

async function scrub(opened: Opened, measured: Measured): Promise<void> {
  await opened.scrub(0)
  await atRest(opened.page)
  const before = await busyUntilNow(opened.cdp)
  for (let step = 1; step <= STEPS; step++) {
    await opened.scrub(step)
    await drawn(opened.page)
  }
  const after = await busyUntilNow(opened.cdp)
  measured.set('scrub: script, ms a step', (after.script - before.script) / STEPS)
  measured.set('scrub: style and layout, ms a step', (after.layout - before.layout) / STEPS)
  measured.set('scrub: all of the thread, ms a step', (after.task - before.task) / STEPS)
}

async function search(opened: Opened): Promise<number> {
  const took: number[] = []
  for (const text of TEXTS) took.push(await opened.search(text))
  return took.reduce((sum, each) => sum + each, 0) / TEXTS.length
}

/** From the navigation to the first picture, and until nothing more is drawn. */
export async function measureOpening(opened: Opened, where: string): Promise<Measured> {
  const first = await opened.page.evaluate(() => window.clock.first!)
  return new Map([
    [`first picture, ${where}, ms`, first],
    [`nothing more is drawn, ${where}, ms`, await atRest(opened.page)],
  ])
}

/** Everything else, one after the other, in a page that is open and at rest. */
export async function measureUse(opened: Opened, node: Drawing['nodes'][number]): Promise<Measured> {
  const measured: Measured = new Map()
  measured.set('highlight, ms', await highlight(opened, node))
  await opened.page.keyboard.press('Escape')
  await atRest(opened.page)
  measured.set('search, ms', await search(opened))
  await scrub(opened, measured)
  for (const [name, move] of [
    ['panning', pan],
    ['zooming', wheel],
  ] as const) {
    const { rate, longest } = await move(opened)
    measured.set(`${name}, frames a second`, rate)
    measured.set(`${name}, longest frame, ms`, longest)
    await atRest(opened.page)
  }
  return measured
}
