import { nameIn } from '../../../graph/model/names.ts'
import type { Command } from '../command.ts'
import { table } from '../table.ts'

export const contradictions: Command = {
  name: 'contradictions',
  usage: 'contradictions',
  summary: 'Happenings whose claims disagree: about a date, an amount, or whether it is so.',
  words: [0, 0],
  async run({ open, answer }) {
    const { client } = await open()
    const found = await client.contradictions()
    answer(found, () =>
      table(
        found.map(({ kind, about, names, claims, node }) => [
          kind,
          about.join(', '),
          `${claims.length} claims`,
          nameIn(names, 'en'),
          node,
        ]),
      ),
    )
    return 0
  },
}
