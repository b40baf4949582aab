import type { Browser, CDPSession, Page } from '@playwright/test'
import type { Clock } from './clock.ts'
import type { Point } from './drawing.ts'

declare global {
  interface Window {
    clock: Clock
  }
}

/** One of the two that are compared, opened. */
export interface Opened {
  readonly page: Page
  readonly cdp: CDPSession
  /** Where on the screen a node stands. */
  place(id: string): Promise<Point>
  /** Which node was clicked last, by what the page itself says. */
  clicked(): Promise<string | null>
  /** An empty place to press at, and one to turn the wheel over. */
  readonly empty: Point
  readonly middle: Point
  /** Pixels for each unit of the drawing, and how many labels are drawn. */
  look(): Promise<{ zoom: number; labels: number }>
  /** Moves the cursor to a step, 0 being the first day. */
  scrub(step: number): Promise<void>
  /** From the text that is there to the frame with its hits. */
  search(text: string): Promise<number>
  close(): Promise<void>
}

export const VIEWPORT = { width: 1440, height: 900 }

/** A page in a context of its own, whose work is counted. */
export async function newPage(browser: Browser): Promise<{ page: Page; cdp: CDPSession }> {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'en-GB', colorScheme: 'light' })
  // What runs this bench wraps named functions in a helper of its own, those that are sent to the page, too.
  await context.addInitScript('globalThis.__name = (named) => named')
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  const cdp = await context.newCDPSession(page)
  await cdp.send('Performance.enable')
  return { page, cdp }
}

/** Until what was changed is on the screen. */
export function drawn(page: Page): Promise<void> {
  return page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))))
}

/** Until nothing was drawn for a while: what is measured next begins from rest. Gives when anything was drawn last. */
export async function atRest(page: Page): Promise<number> {
  const isQuiet = () => performance.now() - window.clock.lastRender > 700
  await page.waitForFunction(isQuiet, null, { polling: 100 })
  return page.evaluate(() => window.clock.lastRender)
}

/** How long the window's thread has worked so far, and how long of it in scripts and in layout, in milliseconds. */
export async function busyUntilNow(cdp: CDPSession): Promise<{ task: number; script: number; layout: number }> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  const of = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1000
  return { task: of('TaskDuration'), script: of('ScriptDuration'), layout: of('LayoutDuration') + of('RecalcStyleDuration') }
}
