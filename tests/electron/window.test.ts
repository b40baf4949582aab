import { beforeAll, describe, expect, test, vi } from 'vitest'
import { boundsFor } from '../../electron/main/window-state.ts'

// Electron itself is not here: what its modules are told is what is looked at.
vi.mock('electron', () => ({ app: { isPackaged: true }, BrowserWindow: class {}, nativeTheme: {}, screen: {} }))

let windowOptions: typeof import('../../electron/main/window.ts').windowOptions
let isOwnPage: typeof import('../../electron/main/guards.ts').isOwnPage

beforeAll(async () => {
  ;({ windowOptions } = await import('../../electron/main/window.ts'))
  ;({ isOwnPage } = await import('../../electron/main/guards.ts'))
})

test('the window runs in a sandbox, apart from the preload, without Node', () => {
  expect(windowOptions({}, '/preload.cjs', false).webPreferences).toEqual({
    preload: '/preload.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
    devTools: false,
  })
})

test.each([
  ['app://entente/index.html', true],
  ['app://entente', true],
  ['app://entente.evil/index.html', false],
  ['app://other/', false],
  ['https://example.org/', false],
  ['file:///etc/passwd', false],
  ['javascript:alert(1)', false],
])('going to %s: %s', (address, isAllowed) => {
  expect(isOwnPage(address)).toBe(isAllowed)
})

describe('a window opens', () => {
  const display = { x: 0, y: 0, width: 1920, height: 1080 }
  const state = { x: 100, y: 100, width: 800, height: 600, isMaximized: false }
  const first = { width: 1440, height: 900 }

  test('where it was', () => {
    expect(boundsFor(state, [display])).toEqual({ x: 100, y: 100, width: 800, height: 600 })
  })

  test('whole on the display, when it stuck out of it or was larger', () => {
    expect(boundsFor({ ...state, x: 1800, y: -50 }, [display])).toMatchObject({ x: 1120, y: 0 })
    expect(boundsFor({ ...state, width: 4000, height: 3000 }, [display])).toEqual({ x: 0, y: 0, width: 1920, height: 1080 })
  })

  test('as at first, when its display is gone or nothing was kept', () => {
    expect(boundsFor({ ...state, x: 5000 }, [display])).toEqual(first)
    expect(boundsFor(null, [display])).toEqual(first)
    expect(boundsFor(state, [])).toEqual(first)
  })
})
