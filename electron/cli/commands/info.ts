import type { Command } from '../command.ts'
import { table } from '../table.ts'

export const info: Command = {
  name: 'info',
  usage: 'info',
  summary: 'What is in the workspace, counted.',
  words: [0, 0],
  async run({ open, answer }) {
    const { client } = await open()
    const { store, place, counts } = await client.info()
    const { sources, claims, nodes, relationships } = counts
    const rows = (group: Record<string, number>) => Object.entries(group).map(([kind, count]) => [`  ${kind}`, String(count)])
    const lines = [
      ['store', `${store} ${place}`],
      ['sources', String(sources)],
      ['claims', String(claims)],
      ['nodes', ''],
      ...rows(nodes),
      ['relationships', ''],
      ...rows(relationships),
    ]
    answer({ store, counts }, () => table(lines))
    return 0
  },
}
