import { AppError } from '../model/errors.ts'
import { allianceGraph } from '../query/alliance.ts'
import type { AsOf } from '../query/as-of.ts'
import { type Paths, type PathsWanted, paths } from '../query/paths.ts'
import type { GraphStore } from '../store/store.ts'

interface Wanted extends PathsWanted {
  readonly mode: 'alliance' | 'full'
  readonly asOf: AsOf
}

/**
 * The paths between two nodes of a store.
 * @throws {AppError} not-found where one of the ids is no node's.
 */
export async function findPaths(store: GraphStore, { mode, asOf, ...wanted }: Wanted): Promise<Paths> {
  const whole = await store.fetch()
  for (const id of [wanted.from, wanted.to])
    if (!whole.nodes.has(id)) throw new AppError('not-found', `there is no node with the id ${id}`, 'Find ids with search.')
  return paths(mode === 'alliance' ? allianceGraph(whole) : whole, asOf, wanted)
}
