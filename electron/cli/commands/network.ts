import { nameIn } from '../../../graph/model/names.ts'
import type { Command } from '../command.ts'
import { asOfOption, sinceOption } from '../day-option.ts'
import { table } from '../table.ts'

export const network: Command = {
  name: 'network',
  usage: 'network [--as-of DATE] [--since DATE] [--assessments]',
  summary: 'The nodes and relationships that are there on a day, at any time of a range, or ever.',
  options: { 'as-of': { type: 'string' }, since: { type: 'string' }, assessments: { type: 'boolean' } },
  words: [0, 0],
  async run({ open, values, answer }) {
    const asOf = asOfOption(values)
    const { client } = await open()
    const found = await client.network({ asOf, since: sinceOption(values), assessments: values.assessments === true })
    const names = new Map(found.nodes.map(({ id, names: all }) => [id, nameIn(all, 'en')]))
    const mark = (certainty: string) => (certainty === 'possible' ? '?' : '')
    answer(found, () =>
      table([
        ...found.nodes.map(({ id, kind, certainty }) => [`${kind}${mark(certainty)}`, names.get(id) ?? id, id]),
        ...found.relationships.map(({ type, source, target, certainty }) => [
          `${type}${mark(certainty)}`,
          names.get(source) ?? source,
          names.get(target) ?? target,
        ]),
      ]),
    )
    return 0
  },
}
