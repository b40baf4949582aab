import { nameIn } from '../../../graph/model/names.ts'
import type { Command } from '../command.ts'
import { table } from '../table.ts'

export const timeline: Command = {
  name: 'timeline',
  usage: 'timeline [--assessments]',
  summary: 'Every claim in the order of time, the undated last.',
  options: { assessments: { type: 'boolean' } },
  words: [0, 0],
  async run({ open, values, answer }) {
    const { client } = await open()
    const entries = await client.timeline({ assessments: values.assessments === true })
    answer(entries, () =>
      table(entries.map(({ edtf, kind, status, label }) => [edtf ?? 'no date', kind, status, nameIn(label, 'en')])),
    )
    return 0
  },
}
