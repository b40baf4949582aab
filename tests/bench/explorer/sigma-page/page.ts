import Graph from 'graphology'
import Sigma, { DEFAULT_STYLES } from 'sigma'
import type { Clock } from '../clock.ts'
import type { Drawing, Point } from '../drawing.ts'

declare global {
  interface Window {
    clock: Clock
  }
}

/**
 * The same graph, and nothing else: what sigma.js draws by itself, straight lines and discs without icons, arrows or dashes. Its labels
 * come in at the zoom at which ours do.
 */
interface Asked {
  readonly width: number
  readonly height: number
  /** Where to look: all of it where there is none. */
  readonly at: (Point & { zoom: number }) | null
}

const asked = JSON.parse(new URLSearchParams(location.search).get('asked')!) as Asked
const drawing = (await (await fetch('/drawing.json')).json()) as Drawing
/** 7 pixels of ours: a label of 13 at this zoom, above the smallest node. */
const LEGIBLE = (7 / 13) * 18

const graph = new Graph({ type: 'directed', multi: true })
// Sigma counts upwards.
for (const { id, y, ...rest } of drawing.nodes) graph.addNode(id, { ...rest, y: -y })
for (const { id, source, target, label } of drawing.edges)
  graph.addDirectedEdgeWithKey(id, source, target, { label, size: 1.5, color: '#b9c2ce' })

const host = document.querySelector<HTMLDivElement>('#network')!
Object.assign(host.style, { width: `${asked.width}px`, height: `${asked.height}px` })

// biome-ignore lint/suspicious/noThenProperty: what sigma.js calls it
const DIM = { whenState: 'isDim', then: { opacity: 0.3 } } as const

const sigma = new Sigma(graph, host, {
  settings: {
    stagePadding: 48,
    // Seen from afar a node is three pixels wide: ours is hit near it, too.
    nodePickingPadding: 4,
    labelRenderedSizeThreshold: LEGIBLE,
    labelDensity: 1000,
    zoomToSizeRatioFunction: (ratio) => ratio,
  },
  customNodeState: { isDim: false },
  customEdgeState: { isDim: false },
  styles: {
    nodes: [DEFAULT_STYLES.nodes, DIM],
    edges: [DEFAULT_STYLES.edges, DIM],
  },
})

if (asked.at) {
  const { x, y, zoom } = asked.at
  const ratio = sigma.getGraphToViewportRatio() / zoom
  sigma.getCamera().setState({ ...sigma.graphToFramedGraph({ x, y: -y }), ratio })
}

const drawn = asked.at ? new Promise<void>((resolve) => sigma.once('afterRender', () => resolve())) : Promise.resolve()
drawn.then(() => window.clock.pictured())
sigma.on('afterRender', () => window.clock.rendered())

let clicked: string | null = null

/** The rest steps back. */
function dimAllBut(node: string | null): void {
  const near = new Set(node ? [node, ...graph.neighbors(node)] : graph.nodes())
  const lit = new Set(node ? graph.edges(node) : graph.edges())
  sigma.setNodesState([...near], { isDim: false })
  sigma.setEdgesState([...lit], { isDim: false })
  sigma.setNodesState(
    graph.filterNodes((id) => !near.has(id)),
    { isDim: true },
  )
  sigma.setEdgesState(
    graph.filterEdges((id) => !lit.has(id)),
    { isDim: true },
  )
}

sigma.on('clickNode', ({ node }) => {
  clicked = node
  dimAllBut(node)
  window.clock.marked()
})
sigma.on('clickStage', () => dimAllBut(null))

/** What the bench asks of the page. */
const page = {
  clicked: () => clicked,
  place: (id: string): Point => {
    const { x, y } = graph.getNodeAttributes(id) as Point
    return sigma.graphToViewport({ x, y })
  },
  zoom: () => sigma.getGraphToViewportRatio(),
  labels: () => sigma.getNodeDisplayedLabels().size,
  scrub: (at: number) => {
    const { nodes, edges } = drawing.steps[at]!
    sigma.setNodesState(nodes.hidden, { isHidden: true })
    sigma.setNodesState(nodes.shown, { isHidden: false })
    sigma.setEdgesState(edges.hidden, { isHidden: true })
    sigma.setEdgesState(edges.shown, { isHidden: false })
  },
  /** Gives how long the search itself took. */
  search: (text: string) => {
    const begun = performance.now()
    const found = graph.filterNodes((_id, { label }) => label.toLowerCase().includes(text.toLowerCase())).slice(0, 8)
    const took = performance.now() - begun
    document.querySelector('ul')!.replaceChildren(
      ...found.map((id) => {
        const line = document.createElement('li')
        line.textContent = graph.getNodeAttribute(id, 'label')
        return line
      }),
    )
    return took
  },
}
export type SigmaPage = typeof page
Object.assign(window, { page })
