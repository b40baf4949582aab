import { generatedFile } from '../fixtures/generated-claims.ts'
import { chooseFiles } from './choose-files.ts'
import { wanted } from './expected.ts'
import { expect, test, type Window } from './fixtures.ts'
import { choosePicture, openPictures, savePicture, sizeOfPng } from './take-picture.ts'

const MOST_SIDE = 65_535

async function load({ page }: Window, claims: number): Promise<void> {
  const { json, text } = generatedFile({ seed: 1, claims })
  await chooseFiles(page, [
    { name: 'many.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(json)) },
    { name: json.source.file, mimeType: 'text/plain', buffer: Buffer.from(text) },
  ])
  await expect.poll(() => page.getByRole('listbox').getByRole('option').count(), { timeout: 60_000 }).toBeGreaterThan(claims / 2)
}

/** Takes a picture as large as what is drawn; gives its size and what is written in it. */
async function take(
  window: Window,
  which: 'network' | 'timeline' = 'timeline',
): Promise<{ width: number; height: number; texts: string[] }> {
  const { page, words } = window
  await page.evaluate(() => {
    const texts: string[] = []
    Reflect.set(globalThis, 'texts', texts)
    const { fillText } = CanvasRenderingContext2D.prototype
    CanvasRenderingContext2D.prototype.fillText = function (...args) {
      // What the window shows is drawn on canvases that stand in its document.
      if (!this.canvas.isConnected) texts.push(args[0])
      fillText.apply(this, args)
    }
  })
  await openPictures(window, which)
  await choosePicture(window, 'picture.shape', words('picture.shape.free'))
  const { content } = await savePicture(window, 90_000)
  const texts: string[] = await page.evaluate(() => Reflect.get(globalThis, 'texts'))
  return { ...sizeOfPng(content), texts }
}

test('a long timeline is a picture of all of it, less dense; one longer still is one of the rows in view', async ({ window }) => {
  test.setTimeout(240_000)
  const { page, words } = window
  await load(window, 1500)
  const width = 1280
  const noted = words('picture.rows').split('{')[0]!

  const whole = await take(window)
  expect(whole.height).toBeLessThanOrEqual(MOST_SIDE)
  expect(whole.height).toBeGreaterThan(MOST_SIDE - 3)
  expect(whole.width).toBeLessThan(width * 2)
  expect(whole.width).toBeGreaterThan(width)
  expect(whole.texts.some((text) => text.startsWith(noted))).toBe(false)

  await page.getByRole('radio', { name: words('lanes.actor'), exact: true }).click()
  const rows = await page.getByRole('listbox').getByRole('option').count()
  expect(rows).toBeGreaterThan(MOST_SIDE / 24)
  await page.locator('.timeline-frame').evaluate((frame) => frame.scrollTo(0, 20_000))
  await page.waitForTimeout(300)
  const part = await take(window)
  expect(part.width).toBe(width * 2)
  expect(part.height).toBeLessThan(2000)
  const note = part.texts.find((text) => text.startsWith(noted))!
  const number = new Intl.NumberFormat(test.info().project.name)
  expect(note).toContain(number.format(rows))
  const [first] = /\d+/.exec(note.replaceAll(/[,.٬]/g, '')) ?? []
  expect(Number(first)).toBeGreaterThan(700)
  // The first article has no row in it.
  expect(part.texts.filter((text) => text.includes(words('source.unknownOutlet')))).toHaveLength(1)
})

test('a picture that cannot be drawn says so, and what to do', async ({ window }) => {
  const { page, words } = window
  await page.evaluate(() => {
    HTMLCanvasElement.prototype.toBlob = (done) => done(null)
  })
  await openPictures(window, 'timeline')
  await page.getByRole('button', { name: words('picture.save'), exact: true }).click()
  await expect(page.locator('.notice-failed')).toContainText(words('picture.failed'))
})

test('the legend of the network explains what is there on its day, and nothing else', async ({ window }) => {
  const { page, words } = window
  await page.getByRole('radio', { name: words('mode.full'), exact: true }).click()
  await page.getByRole('button', { name: words('toggle.possible') }).click()
  await page.getByLabel(words('asOf.label')).fill('2023-01-01')
  await expect(page.locator('.network')).toHaveAttribute('data-nodes', String(wanted('2023-01-01', ['definite'])[0]))
  const { texts } = await take(window, 'network')
  for (const key of ['kind.conflict', 'kind.state', 'legend.conflict'] as const) expect(texts).toContain(words(key))
  for (const key of ['kind.treaty', 'legend.cooperation', 'legend.affiliation', 'legend.possible'] as const)
    expect(texts).not.toContain(words(key))
})

test('the legend of a timeline by actor explains its bars, once each, and has no list of the actors', async ({ window }) => {
  const { page, words } = window
  await page.getByRole('radio', { name: words('lanes.actor'), exact: true }).click()
  const { texts } = await take(window)
  for (const key of ['kind.treaty', 'kind.state', 'legend.uncertain', 'legend.undated'] as const)
    expect(texts.filter((text) => text === words(key))).toHaveLength(1)
  expect(texts.filter((text) => text === (test.info().project.name === 'ar' ? 'روسيا' : 'Russia'))).toHaveLength(1)
})
