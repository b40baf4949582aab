import { randomUUID } from 'node:crypto'
import { BrowserWindow, type Session, session, type WebPreferences } from 'electron'
import type { Size } from '../../graph/host.ts'
import { readablePdf } from '../headless/readable-pdf.ts'
import { inInches, SVG_HEADERS } from '../headless/svg-page.ts'
import { lockedPage } from './locked-page.ts'

const ORIGIN = 'app://picture'
/** The pictures that are printed now, by their addresses. */
const printed = new Map<string, string>()
let own: Session | null = null

/** A page of a picture knows nothing of the window: it runs no script, and has a session of its own, in memory, that fetches nothing. */
export function printingPreferences(of: Session): WebPreferences {
  return {
    session: of,
    ...lockedPage,
    javascript: false,
    devTools: false,
  }
}

function printingSession(): Session {
  if (own) return own
  own = session.fromPartition('printing')
  own.protocol.handle('app', ({ url }) => {
    const svg = printed.get(url)
    return svg === undefined ? new Response('not found', { status: 404 }) : new Response(svg, { headers: SVG_HEADERS })
  })
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  own.setPermissionCheckHandler(() => false)
  own.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !url.startsWith('data:') && !printed.has(url) }))
  return own
}

/**
 * Prints an SVG on one page of its size, without margins, in a window that nobody sees.
 * @param size In CSS pixels.
 * @returns A PDF.
 */
export async function printPicture(svg: string, size: Size): Promise<Uint8Array> {
  const address = `${ORIGIN}/${randomUUID()}`
  printed.set(address, svg)
  const window = new BrowserWindow({ show: false, webPreferences: printingPreferences(printingSession()) })
  try {
    await window.loadURL(address)
    const margins = { top: 0, bottom: 0, left: 0, right: 0 }
    const how = { pageSize: inInches(size), margins, printBackground: true, pageRanges: '1' }
    return readablePdf(await window.webContents.printToPDF(how))
  } finally {
    printed.delete(address)
    window.destroy()
  }
}
