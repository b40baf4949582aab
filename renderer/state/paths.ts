import type { View } from '../../graph/contract.ts'
import type { Day } from '../../graph/model/day.ts'
import type { Graph } from '../../graph/model/graph.ts'
import type { Extent } from '../../graph/query/extents.ts'
import { type Paths, paths } from '../../graph/query/paths.ts'
import { useApp, useView } from './app-state.ts'
import { asOfIn } from './as-of.ts'
import type { Highlight } from './highlight.ts'
import { remembered } from './remembered.ts'
import type { Workspace } from './workspace.ts'

/** Longer ones tell nobody anything, and more nobody reads. */
const WANTED = { most: 40, steps: 6 }

const pathsOf = remembered(
  (
    graph: Graph,
    extents: ReadonlyMap<string, Extent>,
    day: Day | null,
    since: Day | null,
    assessments: boolean,
    from: string,
    to: string,
  ): Paths => paths(graph, { day, since, assessments }, { from, to, ...WANTED }, extents),
)

type Asked = Pick<View, 'path' | 'mode' | 'asOf' | 'since' | 'assessments'>

/** The paths between the two ends that a view looks at, in the network of its mode and its day; null where it looks at none. */
export function pathsIn({ scenes, extents }: Workspace, { path, mode, ...when }: Asked): Paths | null {
  const { graph } = scenes[mode]
  if (!path || !graph.nodes.has(path.from) || !graph.nodes.has(path.to)) return null
  const { day, since = null, assessments } = asOfIn(when)
  return pathsOf(graph, extents, day, since, assessments, path.from, path.to)
}

/** The paths that the window looks at. */
export function usePaths(): Paths | null {
  const workspace = useApp((state) => state.workspace)
  return pathsIn(workspace, useView('path', 'mode', 'asOf', 'since', 'assessments'))
}

/** What lies on one path: its nodes and ties, and the claims that these rest on. */
export function highlightOfPath(found: Paths, at: number): Highlight | null {
  const path = found.paths[at]
  if (!path) return null
  const ties = path.steps.flatMap(({ relationships }) => relationships)
  return {
    elements: new Set([...path.nodes.map(({ id }) => id), ...ties.map(({ id }) => id)]),
    claims: new Set(ties.flatMap(({ quotes }) => quotes.map(({ claim }) => claim))),
  }
}
