import type { Page } from '@playwright/test'
import { expect, test, type Window } from './fixtures.ts'
import { choosePicture, openPictures, savePicture, sizeOfPng } from './take-picture.ts'

/** Another Chromium may smooth an edge otherwise; a node, a name or a bar more is far beyond this. */
const TOLERANCE = { threshold: 0.25, maxDiffPixelRatio: 0.01 }

async function asOf({ page, words }: Window, day: string): Promise<void> {
  await page.getByLabel(words('asOf.label')).fill(day)
  await expect(page.locator('.network')).toHaveAttribute('data-ready', 'true')
}

/** An SVG as a browser shows it, in as many pixels. */
async function rendered(page: Page, svg: Buffer, width: number, height: number): Promise<Buffer> {
  const png = await page.evaluate(
    async ([text, wide, high]) => {
      const image = new Image()
      image.src = `data:image/svg+xml;base64,${text}`
      await image.decode()
      // The fonts in it are loaded with its first drawing.
      await new Promise((resolve) => setTimeout(resolve, 300))
      const canvas = Object.assign(document.createElement('canvas'), { width: wide, height: high })
      canvas.getContext('2d')!.drawImage(image, 0, 0, wide, high)
      return canvas.toDataURL('image/png').split(',')[1]!
    },
    [svg.toString('base64'), width, height] as const,
  )
  return Buffer.from(png, 'base64')
}

for (const which of ['network', 'timeline'] as const)
  test(`the ${which} as PNG and as SVG is the picture that somebody looked at and found good`, async ({ window }) => {
    const { page, words } = window
    await asOf(window, '2025-07-12')
    await openPictures(window, which)
    const { name, content } = await savePicture(window)
    expect(name).toBe(`entente-${which}-2025-07-12.png`)
    expect(sizeOfPng(content)).toEqual({ width: 1920, height: 1080 })
    expect(content).toMatchSnapshot(`${which}.png`, TOLERANCE)

    await openPictures(window, which)
    await choosePicture(window, 'picture.format', words('picture.format.svg'))
    const svg = await savePicture(window)
    expect(svg.name).toBe(`entente-${which}-2025-07-12.svg`)
    expect(await rendered(page, svg.content, 1920, 1080)).toMatchSnapshot(`${which}.png`, {
      ...TOLERANCE,
      maxDiffPixelRatio: 0.02,
    })
  })

test('an SVG has its words as words, Arabic from right to left, and asks for nothing', async ({ window }) => {
  const { page, words } = window
  await openPictures(window, 'network')
  await choosePicture(window, 'picture.format', words('picture.format.svg'))
  await page.getByLabel(words('picture.heading'), { exact: true }).fill('موسكو & Pyongyang <2025>')
  const { content } = await savePicture(window)
  const read = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
    const texts = [...parsed.querySelectorAll('text')].map((each) => [each.textContent, each.getAttribute('direction')] as const)
    const links = [...parsed.querySelectorAll('[href]')].map((each) => each.getAttribute('href')!)
    return {
      root: parsed.documentElement.tagName,
      texts,
      links,
      ids: [...parsed.querySelectorAll('[id]')].map(({ id }) => `#${id}`),
    }
  }, content.toString('utf8'))
  expect(read.root).toBe('svg')
  // Names stand within marks that keep their direction apart from that of what is around them.
  const written = read.texts.map(([text]) => text!.replaceAll(/[\u2066-\u2069]/g, ''))
  const isArabic = test.info().project.name === 'ar'
  for (const text of ['موسكو & Pyongyang <2025>', isArabic ? 'روسيا' : 'Russia', words('kind.state')])
    expect(written).toContain(text)
  const [, direction] = read.texts.find(([text]) => text === words('kind.state'))!
  expect(direction).toBe(isArabic ? 'rtl' : null)
  for (const link of read.links) expect(read.ids).toContain(link)
  expect(content.toString('utf8')).not.toMatch(/(?:src:|url\()\s*"?(?:https?:|\/)/)
  expect(content.toString('utf8')).toContain('src:url(data:font/woff2;base64,')
})

