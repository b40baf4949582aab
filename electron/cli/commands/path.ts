import { nameIn } from '../../../graph/model/names.ts'
import type { Command } from '../command.ts'
import { asOfOption } from '../day-option.ts'
import { nodeOf } from '../node-of.ts'
import { numberOption } from '../number-option.ts'

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
    const [steps, most] = [numberOption(values, 'steps', 6), numberOption(values, 'most', 50)]
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
