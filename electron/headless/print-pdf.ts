import type { Page } from 'playwright-core'
import type { Size } from '../../graph/host.ts'
import { inHeadlessPage, type PageWanted } from './headless-page.ts'
import { readablePdf } from './readable-pdf.ts'
import { SVG_HEADERS } from './svg-page.ts'

/** A place that no name leads to: what stands there is answered here. */
const PLACE = 'http://picture.invalid/'

/** Only the picture itself is answered. */
function pictureAlone(svg: string): PageWanted {
  return {
    runsScripts: false,
    answer: (route) => (route.request().url() === PLACE ? route.fulfill({ headers: SVG_HEADERS, body: svg }) : null),
  }
}

async function printed(page: Page, { width, height }: Size): Promise<Uint8Array> {
  await page.goto(PLACE)
  const margin = { top: 0, right: 0, bottom: 0, left: 0 }
  return readablePdf(
    await page.pdf({ width: `${width}px`, height: `${height}px`, margin, printBackground: true, pageRanges: '1' }),
  )
}

/**
 * An SVG as a PDF of one page of its size, with its letters as text. The SVG is the document of a page that runs no script and is
 * given nothing but it: as an image in another page, its Arabic would lose what the letters say.
 */
export function printPdf(svg: string, size: Size): Promise<Uint8Array> {
  return inHeadlessPage(pictureAlone(svg), (page) => printed(page, size))
}
