import type { Browser } from '@playwright/test'
import { installClock } from './clock.ts'
import type { Point } from './drawing.ts'
import { newPage, type Opened } from './side.ts'
import type { SigmaPage } from './sigma-page/page.ts'

interface Asked {
  readonly width: number
  readonly height: number
  readonly at: (Point & { zoom: number }) | null
}

type Holds = { page: SigmaPage }

/** The bare page, with the same drawing as ours in a frame of the same size. */
export async function openSigma(browser: Browser, address: string, asked: Asked): Promise<Opened> {
  const { page, cdp } = await newPage(browser)
  await page.addInitScript(installClock)
  await page.goto(`${address}?asked=${encodeURIComponent(JSON.stringify(asked))}`)
  await page.waitForFunction(() => window.clock.first !== null, null, { polling: 100 })
  return {
    page,
    cdp,
    empty: { x: 10, y: asked.height / 2 },
    middle: { x: asked.width / 2, y: asked.height / 2 },
    place: (id) => page.evaluate((of) => (window as unknown as Holds).page.place(of), id),
    clicked: () => page.evaluate(() => (window as unknown as Holds).page.clicked()),
    look: () =>
      page.evaluate(() => {
        const { zoom, labels } = (window as unknown as Holds).page
        return { zoom: zoom(), labels: labels() }
      }),
    scrub: (step) => page.evaluate((at) => (window as unknown as Holds).page.scrub(at), step),
    search: (text) =>
      page.evaluate(
        (asked) =>
          new Promise<number>((resolve) => {
            const begun = performance.now()
            ;(window as unknown as Holds).page.search(asked)
            requestAnimationFrame(() => resolve(performance.now() - begun))
          }),
        text,
      ),
    close: () => page.context().close(),
  }
}
