import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { app, BrowserWindow } from 'electron'
import type { ToGraph } from '../graph-process/messages.ts'
import { defaultWorkspace, userFolder } from '../host/user-folder.ts'
import { registerAppScheme, serveApp } from './app-protocol.ts'
import { GraphHost } from './graph-host.ts'
import { guardPages } from './guards.ts'
import { keepPassword, passwordFor } from './keychain.ts'
import { setMenu } from './menu.ts'
import { openWindow } from './window.ts'

const OPTIONS = { workspace: { type: 'string' }, neo4j: { type: 'string' }, user: { type: 'string' } } as const

type Address = Extract<ToGraph, { kind: 'start' }>['address']

/** Where the workspace is: a folder, or a server whose password comes from the environment or the system's keychain. */
async function addressFrom(values: {
  workspace?: string | undefined
  neo4j?: string | undefined
  user?: string | undefined
}): Promise<Address> {
  if (!values.neo4j) return { kind: 'embedded', folder: values.workspace ?? defaultWorkspace() }
  const [uri, user, given] = [values.neo4j, values.user ?? 'neo4j', process.env.ENTENTE_NEO4J_PASSWORD]
  if (given) await keepPassword(uri, user, given)
  return { kind: 'neo4j', uri, user, password: given ?? passwordFor(uri, user) ?? '' }
}

function raise(): void {
  const [window] = BrowserWindow.getAllWindows()
  if (window?.isMinimized()) window.restore()
  window?.focus()
}

async function start(): Promise<void> {
  await app.whenReady()
  const { values } = parseArgs({
    args: process.argv.slice(app.isPackaged ? 1 : 2),
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
  })
  const address = await addressFrom(values as Record<keyof typeof OPTIONS, string | undefined>)
  const graph = new GraphHost({ kind: 'start', version: app.getVersion(), address })
  guardPages()
  serveApp()
  setMenu()
  openWindow((window) => graph.connect(window))
  app.on('second-instance', raise)
  app.on('activate', () => BrowserWindow.getAllWindows().length === 0 && openWindow((window) => graph.connect(window)))
  app.on('window-all-closed', () => process.platform !== 'darwin' && app.quit())
  app.on('will-quit', () => graph.stop())
}

app.setPath('userData', join(userFolder(), 'electron'))
registerAppScheme()
app.enableSandbox()
if (app.requestSingleInstanceLock()) void start()
else app.quit()
