import { AppError } from '../model/errors.ts'
import type { Graph } from '../model/graph.ts'
import { allianceGraph } from '../query/alliance.ts'
import type { AsOf } from '../query/as-of.ts'
import { type Paths, type PathsWanted, paths } from '../query/paths.ts'

interface Wanted extends PathsWanted {
  readonly mode: 'alliance' | 'full'
  readonly asOf: AsOf
}

/**
 * The paths between two nodes of a graph.
 * @throws {AppError} not-found where one of the ids is no node's.
 */
export function findPaths(whole: Graph, { mode, asOf, ...wanted }: Wanted): Paths {
  for (const id of [wanted.from, wanted.to])
    if (!whole.nodes.has(id)) throw new AppError('not-found', `there is no node with the id ${id}`, 'Find ids with search.')
  return paths(mode === 'alliance' ? allianceGraph(whole) : whole, asOf, wanted)
}
