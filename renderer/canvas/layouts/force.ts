import Graph from 'graphology'
import louvain from 'graphology-communities-louvain'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import { apart, type Box } from '../apart.ts'
import { type Drawing, LABELLED, type Layout } from './layout.ts'

const SPREAD = 100

function graphOf({ nodes, edges }: Drawing): Graph {
  const graph = new Graph({ type: 'undirected', multi: false, allowSelfLoops: false })
  for (const id of [...nodes].sort()) graph.addNode(id)
  for (const [source, target] of edges)
    if (source !== target && graph.hasNode(source) && graph.hasNode(target)) graph.mergeEdge(source, target)
  return graph
}

/** Nodes of one community start together, communities around a circle: the same drawing always starts the same. */
function seed(graph: Graph): void {
  const communities = graph.size === 0 ? {} : louvain(graph, { rng: () => 0.5 })
  const count = 1 + Math.max(0, ...Object.values(communities))
  graph.nodes().forEach((id, at) => {
    const centre = (2 * Math.PI * (communities[id] ?? 0)) / count
    const around = at * 2.399963
    graph.mergeNodeAttributes(id, {
      x: 10 * Math.cos(centre) + Math.cos(around),
      y: 10 * Math.sin(centre) + Math.sin(around),
      size: 1,
    })
  })
}

/** Makes the middle edge so long that two labels find room beside each other. */
function stretched(graph: Graph): Box[] {
  const lengths = graph.mapEdges((_edge, _attributes, _s, _t, a, b) => Math.hypot(a.x - b.x, a.y - b.y)).sort((a, b) => a - b)
  const factor = (SPREAD * 1.5) / (lengths[lengths.length >> 1] || 1)
  return graph.mapNodes((id, { x, y }) => ({ id, x: x * factor * 1.35, y: y * factor * 0.75 }))
}

/** Everything by whom it is tied to: ForceAtlas2 from communities, then apart until labels fit. The same drawing gives the same positions. */
export const force: Layout = (drawing) => {
  const graph = graphOf(drawing)
  seed(graph)
  const settings = { ...forceAtlas2.inferSettings(graph), scalingRatio: 8, gravity: 0.5 }
  forceAtlas2.assign(graph, { iterations: graph.order > 2000 ? 120 : 600, settings })
  const boxes = apart(stretched(graph), LABELLED)
  return Object.fromEntries(boxes.map(({ id, x, y }) => [id, { x: Math.round(x), y: Math.round(y) }]))
}
