import type { Day } from '../../graph/model/day.ts'
import type { Graph } from '../../graph/model/graph.ts'
import type { Extent } from '../../graph/query/extents.ts'
import { type Paths, paths } from '../../graph/query/paths.ts'
import { useApp, useView } from './app-state.ts'
import type { Highlight } from './highlight.ts'
import { remembered } from './remembered.ts'
import { useAsOf, useSince } from './selection.ts'

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

/** The paths between the two ends that are looked at, in the network of the mode and the day; null where none are. */
export function usePaths(): Paths | null {
  const day = useAsOf()
  const since = useSince()
  const { path, mode, assessments } = useView('path', 'mode', 'assessments')
  const { scenes, extents } = useApp(({ workspace }) => workspace)
  const { graph } = scenes[mode]
  if (!path || !graph.nodes.has(path.from) || !graph.nodes.has(path.to)) return null
  return pathsOf(graph, extents, day, since, assessments, path.from, path.to)
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
