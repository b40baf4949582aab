import { nameIn } from '../../graph/model/names.ts'
import type { Opened } from './command.ts'

/** The English names of all nodes by their ids; what has none is called by its id. */
export async function namesIn(client: Opened['client']): Promise<(id: string) => string> {
  const { nodes } = await client.network({ asOf: null, assessments: true })
  const names = new Map(nodes.map((node) => [node.id, nameIn(node.names, 'en')]))
  return (id) => names.get(id) || id
}
