import { exportFormats } from '../../../graph/contract.ts'
import { AppError } from '../../../graph/model/errors.ts'
import type { Command } from '../command.ts'
import { asOfOption } from '../day-option.ts'

const list = exportFormats.join(', ')

export const exportGraph: Command = {
  name: 'export',
  usage: 'export --format F --out FILE [--as-of DATE] [--ids ID,…]',
  summary: `Take the graph, or a part of it, away as a file. Formats: ${list}; csv is a folder with nodes.csv and relationships.csv.`,
  options: { format: { type: 'string' }, out: { type: 'string' }, 'as-of': { type: 'string' }, ids: { type: 'string' } },
  words: [0, 0],
  async run({ open, values, answer }) {
    const format = exportFormats.find((name) => name === values.format)
    if (!format) throw new AppError('bad-request', `--format ${values.format ?? ''} is none of ${list}`, 'Name one of them.')
    if (typeof values.out !== 'string') throw new AppError('bad-request', '--out is missing', 'Name the file to write.')
    const ids = typeof values.ids === 'string' ? values.ids.split(',').filter(Boolean) : null
    const asOf = asOfOption(values)
    const { client } = await open()
    const saved = await client.export({ format, ids, asOf, assessments: true })
    const files = saved.map(({ name }) => name)
    answer({ files }, () => files.join('\n'))
    return 0
  },
}
