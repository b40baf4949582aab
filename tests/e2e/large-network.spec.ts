import { EmbeddedStore } from '../../graph/store/embedded.ts'
import { generatedClaims } from '../fixtures/generated-claims.ts'
import { emptyWorkspace, remove, startShell } from './browser-shell.ts'
import { expect, openWindow, test } from './fixtures.ts'

/** Enough that a hand that moves the camera slides the picture, and does not have it painted anew. */
const SIZE = { seed: 3, claims: 900, actors: 160 }

async function workspaceWithMany(): Promise<string> {
  const workspace = emptyWorkspace()
  const { delta, document } = generatedClaims(SIZE)
  const store = new EmbeddedStore(workspace)
  await store.apply({ delta, documents: [document] })
  await store.close()
  return workspace
}

test('a large network slides under the hand, stays in its frame, and is painted anew once the hand rests', async ({ page }) => {
  test.slow()
  const workspace = await workspaceWithMany()
  const shell = await startShell(workspace)
  try {
    await openWindow(page, shell)
    await page.getByRole('radio').nth(1).click()
    const network = page.locator('.network')
    // It is arranged at first, which takes its time.
    await expect.poll(async () => Number(await network.getAttribute('data-ties')), { timeout: 60_000 }).toBeGreaterThan(2000)
    const sheet = page.locator('.network-sheet')
    const moved = () => sheet.evaluate(({ style }) => style.transform)
    const picture = () => sheet.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL())
    await expect.poll(moved).toBe('')
    await page.waitForTimeout(1500)
    const before = await picture()
    // What lies on the sheet for less than a moment is not missed.
    const slides = await sheet.evaluateHandle((canvas: HTMLCanvasElement) => {
      const seen: string[] = []
      new MutationObserver(() => seen.push(canvas.style.transform)).observe(canvas, { attributeFilter: ['style'] })
      return seen
    })
    const frame = (await network.boundingBox())!
    await page.mouse.move(frame.x + 4, frame.y + 4)
    await page.mouse.down()
    await page.mouse.move(frame.x + 120, frame.y + 80, { steps: 8 })
    await page.mouse.up()
    await expect.poll(moved).toBe('')
    expect((await slides.jsonValue()).some((each) => /translate\(\d+px, \d+px\) scale\(1\)/.test(each))).toBe(true)
    await expect.poll(picture).not.toBe(before)
    await expect(network).toHaveCSS('overflow', 'clip')
  } finally {
    await shell.kill()
    remove(workspace)
  }
})
