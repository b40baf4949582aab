import { exportFormats } from '../../../graph/contract.ts'
import { AppError } from '../../../graph/model/errors.ts'
import type { Command } from '../command.ts'
import { wantedBy } from '../export-wanted.ts'
import { outPlace } from '../out-option.ts'
import { ProgressLine } from '../progress-line.ts'

const list = exportFormats.join(', ')

export const exportGraph: Command = {
  name: 'export',
  usage:
    'export --format F --out FILE [--view NAME] [--as-of DATE] [--since DATE] [--focus ID,… [--hops N]] [--alliances | --full] [--definite] [--force]',
  summary: `Take the graph, or a part of it, away as a file. Formats: ${list}; csv is a folder with nodes.csv and relationships.csv. --view takes what a saved view shows, by its name or id; what other options say goes over it. --focus takes ids or names and what is so many hops around them, --alliances actors tied by what they share, --full everything, --definite only what is certain on the day. A file that is there already is replaced with --force, or after a question.`,
  options: {
    format: { type: 'string' },
    out: { type: 'string' },
    view: { type: 'string' },
    'as-of': { type: 'string' },
    since: { type: 'string' },
    focus: { type: 'string' },
    hops: { type: 'string' },
    alliances: { type: 'boolean' },
    full: { type: 'boolean' },
    definite: { type: 'boolean' },
    force: { type: 'boolean' },
  },
  words: [0, 0],
  async run({ open, values, answer }) {
    const format = exportFormats.find((name) => name === values.format)
    if (!format) throw new AppError('bad-request', `--format ${values.format ?? ''} is none of ${list}`, 'Name one of them.')
    const place = outPlace(values)
    const opened = await open()
    const progress = new ProgressLine(place)
    for await (const event of await opened.client.export({ ...(await wantedBy(values, opened)), format })) {
      if (event.kind === 'step') progress.show(event.done, event.of)
      else {
        progress.end()
        const files = event.files.map(({ name }) => name)
        answer({ files }, () => files.join('\n'))
      }
    }
    return 0
  },
}
