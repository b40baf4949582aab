import { join } from 'node:path'
import { app, BrowserWindow, type BrowserWindowConstructorOptions, dialog, nativeTheme, type Rectangle, screen } from 'electron'
import { writeAtomically } from '../host/atomic-file.ts'
import { APP_ORIGIN } from './app-protocol.ts'
import { lockedPage } from './locked-page.ts'
import { boundsFor, readWindowState } from './window-state.ts'

/** How the window is made: its page runs in a sandbox, apart from the preload, without Node. */
export function windowOptions(bounds: Partial<Rectangle>, preload: string, isDark: boolean): BrowserWindowConstructorOptions {
  return {
    ...bounds,
    minWidth: 720,
    minHeight: 480,
    show: false,
    backgroundColor: isDark ? '#12171e' : '#fbfcfd',
    webPreferences: {
      ...lockedPage,
      preload,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      devTools: !app.isPackaged,
    },
  }
}

function stateFile(): string {
  return join(app.getPath('userData'), 'window.json')
}

function keepState(window: BrowserWindow): void {
  const state = { ...window.getNormalBounds(), isMaximized: window.isMaximized() }
  // A window that cannot be remembered still closes.
  writeAtomically(stateFile(), JSON.stringify(state)).catch(() => undefined)
}

/** The page says that something waits to be kept: the person decides whether it is closed all the same. */
function askBeforeLosing(window: BrowserWindow): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const message = 'Decisions wait to be kept: the database does not answer. Close, and lose them?'
    const isClosed =
      dialog.showMessageBoxSync(window, { type: 'warning', message, buttons: ['Wait', 'Close'], defaultId: 0 }) === 1
    if (isClosed) event.preventDefault()
  })
}

/** Opens the window where it was last. `onLoaded` is called each time its page has loaded. */
export function openWindow(onLoaded: (window: BrowserWindow) => void): BrowserWindow {
  const state = readWindowState(stateFile())
  const bounds = boundsFor(
    state,
    screen.getAllDisplays().map(({ workArea }) => workArea),
  )
  const preload = join(app.getAppPath(), 'out', 'preload', 'preload.cjs')
  const window = new BrowserWindow(windowOptions(bounds, preload, nativeTheme.shouldUseDarkColors))
  if (state?.isMaximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.webContents.on('did-finish-load', () => onLoaded(window))
  askBeforeLosing(window)
  window.on('close', () => keepState(window))
  void window.loadURL(`${APP_ORIGIN}/index.html`)
  return window
}
