import { AppError } from '../../../graph/model/errors.ts'
import { copyStore } from '../../../graph/store/copy.ts'
import { openStore, parseAddress } from '../../host/store-address.ts'
import type { Command } from '../command.ts'
import { oneLine } from '../error-line.ts'

export const copy: Command = {
  name: 'copy',
  usage: 'copy --to ADDRESS [--to-user USER]',
  summary: 'Copy the workspace into another one: a folder, or neo4j://… (password in ENTENTE_NEO4J_PASSWORD).',
  options: { to: { type: 'string' }, 'to-user': { type: 'string' } },
  words: [0, 0],
  async run({ open, values, answer, warn }) {
    if (typeof values.to !== 'string') throw new AppError('bad-request', '--to is missing', 'Name a folder or a server.')
    const user = typeof values['to-user'] === 'string' ? values['to-user'] : undefined
    const { store } = await open()
    const target = await openStore(parseAddress(values.to, user), 'make')
    try {
      const { delta, refused } = await copyStore(store, target)
      answer(
        { to: target.place, claims: delta.claims.length, refused },
        () => `${delta.claims.length} claims copied to ${target.place}`,
      )
      for (const { what, id, reason } of refused) warn(oneLine(`${what} ${id}: ${reason}`))
      return refused.length > 0 ? 2 : 0
    } finally {
      await target.close()
    }
  },
}
