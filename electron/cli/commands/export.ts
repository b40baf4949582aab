import { exportFormats } from '../../../graph/contract.ts'
import { AppError } from '../../../graph/model/errors.ts'
import type { Command, Opened, Values } from '../command.ts'
import { asOfOption, sinceOption } from '../day-option.ts'
import { nodeOf } from '../node-of.ts'
import { numberOption } from '../number-option.ts'
import { outPlace } from '../out-option.ts'
import { ProgressLine } from '../progress-line.ts'

const list = exportFormats.join(', ')

/** Whom `--focus` names, by ids or names; null for everybody. */
async function focusOption({ focus }: Values, opened: Opened): Promise<string[] | null> {
  if (typeof focus !== 'string') return null
  return Promise.all(
    focus
      .split(',')
      .filter(Boolean)
      .map((each) => nodeOf(opened, each.trim())),
  )
}

async function wantedBy(values: Values, opened: Opened) {
  return {
    ids: await focusOption(values, opened),
    steps: numberOption(values, 'hops', 0, 0),
    mode: values.alliances === true ? ('alliance' as const) : ('full' as const),
    asOf: asOfOption(values),
    since: sinceOption(values),
    possible: values.definite !== true,
    assessments: true,
  }
}

export const exportGraph: Command = {
  name: 'export',
  usage:
    'export --format F --out FILE [--as-of DATE] [--since DATE] [--focus ID,… [--hops N]] [--alliances] [--definite] [--force]',
  summary: `Take the graph, or a part of it, away as a file. Formats: ${list}; csv is a folder with nodes.csv and relationships.csv. --focus takes ids or names and what is so many hops around them, --alliances actors tied by what they share, --definite only what is certain on the day. A file that is there already is replaced with --force, or after a question.`,
  options: {
    format: { type: 'string' },
    out: { type: 'string' },
    'as-of': { type: 'string' },
    since: { type: 'string' },
    focus: { type: 'string' },
    hops: { type: 'string' },
    alliances: { type: 'boolean' },
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
