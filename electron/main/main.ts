import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { app, BrowserWindow, dialog } from 'electron'
import type { ToGraph } from '../graph-process/messages.ts'
import { defaultWorkspace, userFolder } from '../host/user-folder.ts'
import { registerAppScheme, serveApp } from './app-protocol.ts'
import { GraphHost } from './graph-host.ts'
import { guardPages } from './guards.ts'
import { canKeepPasswords, keepPassword, passwordFor } from './keychain.ts'
import { setMenu } from './menu.ts'
import { openWindow } from './window.ts'

const OPTIONS = { workspace: { type: 'string' }, neo4j: { type: 'string' }, user: { type: 'string' } } as const

type Address = Extract<ToGraph, { kind: 'start' }>['address']

interface Wanted {
  readonly workspace?: string | undefined
  readonly neo4j?: string | undefined
  readonly user?: string | undefined
}

/** Where the workspace is: a folder, or a server whose password comes from the environment or the system's keychain. */
function addressFrom({ workspace, neo4j, user = 'neo4j' }: Wanted): Address {
  if (!neo4j) return { kind: 'embedded', folder: workspace ?? defaultWorkspace() }
  const password = process.env.ENTENTE_NEO4J_PASSWORD ?? passwordFor(neo4j, user) ?? ''
  return { kind: 'neo4j', uri: neo4j, user, password }
}

/** A password is kept only once a server took it. */
function keepWorking(address: Address): void {
  if (address.kind === 'neo4j') keepPassword(address.uri, address.user, address.password).catch(() => undefined)
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
  const address = addressFrom(values as Wanted)
  const start = { kind: 'start' as const, version: app.getVersion(), address, canKeepPasswords: canKeepPasswords() }
  const graph = new GraphHost(start, () => keepWorking(address))
  guardPages()
  serveApp()
  setMenu()
  openWindow((window) => graph.connect(window))
  app.on('second-instance', raise)
  app.on('activate', () => BrowserWindow.getAllWindows().length === 0 && openWindow((window) => graph.connect(window)))
  app.on('window-all-closed', () => process.platform !== 'darwin' && app.quit())
  app.on('will-quit', () => graph.stop())
}

/** Without a window there is nowhere else to say why. */
function fail(error: unknown): void {
  dialog.showErrorBox('Entente', error instanceof Error ? error.message : String(error))
  app.exit(1)
}

app.setPath('userData', join(userFolder(), 'electron'))
registerAppScheme()
app.enableSandbox()
if (app.requestSingleInstanceLock()) start().catch(fail)
else app.quit()
