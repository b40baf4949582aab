import { nameIn } from '../../../graph/model/names.ts'
import type { Command } from '../command.ts'

export const show: Command = {
  name: 'show',
  usage: 'show ID',
  summary: 'A node, a relationship or a claim, with every claim it rests on and the sentences that say so.',
  words: [1, 1],
  async run({ open, words: [id = ''], answer }) {
    const { client } = await open()
    const shown = await client.show({ id })
    answer(shown, () =>
      shown.claims
        .map(({ label, status, time, evidence, id: claim }) => {
          const quotes = evidence.map(({ quote, source, start, end }) => `  “${quote}” (${source} ${start}–${end})`)
          return [`${nameIn(label, 'en')} — ${status}, ${time.edtf ?? 'no date'} (${claim})`, ...quotes].join('\n')
        })
        .join('\n'),
    )
    return 0
  },
}
