import type { Page } from '@playwright/test'
import type { RunningShell } from './browser-shell.ts'
import { nameOf } from './choose.ts'
import { expect, test } from './fixtures.ts'
import { keptView } from './kept-view.ts'

interface Place {
  readonly x: number
  readonly y: number
}

/** Where on the screen a node of the alliance view is, by what the host keeps of the window's view. */
async function placeOf(page: Page, shell: RunningShell, node: string): Promise<Place> {
  const { positions, camera } = await keptView(shell)
  const [{ x, y }, { zoom, pan }] = [positions[`alliance ${node}`]!, camera.alliance!]
  const frame = (await page.locator('.network-canvas').boundingBox())!
  return { x: frame.x + pan.x + x * zoom, y: frame.y + pan.y + y * zoom }
}

function between(a: Place, b: Place, at = 0.5): Place {
  return { x: a.x + (b.x - a.x) * at, y: a.y + (b.y - a.y) * at }
}

/** The colour of the sheet at a place on the screen, or none where nothing opaque is painted there. */
function inkAt(page: Page, { x, y }: Place): Promise<string | null> {
  return page.evaluate(
    ([x, y]) => {
      const sheet = document.querySelector<HTMLCanvasElement>('.network-sheet')!
      const { left, top } = sheet.getBoundingClientRect()
      const [right, down] = [(x! - left) * devicePixelRatio, (y! - top) * devicePixelRatio]
      const [red, green, blue, alpha] = sheet.getContext('2d')!.getImageData(right, down, 1, 1).data
      return alpha === 255 ? `rgb(${red}, ${green}, ${blue})` : null
    },
    [x, y],
  )
}

/** The colour that ties of cooperation have. */
function cooperation(page: Page): Promise<string> {
  return page.evaluate(() => {
    const probe = document.createElement('i')
    probe.style.color = 'var(--cooperation)'
    document.body.append(probe)
    const { color } = getComputedStyle(probe)
    probe.remove()
    return color
  })
}

test('a tie runs from node to node, opens when it is pressed, and follows a node that is dragged', async ({
  window: { page, shell },
}) => {
  const isArabic = test.info().project.name === 'ar'
  await page.waitForTimeout(1000)
  const [russia, korea] = [await placeOf(page, shell, 'state:RUS'), await placeOf(page, shell, 'state:PRK')]
  const ink = await cooperation(page)
  expect(await inkAt(page, between(russia, korea))).toBe(ink)
  const { x, y } = between(russia, korea)
  await page.mouse.click(x, y)
  await expect(page.locator('.inspector h2')).toContainText(isArabic ? 'روسيا' : 'Russia')
  await expect(page.locator('.inspector h2')).toContainText(isArabic ? 'كوريا الشمالية' : 'North Korea')
  await expect(page.locator('.network')).toHaveAttribute('data-lit', '1')
  await page.keyboard.press('Escape')
  await expect(page.locator('.network')).toHaveAttribute('data-lit', '0')
  // Twice: a part of the window that opens or closes moves the network in its frame.
  await page.waitForTimeout(1000)
  const [from, to] = [await placeOf(page, shell, 'state:RUS'), await placeOf(page, shell, 'state:PRK')]
  const middle = between({ x: from.x + 20, y: from.y + 60 }, to)
  expect(await inkAt(page, middle)).not.toBe(ink)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 20, from.y + 60, { steps: 5 })
  await expect.poll(() => inkAt(page, middle)).toBe(ink)
  await page.mouse.up()
})

test('whoever points at a node or a tie is told what it is', async ({ window: { page, shell } }) => {
  await page.waitForTimeout(1000)
  const [russia, korea] = [await placeOf(page, shell, 'state:RUS'), await placeOf(page, shell, 'state:PRK')]
  const canvas = page.locator('.network-canvas')
  await page.mouse.move(russia.x, russia.y)
  await expect(canvas).toHaveAttribute('title', nameOf('state:RUS'))
  await expect(canvas).toHaveCSS('cursor', 'pointer')
  const { x, y } = between(russia, korea)
  await page.mouse.move(x, y)
  await expect(canvas).toHaveAttribute('title', new RegExp(`${nameOf('state:PRK')}.*: `))
  const frame = (await canvas.boundingBox())!
  await page.mouse.move(frame.x + 4, frame.y + 4)
  await expect(canvas).toHaveAttribute('title', '')
  await expect(canvas).not.toHaveCSS('cursor', 'pointer')
})

test('beside every tie nothing is selected', async ({ window: { page } }) => {
  await page.getByRole('application').focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('.network')).not.toHaveAttribute('data-lit', '0')
  const frame = (await page.locator('.network-canvas').boundingBox())!
  await page.mouse.click(frame.x + 4, frame.y + 4)
  await expect(page.locator('.network')).toHaveAttribute('data-lit', '0')
  await expect(page.locator('.inspector h2')).toHaveCount(0)
})

test('what is not there on a day cannot be pressed', async ({ window: { page, shell, words } }) => {
  await page.waitForTimeout(1000)
  const place = await placeOf(page, shell, 'person:sergei-lavrov')
  await page.mouse.click(place.x, place.y)
  await expect(page.locator('.inspector h2')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: words('toggle.possible') }).click()
  await page.getByLabel(words('asOf.label')).fill('1950-01-01')
  await expect(page.locator('.network')).toHaveAttribute('data-nodes', '0')
  await page.mouse.click(place.x, place.y)
  await expect(page.locator('.inspector h2')).toHaveCount(0)
})
