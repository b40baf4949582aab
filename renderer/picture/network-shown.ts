import type { View } from '../../graph/contract.ts'
import type { GraphNode, Relationship } from '../../graph/model/graph.ts'
import { AsOfView } from '../../graph/query/as-of.ts'
import type { Presence } from '../../graph/query/extents.ts'
import { shownBy } from '../../graph/query/shown-by.ts'
import { drawnNodes } from '../canvas/nodes/node.ts'
import type { Point, Viewpoint } from '../canvas/plane.ts'
import { asOfIn } from '../state/as-of.ts'
import type { Workspace } from '../state/workspace.ts'
import { type Box, crosses, touches } from './in-view.ts'

/** What the network shows: on its day, with its switches, and within what is seen of it. */
export interface ShownNetwork {
  readonly nodes: readonly GraphNode[]
  readonly ties: readonly Relationship[]
  readonly hasPossible: boolean
  /** The claims that it rests on. */
  readonly claims: ReadonlySet<string>
}

/** Half of the size of the largest node, before the camera comes nearer or goes away. */
const RADIUS = 26

type Where = (id: string) => Point | null

/** Where a node is in the picture; null where nobody knows, and then it counts as in view. */
function placing({ zoom, pan }: Viewpoint, positions: Readonly<Record<string, Point>>): Where {
  return (id) => {
    const at = positions[id]
    return at ? { x: pan.x + at.x * zoom, y: pan.y + at.y * zoom } : null
  }
}

function isNodeInView(where: Where, zoom: number, box: Box) {
  return ({ id }: GraphNode) => {
    const at = where(id)
    return at === null || touches(at, RADIUS * zoom, box)
  }
}

function isTieInView(where: Where, box: Box) {
  return ({ source, target }: Relationship) => {
    const [from, to] = [where(source), where(target)]
    return from === null || to === null || crosses(from, to, box)
  }
}

export function shownNetwork(
  { scenes, extents }: Workspace,
  view: View,
  positions: Readonly<Record<string, Point>>,
  seen: Viewpoint,
): ShownNetwork {
  const scene = scenes[view.mode]
  const asOf = new AsOfView(scene.graph, extents, asOfIn(view))
  const isShown = (presence: Presence | null) => presence === 'definite' || (presence === 'possible' && view.possible)
  const isWanted = shownBy(view)
  const where = placing(seen, positions)
  const nodes = drawnNodes(scene)
    .filter(({ id }) => isWanted(id) && isShown(asOf.node(id)))
    .filter(isNodeInView(where, seen.zoom, seen))
  const ties = [...scene.graph.relationships.values()]
    .filter((tie) => isWanted(tie.source) && isWanted(tie.target) && isShown(asOf.relationship(tie)))
    .filter(isTieInView(where, seen))
  const presences = [...nodes.map(({ id }) => asOf.node(id)), ...ties.map((tie) => asOf.relationship(tie))]
  const claims = [...nodes, ...ties].flatMap((drawn) => drawn.claims.filter((claim) => isShown(asOf.claim(claim))))
  return { nodes, ties, hasPossible: presences.includes('possible'), claims: new Set(claims) }
}
