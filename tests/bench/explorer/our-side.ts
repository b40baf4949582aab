import type { Browser, Page } from '@playwright/test'
import { formatDay } from '../../../graph/model/day.ts'
import { startShell } from '../../e2e/browser-shell.ts'
import { followOurs, installClock } from './clock.ts'
import { cursorDays, type Point } from './drawing.ts'
import { atRest, drawn, newPage, type Opened } from './side.ts'

declare global {
  interface Window {
    searched: Promise<number>
  }
}

interface DrawnNode {
  renderedBoundingBox(): { x1: number; y1: number; x2: number; y2: number }
  pstyle(name: string): { pfValue: number }
}

/** Cytoscape as it stands at its container: only a bench looks there. */
interface Core {
  zoom(): number
  width(): number
  height(): number
  getElementById(id: string): { renderedPosition(): Point }
  nodes(): { filter(wanted: (node: DrawnNode) => boolean): { length: number } }
}

/** What is in view of the network: where it is on the screen, and as large as that. */
export async function frameOf(page: Page): Promise<Point & { width: number; height: number }> {
  return (await page.locator('.network-canvas').boundingBox())!
}

function inNetwork<T, A>(page: Page, ask: (cy: Core, asked: A) => T, asked: A): Promise<T> {
  const body = `(asked) => (${ask})(document.querySelector('.network-canvas')._cyreg.cy, asked)`
  return page.evaluate(`(${body})(${JSON.stringify(asked)})`) as Promise<T>
}

async function toFirstDay(page: Page): Promise<void> {
  await page.locator('input[type=date]').first().fill(formatDay(cursorDays()[0]!))
  await page.locator('.time-cursor').focus()
  await atRest(page)
}

/** In the page: from the text to the frame after the one with its hits. It has to listen before anything is written. */
function awaitHits(): void {
  window.searched = new Promise((resolve) => {
    let begun = 0
    const look = () => {
      const isThere = begun > 0 && document.querySelector('.palette-lines .badge')
      requestAnimationFrame(isThere ? () => resolve(performance.now() - begun) : look)
    }
    const begin = ({ timeStamp }: Event) => {
      begun = timeStamp
    }
    addEventListener('input', begin, { capture: true, once: true })
    look()
  })
}

async function search(page: Page, text: string): Promise<number> {
  await page.keyboard.press('Control+k')
  await page.locator('.palette-field input').waitFor()
  await drawn(page)
  await page.evaluate(awaitHits)
  await page.keyboard.insertText(text)
  const took = await page.evaluate(() => window.searched)
  // Once for the text, once for the palette.
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.locator('.palette').waitFor({ state: 'detached' })
  return took
}

/** Our window, on a shell that was only just started. */
export async function openOurs(browser: Browser, workspace: string): Promise<Opened> {
  const shell = await startShell(workspace)
  const { page, cdp } = await newPage(browser)
  await page.addInitScript(installClock)
  await page.addInitScript(followOurs)
  await page.goto(shell.address)
  await page.waitForFunction(() => window.clock.first !== null, null, { polling: 100 })
  const { x, y, width, height } = await frameOf(page)
  return {
    page,
    cdp,
    empty: { x: x + 10, y: y + height / 2 },
    middle: { x: x + width / 2, y: y + height / 2 },
    async place(id) {
      const at = await inNetwork(page, (cy, of) => cy.getElementById(of).renderedPosition(), id)
      return { x: x + at.x, y: y + at.y }
    },
    clicked: () => page.evaluate(() => document.querySelector('.inspector h2')?.textContent ?? null),
    look: () =>
      inNetwork(
        page,
        (cy) => {
          const [zoom, width, height] = [cy.zoom(), cy.width(), cy.height()]
          const isRead = (node: DrawnNode) => {
            const { x1, y1, x2, y2 } = node.renderedBoundingBox()
            const isInView = x1 < width && x2 > 0 && y1 < height && y2 > 0
            return isInView && node.pstyle('font-size').pfValue * zoom >= node.pstyle('min-zoomed-font-size').pfValue
          }
          return { zoom, labels: cy.nodes().filter(isRead).length }
        },
        null,
      ),
    async scrub(step) {
      if (step === 0) await toFirstDay(page)
      else await page.keyboard.press('Shift+ArrowRight')
    },
    search: (text) => search(page, text),
    async close() {
      await page.context().close()
      await shell.kill()
    },
  }
}
