import { type AnyRouter, os } from '@orpc/server'
import type { Page } from 'playwright-core'
import type { Host, SavedFile } from '../../graph/host.ts'
import { AppError } from '../../graph/model/errors.ts'
import type { Task } from '../../graph/model/task.ts'
import type { Workspaces } from '../../graph/model/workspace.ts'
import { createService } from '../../graph/service.ts'
import { startBrowserShell } from '../browser-shell/browser-shell.ts'
import { SavedFiles } from '../browser-shell/saved-files.ts'
import { inHeadlessPage, type PageWanted } from '../headless/headless-page.ts'
import { memorySlot } from '../host/slots.ts'
import { builtWindow } from './built-window.ts'
import type { Call, Opened } from './command.ts'
import { cleared, hostFor } from './host.ts'
import type { Look } from './look-option.ts'
import { outOption } from './out-option.ts'
import { addressOption } from './store-options.ts'

/** A page that has what the shell at an address serves, and nothing else. */
function pageAt(address: string): PageWanted {
  const { origin } = new URL(address)
  return { runsScripts: true, answer: (route) => (new URL(route.request().url()).origin === origin ? route.continue() : null) }
}

/** What a task saved, or why it could not, in the words of who refused: the page passes on a line alone. */
class Outcome {
  readonly files: SavedFile[] = []
  #refusal: unknown = null

  async #kept<T>(work: Promise<T>): Promise<T> {
    try {
      return await work
    } catch (thrown) {
      this.#refusal = thrown
      throw thrown
    }
  }

  /** The host, with an eye on what it saves. */
  of(host: Host): Host {
    const save: Host['save'] = async (name, files) => {
      const saved = await this.#kept(host.save(name, files))
      this.files.push(...saved)
      return saved
    }
    return { ...host, save, print: (svg, size) => this.#kept(host.print(svg, size)) }
  }

  /** @param said What the page says of itself: `done`, or `failed: ` and why. */
  end(said: string): SavedFile[] {
    if (said === 'done' && this.files.length > 0) return this.files
    throw this.#refusal ?? new AppError('internal', said.replace(/^failed: /, ''))
  }
}

/** The contract of one workspace alone: a page that carries out a task sees no other. */
function routerFor({ store }: Opened, host: Host): AnyRouter {
  const alone: Workspaces = { open: '', workspaces: [], canKeepPasswords: false }
  return { ...createService({ store, host }), workspaces: { list: os.handler(() => alone) } } as AnyRouter
}

/** What the page says of itself in the end; what goes wrong in it that it does not know of is thrown. */
async function said(page: Page, address: string, task: Task): Promise<string> {
  const broken = new Promise<never>((_resolve, reject) => {
    page.once('pageerror', reject)
    page.once('crash', () => reject(new Error('the browser gave the page up: it may need more memory than there is')))
  })
  await Promise.race([page.goto(`${address}#task=${encodeURIComponent(JSON.stringify(task))}`), broken])
  const root = page.locator('html[data-task]')
  await Promise.race([root.waitFor({ state: 'attached' }), broken])
  return (await root.getAttribute('data-task')) ?? ''
}

/** Opens the window in a page that nobody sees, and waits for what it says when it has carried the task out. */
async function inWindow(router: AnyRouter, task: Task): Promise<string> {
  const saved = new SavedFiles()
  const seat = () => ({ router: () => router, leave: () => undefined })
  const shell = await startBrowserShell({ seat, saved, files: builtWindow(), port: 0, onFreshAddress: () => undefined })
  try {
    return await inHeadlessPage(pageAt(shell.address), (page) => said(page, shell.address, task))
  } finally {
    await shell.close()
    saved.close()
  }
}

/**
 * Has the window draw and write what a task wants to the place of `--out`, and answers with its name. What the window keeps of how it
 * is looked at stays as the person left it.
 */
export async function performTask({ values, answer }: Call, opened: Opened, look: Look, task: Task): Promise<void> {
  const outcome = new Outcome()
  const host = outcome.of({
    ...hostFor(addressOption(values), await cleared(outOption(values))),
    view: memorySlot(look.view),
    layer: memorySlot(look.layer),
    preferences: memorySlot(look.preferences),
  })
  const files = outcome.end(await inWindow(routerFor(opened, host), task)).map(({ name }) => name)
  answer({ files }, () => files.join('\n'))
}
