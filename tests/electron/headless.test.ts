import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { delimiter, join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { findBrowser } from '../../electron/headless/find-browser.ts'
import { inHeadlessPage } from '../../electron/headless/headless-page.ts'
import { printPdf } from '../../electron/headless/print-pdf.ts'
import { fontsOfPdf, textOfPdf } from '../consumers/pdf.ts'
import { printed, ran } from '../consumers/run.ts'
import { temporaryFolder } from './run-cli.ts'

const folder = temporaryFolder()
afterAll(folder.remove)

function program(name: string): string {
  const path = join(folder.path, name)
  writeFileSync(path, '#!/bin/sh\n')
  chmodSync(path, 0o755)
  return path
}

describe('a browser is found', () => {
  afterEach(() => void vi.doUnmock('playwright-core'))

  test('where ENTENTE_BROWSER says, before every other', async () => {
    program('chromium')
    const named = program('my browser')
    expect(await findBrowser({ ENTENTE_BROWSER: named, PATH: folder.path })).toBe(named)
  })

  test('on the path', async () => {
    const chromium = program('chromium')
    expect(await findBrowser({ PATH: ['/nowhere', folder.path].join(delimiter) }, 'linux')).toBe(chromium)
  })

  test('nowhere, where ENTENTE_BROWSER names no program', async () => {
    const named = { ENTENTE_BROWSER: join(folder.path, 'nothing') }
    await expect(findBrowser(named)).rejects.toMatchObject({ code: 'not-found', remedy: expect.stringMatching(/Install Chrome/) })
  })

  test('nowhere, where none is installed, and it is said what to install', async () => {
    vi.doMock('playwright-core', () => ({ chromium: { executablePath: () => '/nowhere/chrome' } }))
    const message = 'no browser was found that could draw'
    const remedy = expect.stringMatching(/Install Chrome, Chromium or Edge.*ENTENTE_BROWSER/)
    await expect(findBrowser({ PATH: '/nowhere' }, 'linux')).rejects.toMatchObject({ code: 'not-found', message, remedy })
  })
})

/** A font of the window's own as an SVG has it in itself. */
function fontFace(family: string, file: string): string {
  const font = readFileSync(new URL(`../../node_modules/@fontsource-variable/${file}`, import.meta.url)).toString('base64')
  return `@font-face{font-family:${family};font-weight:100 900;src:url(data:font/woff2;base64,${font})}`
}

const FONTS =
  fontFace('Latin', 'inter/files/inter-latin-wght-normal.woff2') +
  fontFace('Arabic', 'noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2')
const RED = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><rect width="50" height="50" fill="#f00"/></svg>').toString(
  'base64',
)

