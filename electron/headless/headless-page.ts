import type { Browser, Page, Route } from 'playwright-core'
import { AppError } from '../../graph/model/errors.ts'
import { findBrowser } from './find-browser.ts'

/** How long a page may take. */
const MOST_SECONDS = 120

/** Nothing that a browser does of its own accord leaves this machine, and letters are the same on every screen. */
const ARGUMENTS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--font-render-hinting=none',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--no-first-run',
  '--no-pings',
]

export interface PageWanted {
  readonly runsScripts: boolean
  /** Answers each request of the page: with something, or by letting it go on; one that is not answered is refused. */
  readonly answer: (route: Route) => Promise<void> | null
}

async function launched(): Promise<Browser> {
  const executablePath = await findBrowser()
  const { chromium } = await import('playwright-core')
  // Chromium has no sandbox for root on Linux. Elsewhere it keeps it.
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  return chromium.launch({ executablePath, args: ARGUMENTS, chromiumSandbox: !isRoot }).catch((cause: Error) => {
    const [reason = ''] = cause.message.split('\n')
    throw new AppError(
      'not-supported',
      `${executablePath} did not start as a browser that draws: ${reason}`,
      'Name the program of another Chrome, Chromium or Edge in the environment as ENTENTE_BROWSER.',
      { cause },
    )
  })
}

async function pageOf(browser: Browser, { runsScripts, answer }: PageWanted): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: runsScripts,
    acceptDownloads: false,
    serviceWorkers: 'block',
    colorScheme: 'light',
    deviceScaleFactor: 1,
    locale: 'en-GB',
    timezoneId: 'UTC',
    viewport: { width: 1280, height: 720 },
  })
  await context.route('**', (route) => answer(route) ?? route.abort())
  // There is one limit, for all of the work.
  context.setDefaultTimeout(0)
  return context.newPage()
}

function tooLong(seconds: number): AppError {
  return new AppError(
    'cancelled',
    `the browser was not done within ${seconds} seconds`,
    'Try a smaller picture, or a part of the graph.',
  )
}

/**
 * Works in a page of a browser without a window, with a profile of its own that nobody keeps. The browser is closed when the work is
 * done or has failed, or this program is told to end.
 * @throws {AppError} not-found where there is no browser; cancelled where the work takes too long; what the work throws.
 */
export async function inHeadlessPage<T>(
  wanted: PageWanted,
  work: (page: Page) => Promise<T>,
  seconds = MOST_SECONDS,
): Promise<T> {
  const browser = await launched()
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(tooLong(seconds)), seconds * 1000)
  })
  try {
    return await Promise.race([pageOf(browser, wanted).then(work), limit])
  } catch (thrown) {
    throw browser.isConnected() ? thrown : new AppError('cancelled', 'the browser was closed before it was done')
  } finally {
    clearTimeout(timer)
    await browser.close()
  }
}
