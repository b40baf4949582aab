import type { Command } from '../command.ts'
import { table } from '../table.ts'

export const search: Command = {
  name: 'search',
  usage: 'search TEXT',
  summary: 'Nodes by name, in any language, best first.',
  words: [1, Number.POSITIVE_INFINITY],
  async run({ open, words, answer }) {
    const { client } = await open()
    const hits = await client.search({ text: words.join(' ') })
    answer(hits, () => table(hits.map(({ kind, matched, id }) => [kind, matched, id])))
    return 0
  },
}