function svg(content: string, size = 'width="1280" height="720"'): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 1280 720"><style>${FONTS}</style>
    <rect width="1280" height="720" fill="#eef"/>
    <text x="100" y="200" font-family="Latin" font-size="40" font-weight="600">Treaty on Strategic Partnership</text>
    <text x="1180" y="400" direction="rtl" font-family="Arabic" font-size="40">سيرغي لافروف</text>
    <image href="data:image/svg+xml;base64,${RED}" x="600" y="500" width="50" height="50"/>${content}</svg>`
}

async function pdfOf(name: string, picture: string, size = { width: 1280, height: 720 }): Promise<string> {
  const path = join(folder.path, `${name}.pdf`)
  writeFileSync(path, await printPdf(picture, size))
  return path
}

describe('a picture is printed', () => {
  test.each([
    ['as a slide', 1280, 720, 960, 540],
    ['on A4', (297 * 96) / 25.4, (210 * 96) / 25.4, 841.89, 595.28],
    ['as large as a page can be', 19_200, 10_800, 14_400, 8100],
  ])('on one page of its size, %s', async (name, width, height, ...points) => {
    const path = await pdfOf(name, svg('', `width="${width}" height="${height}"`), { width, height })
    const info = await printed('pdfinfo', [path])
    expect(info).toMatch(/^Pages: +1$/m)
    const [, ...sides] = /^Page size: +([\d.]+) x ([\d.]+) pts/m.exec(info)!
    // Chromium rounds the sides of a page up, by less than a pixel.
    for (const [at, side] of sides.entries()) expect(Math.abs(Number(side) - points[at]!)).toBeLessThan(72 / 96)
  })

  test('with its fonts, and with letters that are text, in Arabic too', async () => {
    const path = await pdfOf('letters', svg(''))
    const fonts = await fontsOfPdf(path)
    expect(fonts.length).toBeGreaterThanOrEqual(2)
    for (const { isEmbedded, hasUnicode } of fonts) expect([isEmbedded, hasUnicode]).toEqual([true, true])
    const text = await textOfPdf(path)
    expect(text).toContain('Treaty on Strategic Partnership')
    expect(text).toContain('سيرغي لافروف')
  })

  test('to the same file each time, whole for who reads it strictly', async () => {
    const [one, two] = [await pdfOf('one', svg('')), await pdfOf('two', svg(''))]
    expect(readFileSync(one).equals(readFileSync(two))).toBe(true)
    const { out, err } = await ran('pdfinfo', [one])
    expect([out, err]).toEqual([expect.not.stringMatching(/Date/), ''])
  })

  test('with its colours to the edge, and the images that are in it', async () => {
    const path = await pdfOf('colours', svg(''))
    await printed('pdftoppm', ['-r', '96', '-singlefile', path, path])
    const ppm = readFileSync(`${path}.ppm`)
    const pixel = (x: number, y: number) => [...ppm.subarray(ppm.length - (720 * 1280 - (y * 1280 + x)) * 3).subarray(0, 3)]
    expect([pixel(0, 0), pixel(1279, 719), pixel(620, 520)]).toEqual([
      [238, 238, 255],
      [238, 238, 255],
      [255, 0, 0],
    ])
  })
})

describe('a picture of elsewhere', () => {
  const asked: string[] = []
  let server: Server
  let elsewhere = ''

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    elsewhere = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => void server.close())

  test('runs no script, fetches nothing, and leads nowhere', async () => {
    const hostile = svg(`
      <script>document.querySelector('text').textContent = 'taken over'; fetch('${elsewhere}/script')</script>
      <script href="${elsewhere}/script.js"/>
      <image href="${elsewhere}/image.png" width="10" height="10" onload="fetch('${elsewhere}/onload')"/>
      <use href="${elsewhere}/use.svg#a"/>
      <style>@import url(${elsewhere}/import.css); @font-face { font-family: Far; src: url(${elsewhere}/font.woff2) }</style>
      <text font-family="Far" y="50" fill="url(${elsewhere}/fill.svg#a)">far</text>
      <foreignObject width="300" height="300"><html xmlns="http://www.w3.org/1999/xhtml">
        <head><meta http-equiv="refresh" content="0;url=${elsewhere}/refresh"/><link rel="prefetch" href="${elsewhere}/prefetch"/></head>
        <body><iframe src="${elsewhere}/frame"/><img src="${elsewhere}/img"/><form action="${elsewhere}/form"/></body>
      </html></foreignObject>`)
    const text = await textOfPdf(await pdfOf('hostile', hostile))
    expect(text).toContain('Treaty on Strategic Partnership')
    expect(text).not.toContain('taken over')
    expect(asked).toEqual([])
  })

  test('is no picture where it is no XML: nothing of it runs as HTML', async () => {
    const text = await textOfPdf(await pdfOf('html', '<html><body><img src="x" onerror="document.title=1">broken'))
    expect(text).not.toContain('Treaty')
    expect(asked).toEqual([])
  })
})

describe('a page that nobody sees', () => {
  const blank = { runsScripts: true, answer: () => null }

  test('that takes too long is closed, and it is said so', async () => {
    const never = inHeadlessPage(blank, () => new Promise<never>(() => undefined), 1)
    await expect(never).rejects.toMatchObject({ message: expect.stringMatching(/not done within 1 seconds/) })
  })

  test('is the same everywhere: in time zone, language, sharpness', async () => {
    const seen = await inHeadlessPage(blank, (page) =>
      page.evaluate(() => [Intl.DateTimeFormat().resolvedOptions().timeZone, navigator.language, devicePixelRatio]),
    )
    expect(seen).toEqual(['UTC', 'en-GB', 1])
  })

  test('throws what its work throws', async () => {
    await expect(inHeadlessPage(blank, () => Promise.reject(new Error('of the work')))).rejects.toThrow('of the work')
  })
})
