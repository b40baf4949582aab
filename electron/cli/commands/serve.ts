import { once } from 'node:events'
import openInBrowser from 'open'
import { AppError } from '../../../graph/model/errors.ts'
import { createService } from '../../../graph/service.ts'
import { startBrowserShell } from '../../browser-shell/browser-shell.ts'
import { SavedFiles } from '../../browser-shell/saved-files.ts'
import { beginWithFirstArticle } from '../../host/first-article.ts'
import { windowFolder } from '../../host/root.ts'
import { windowFiles } from '../../host/window-files.ts'
import type { Command, Values } from '../command.ts'
import { hostFor } from '../host.ts'
import { addressOption } from '../store-options.ts'

function portOption({ port }: Values): number {
  if (port === undefined) return 0
  const number = Number(port)
  if (Number.isInteger(number) && number >= 0 && number <= 65_535) return number
  throw new AppError('bad-request', `--port ${port} is no port`, 'Name a number from 0 to 65535.')
}

function builtWindow(): Map<string, string> {
  try {
    return windowFiles(windowFolder)
  } catch (cause) {
    throw new AppError('not-found', 'the window is not built', 'Run npm run build, or npm start, which does.', { cause })
  }
}

export const serve: Command = {
  name: 'serve',
  usage: 'serve [--port N] [--no-open]',
  summary: 'Serve the window to a browser on this computer. A new workspace opens with the first article.',
  options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } },
  words: [0, 0],
  async run({ open, values, say }) {
    const [port, files] = [portOption(values), builtWindow()]
    const { store } = await open('make')
    await beginWithFirstArticle(store)
    const saved = new SavedFiles()
    const host = {
      ...hostFor(addressOption(values)),
      save: async (_name: string, out: Parameters<SavedFiles['keep']>[0]) => saved.keep(out),
    }
    const service = createService({ store, host })
    const tell = (address: string) => say(values.json ? JSON.stringify({ address }) : `Entente is at ${address}`)
    const shell = await startBrowserShell({ service, saved, files, port, onFreshAddress: tell })
    tell(shell.address)
    // Where there is no browser, the address that was printed is enough.
    if (!values['no-open'])
      await openInBrowser(shell.address).then(
        (child) => child.on('error', () => undefined),
        () => undefined,
      )
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
    await shell.close()
    return 0
  },
}