test('a PDF is one page of the size that was chosen, with its letters', async ({ window }) => {
  const { words } = window
  await openPictures(window, 'network')
  await choosePicture(window, 'picture.format', words('picture.format.pdf'))
  await choosePicture(window, 'picture.shape', words('picture.shape.a4'))
  const { name, content } = await savePicture(window)
  expect(name).toBe('entente-network-all-time.pdf')
  const text = content.toString('latin1')
  expect(text.slice(0, 5)).toBe('%PDF-')
  const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(text)!
  expect([Number(width), Number(height)]).toEqual([expect.closeTo(841.9, -0.5), expect.closeTo(595.3, -0.5)])
  expect(text.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  expect(text).toContain('/ToUnicode')
})

test('the same input gives the same picture, byte for byte, and the largest is 8K', async ({ window }) => {
  test.setTimeout(180_000)
  const { words } = window
  for (const [format, name] of [
    ['png', 'picture.format.png'],
    ['svg', 'picture.format.svg'],
  ] as const) {
    await openPictures(window, 'network')
    await choosePicture(window, 'picture.format', words(name))
    const first = await savePicture(window)
    await openPictures(window, 'network')
    const second = await savePicture(window)
    expect(first.content.equals(second.content), format).toBe(true)
  }
  for (const which of ['network', 'timeline'] as const) {
    await openPictures(window, which)
    await choosePicture(window, 'picture.format', words('picture.format.png'))
    await choosePicture(
      window,
      'picture.size',
      window.words('picture.pixels').replace('{width}', '7680').replace('{height}', '4320'),
    )
    expect(sizeOfPng((await savePicture(window, 120_000)).content)).toEqual({ width: 7680, height: 4320 })
  }
})

test('shape, format and colours are remembered; title and line stand in the picture', async ({ window }) => {
  const { page, words } = window
  await openPictures(window, 'timeline')
  const preview = page.locator('.preview canvas')
  const look = () => preview.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL())
  const before = await look()
  await choosePicture(window, 'picture.shape', words('picture.shape.a4'))
  await choosePicture(window, 'picture.theme', words(test.info().project.name === 'ar' ? 'theme.light' : 'theme.dark'))
  await expect.poll(look).not.toBe(before)
  const other = await look()
  await page.getByLabel(words('picture.heading'), { exact: true }).fill('Allies/2025: "who"?')
  await page.getByLabel(words('picture.subtitle'), { exact: true }).fill('For the morning')
  await expect.poll(look).not.toBe(other)
  const { name, content } = await savePicture(window)
  expect(name).not.toMatch(/[/:"?]/)
  expect(sizeOfPng(content)).toEqual({ width: 1754, height: 1240 })
  await page.waitForTimeout(500)
  await page.reload()
  await expect(page.locator('.network[data-ready=true]')).toBeVisible()
  await openPictures(window, 'timeline')
  await expect(page.getByRole('radio', { name: words('picture.shape.a4'), exact: true })).toBeChecked()
  await expect(page.getByLabel(words('picture.heading'), { exact: true })).toHaveValue('')
  expect(sizeOfPng((await savePicture(window)).content)).toEqual({ width: 1754, height: 1240 })
})

test('by keyboard alone: opened, saved, closed; and copied to the clipboard', async ({ window, context }) => {
  const { page, words } = window
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.keyboard.press('Control+Shift+G')
  await expect(page.getByRole('button', { name: words('picture.save'), exact: true })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Control+Shift+G')
  await expect(page.getByRole('button', { name: words('picture.save'), exact: true })).toBeFocused()
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  expect(download.suggestedFilename()).toBe('entente-network-all-time.png')
  await page.keyboard.press('Control+Shift+G')
  await page.getByRole('button', { name: words('picture.copy'), exact: true }).press('Enter')
  await expect(page.locator('.notice', { hasText: words('picture.copied') })).toBeVisible()
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const bitmap = await createImageBitmap(await item!.getType('image/png'))
    return { width: bitmap.width, height: bitmap.height }
  })
  expect(copied).toEqual({ width: 1920, height: 1080 })
})
