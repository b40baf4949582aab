import { beforeEach, expect, test, vi } from 'vitest'

type Handler = (request: { url: string }) => Response
type Guard = (details: { url: string }, answer: (said: { cancel: boolean }) => void) => void

/** What Electron is told, and what a page of it does: Electron itself is not here. */
const told = vi.hoisted(() => ({
  partition: '',
  options: {} as { show?: boolean; webPreferences?: Record<string, unknown> },
  handler: null as Handler | null,
  guard: null as Guard | null,
  isDestroyed: false,
  print: {} as Record<string, unknown>,
  visit: async (_address: string) => undefined as unknown,
}))

vi.mock('electron', () => ({
  session: {
    fromPartition: (partition: string) => {
      told.partition = partition
      return {
        protocol: { handle: (_scheme: string, handler: Handler) => Object.assign(told, { handler }) },
        webRequest: { onBeforeRequest: (guard: Guard) => Object.assign(told, { guard }) },
        setPermissionRequestHandler: () => undefined,
        setPermissionCheckHandler: () => undefined,
      }
    },
  },
  BrowserWindow: class {
    webContents = {
      printToPDF: async (how: Record<string, unknown>) => {
        told.print = how
        return Buffer.from('%PDF')
      },
    }
    constructor(options: typeof told.options) {
      told.options = options
    }
    loadURL = (address: string) => told.visit(address)
    destroy() {
      told.isDestroyed = true
    }
  },
}))

const { printPicture } = await import('../../electron/main/print-picture.ts')
const SVG = '<svg width="960" height="480"/>'
const SIZE = { width: 960, height: 480 }

/** Whether a request of a picture's page goes through. */
function mayAsk(url: string): boolean {
  let isCancelled = true
  told.guard!({ url }, ({ cancel }) => {
    isCancelled = cancel
  })
  return !isCancelled
}

beforeEach(() => Object.assign(told, { isDestroyed: false, print: {}, visit: async () => undefined }))

test('prints on one page of the size, in inches, without margins', async () => {
  expect(Buffer.from(await printPicture(SVG, SIZE)).toString()).toBe('%PDF')
  expect(told.print).toEqual({
    pageSize: { width: 10, height: 5 },
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    printBackground: true,
    pageRanges: '1',
  })
  expect(told.isDestroyed).toBe(true)
})

test('in a window that nobody sees, in a sandbox, without scripts, in a session that is kept nowhere', async () => {
  await printPicture(SVG, SIZE)
  expect(told.options.show).toBe(false)
  expect(told.options.webPreferences).toMatchObject({
    javascript: false,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    devTools: false,
  })
  expect(told.partition).not.toMatch(/^persist:/)
})

test('gives the page the picture and nothing else, for as long as it is printed', async () => {
  let address = ''
  told.visit = async (visited) => {
    address = visited
    const answer = told.handler!({ url: visited })
    expect(await answer.text()).toBe(SVG)
    expect(answer.headers.get('content-type')).toMatch(/^image\/svg\+xml/)
    expect(answer.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/)
    expect([visited, 'data:image/png;base64,AA=='].map(mayAsk)).toEqual([true, true])
    expect(['app://entente/index.html', 'https://example.org/', 'file:///etc/passwd'].map(mayAsk)).toEqual([false, false, false])
  }
  await printPicture(SVG, SIZE)
  expect(mayAsk(address)).toBe(false)
  expect(told.handler!({ url: address }).status).toBe(404)
})

test('closes the window where the picture cannot be shown, and says why', async () => {
  told.visit = () => Promise.reject(new Error('ERR_FAILED'))
  await expect(printPicture(SVG, SIZE)).rejects.toThrow('ERR_FAILED')
  expect(told.isDestroyed).toBe(true)
})
