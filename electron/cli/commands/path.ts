import { AppError } from '../../../graph/model/errors.ts'
import { nameIn } from '../../../graph/model/names.ts'
import type { Command, Opened } from '../command.ts'
import { asOfOption } from '../day-option.ts'

/** A node by its id, or whoever answers best to a name. */
async function nodeOf({ client }: Opened, text: string): Promise<string> {
  const hits = await client.search({ text, limit: 1 })
  const { nodes } = await client.network({ asOf: null, assessments: true })
  if (nodes.some(({ id }) => id === text)) return text
  const hit = hits.find(({ group }) => group === 'actor' || group === 'happening')
  if (!hit) throw new AppError('not-found', `nothing is called ${text}`, 'Find names and ids with search.')
  return hit.id
}

function whole(values: Readonly<Record<string, string | boolean | undefined>>, name: string, fallback: number): number {
  const text = values[name]
  const number = text === undefined ? fallback : Number(text)
  if (Number.isInteger(number) && number > 0) return number
  throw new AppError('bad-request', `--${name} ${text} is no whole number above zero`, `Write --${name} ${fallback}.`)
}

export const path: Command = {
  name: 'path',
  usage: 'path A B [--as-of DATE] [--alliances] [--steps N] [--most N]',
  summary: 'Paths from one to the other, by id or name, the shortest first, with the sentences along them.',
  options: {
    'as-of': { type: 'string' },
    alliances: { type: 'boolean' },
    steps: { type: 'string' },
    most: { type: 'string' },
  },
  words: [2, 2],
  async run({ open, values, words, answer }) {
    const asOf = asOfOption(values)
    const [steps, most] = [whole(values, 'steps', 6), whole(values, 'most', 50)]
    const opened = await open()
    const [from, to] = [await nodeOf(opened, words[0]!), await nodeOf(opened, words[1]!)]
    const mode = values.alliances === true ? ('alliance' as const) : ('full' as const)
    const found = await opened.client.paths({ from, to, asOf, mode, steps, most })
    answer(found, () => {
      if (found.paths.length === 0) return `No path of at most ${steps} steps.`
      const lines = found.paths.flatMap(({ nodes, steps: taken }) => [
        nodes.map(({ names, id }) => nameIn(names, 'en') || id).join(' > '),
        ...taken.flatMap(({ relationships }) =>
          relationships.flatMap(({ type, quotes }) => quotes.map(({ quote }) => `    ${type}: ${quote}`)),
        ),
      ])
      return [...lines, ...(found.isCut ? [`There are more than ${most}.`] : [])].join('\n')
    })
    return 0
  },
}
