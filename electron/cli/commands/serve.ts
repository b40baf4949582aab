import { once } from 'node:events'
import openInBrowser from 'open'
import { AppError } from '../../../graph/model/errors.ts'
import { startBrowserShell } from '../../browser-shell/browser-shell.ts'
import { SavedFiles } from '../../browser-shell/saved-files.ts'
import { Desk } from '../../desk/desk.ts'
import { Passwords } from '../../desk/passwords.ts'
import { Seat } from '../../desk/seat.ts'
import { builtWindow } from '../built-window.ts'
import type { Command, Values } from '../command.ts'
import { hostFor } from '../host.ts'
import { addressOption } from '../store-options.ts'

function portOption({ port }: Values): number {
  if (port === undefined) return 0
  const number = Number(port)
  if (Number.isInteger(number) && number >= 0 && number <= 65_535) return number
  throw new AppError('bad-request', `--port ${port} is no port`, 'Name a number from 0 to 65535.')
}

export const serve: Command = {
  name: 'serve',
  usage: 'serve [--port N] [--no-open]',
  summary: 'Serve the window to a browser on this computer. A new workspace opens with the first article.',
  options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } },
  words: [0, 0],
  async run({ values, say }) {
    const [port, files] = [portOption(values), builtWindow()]
    const saved = new SavedFiles()
    const desk = new Desk({
      hostFor: (address) => ({ ...hostFor(address), save: async (_name, out) => saved.keep(out) }),
      // A browser's user has no keychain of ours: a password is known for as long as this runs.
      passwords: new Passwords(null),
    })
    await desk.start(addressOption(values))
    const tell = (address: string) => say(values.json ? JSON.stringify({ address }) : `Entente is at ${address}`)
    const shell = await startBrowserShell({ seat: () => new Seat(desk), saved, files, port, onFreshAddress: tell })
    tell(shell.address)
    // Where there is no browser, the address that was printed is enough.
    if (!values['no-open'])
      await openInBrowser(shell.address).then(
        (child) => child.on('error', () => undefined),
        () => undefined,
      )
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
    await shell.close()
    saved.close()
    desk.close()
    return 0
  },
}
