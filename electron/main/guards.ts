import { app, session } from 'electron'
import { APP_ORIGIN } from './app-protocol.ts'

/** Whether an address is the window's own page; everything else is not gone to. */
export function isOwnPage(address: string): boolean {
  return address === APP_ORIGIN || address.startsWith(`${APP_ORIGIN}/`)
}

/** What a page may do besides showing itself: put what a person copies on the clipboard, of which it can read nothing. */
function isAllowed(permission: string): boolean {
  return permission === 'clipboard-sanitized-write'
}

/** Every page, whatever it is told: no other address, no window of its own, no embedded page, no device, no request outside. */
export function guardPages(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (!isOwnPage(event.url)) event.preventDefault()
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
  session.defaultSession.setPermissionRequestHandler((_contents, permission, answer) => answer(isAllowed(permission)))
  session.defaultSession.setPermissionCheckHandler((_contents, permission) => isAllowed(permission))
  session.defaultSession.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !/^(app|devtools|data|blob):/.test(details.url) })
  })
}
