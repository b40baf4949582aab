import { AppError } from '../../graph/model/errors.ts'
import type { Opened } from './command.ts'

/** A node by its id, or whoever answers best to a name. */
export async function nodeOf({ client }: Opened, text: string): Promise<string> {
  const hits = await client.search({ text, limit: 1 })
  const { nodes } = await client.network({ asOf: null, assessments: true })
  if (nodes.some(({ id }) => id === text)) return text
  const hit = hits.find(({ group }) => group === 'actor' || group === 'happening')
  if (!hit) throw new AppError('not-found', `nothing is called ${text}`, 'Find names and ids with search.')
  return hit.id
}
