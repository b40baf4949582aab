import { basename, join } from 'node:path'
import { app, type BrowserWindow, dialog, MessageChannelMain, type UtilityProcess, utilityProcess } from 'electron'
import { type FromGraph, fromGraphSchema, type ToGraph } from '../graph-process/messages.ts'
import { forgetPassword, keepPassword, passwordFor } from './keychain.ts'
import { printPicture } from './print-picture.ts'

type Question = Extract<FromGraph, { id: number }>
type Print = Extract<Question, { kind: 'print' }>

/** The process that holds the store: forked, given ports of windows, started again when it dies. */
export class GraphHost {
  #process: UtilityProcess | null = null
  #window: BrowserWindow | null = null
  /** The workspace that was opened last: a process that is started again begins there. */
  #start: ToGraph & { kind: 'start' }
  #onOpened: (() => void) | null

  /** @param onOpened Called once the first workspace was opened. */
  constructor(start: ToGraph & { kind: 'start' }, onOpened: () => void) {
    this.#start = start
    this.#onOpened = onOpened
  }

  #running(): UtilityProcess {
    if (this.#process) return this.#process
    const child = utilityProcess.fork(join(app.getAppPath(), 'out', 'main', 'graph-process.js'), [], {
      serviceName: 'entente-graph',
    })
    child.on('message', (message) => void this.#answer(fromGraphSchema.parse(message)))
    child.on('exit', (code) => void this.#died(code))
    child.postMessage(this.#start)
    this.#process = child
    return child
  }

  /** Gives a window its way to the store. Called anew each time its page loads. */
  connect(window: BrowserWindow): void {
    this.#window = window
    const { port1, port2 } = new MessageChannelMain()
    this.#running().postMessage({ kind: 'port' } satisfies ToGraph, [port1])
    window.webContents.postMessage('entente:port', null, [port2])
  }

  async #answer(message: FromGraph): Promise<void> {
    if (message.kind === 'opened') return this.#opened(message.address)
    if (message.kind === 'keep') return keepPassword(message.uri, message.user, message.password).catch(() => undefined)
    if (message.kind === 'forget') return forgetPassword(message.uri, message.user).catch(() => undefined)
    if (message.kind === 'failed') {
      dialog.showErrorBox('Entente', `${message.message}. ${message.remedy}`)
      app.quit()
      return
    }
    const answer = message.kind === 'print' ? await this.#printed(message) : await this.#answered(message)
    this.#process?.postMessage(answer)
  }

  async #answered(message: Exclude<Question, Print>): Promise<ToGraph> {
    return { kind: 'answer', id: message.id, text: await this.#textFor(message) }
  }

  #printed({ id, svg, ...size }: Print): Promise<ToGraph> {
    return printPicture(svg, size).then(
      (pdf) => ({ kind: 'printed', id, pdf: new Uint8Array(pdf), reason: '' }),
      (cause: Error) => ({ kind: 'printed', id, pdf: null, reason: cause.message }),
    )
  }

  #opened(address: (ToGraph & { kind: 'start' })['address']): void {
    this.#start = { ...this.#start, address }
    this.#onOpened?.()
    this.#onOpened = null
  }

  #textFor(message: Exclude<Question, Print>): Promise<string | null> | string | null {
    if (message.kind === 'password') return passwordFor(message.uri, message.user)
    return message.kind === 'choose' ? this.#placeFor(message.name) : this.#mayReplace(message.paths)
  }

  /** Any text is yes. */
  async #mayReplace(paths: readonly string[]): Promise<string | null> {
    const { response } = await dialog.showMessageBox({
      type: 'question',
      message: `${paths.map((path) => basename(path)).join(', ')} is there already. Replace it?`,
      buttons: ['Replace', 'Cancel'],
      defaultId: 1,
      cancelId: 1,
    })
    return response === 0 ? 'yes' : null
  }

  async #placeFor(name: string): Promise<string | null> {
    const { canceled, filePath } = await dialog.showSaveDialog({ defaultPath: join(app.getPath('documents'), name) })
    return canceled ? null : filePath
  }

  async #died(code: number): Promise<void> {
    this.#process = null
    if (code === 0 || !this.#window || this.#window.isDestroyed()) return
    await dialog.showMessageBox(this.#window, {
      type: 'error',
      message: 'The workspace process ended unexpectedly. What was saved is safe; it is opened again.',
    })
    this.#window.webContents.reload()
  }

  stop(): void {
    this.#window = null
    this.#process?.kill()
  }
}
