import type { Network } from './edge-rules.ts'
import type { Articulation } from './schema.ts'

interface Visit {
  readonly id: string
  readonly parent: string | null
  readonly ahead: string[]
}

/**
 * The biconnected components of a network, each by its actors: what hangs together whoever is taken out. An actor without ties is one
 * by itself (Hopcroft & Tarjan 1973, without recursion: a chain may be long).
 */
export function biconnectedComponents(network: Network): string[][] {
  const depth = new Map<string, number>()
  const blocks = network.nodes().filter((id) => network.degree(id) === 0)
  return [...blocks.map((id) => [id]), ...network.nodes().flatMap((id) => (depth.has(id) ? [] : blocksFrom(network, id, depth)))]
}

function blocksFrom(network: Network, root: string, depth: Map<string, number>): string[][] {
  const low = new Map<string, number>()
  const open: string[] = []
  const blocks: string[][] = []
  const path: Visit[] = []
  const enter = (id: string, parent: string | null) => {
    depth.set(id, path.length)
    low.set(id, path.length)
    open.push(id)
    path.push({ id, parent, ahead: network.neighbors(id) })
  }
  const lower = (id: string, to: number) => low.set(id, Math.min(low.get(id)!, to))
  const leave = ({ id, parent }: Visit) => {
    if (parent === null) return
    lower(parent, low.get(id)!)
    // Nothing below leads past the parent: what was opened since is one component with it.
    if (low.get(id)! >= depth.get(parent)!) blocks.push([parent, ...open.splice(open.lastIndexOf(id))])
  }

  enter(root, null)
  while (path.length > 0) {
    const visit = path.at(-1)!
    const next = visit.ahead.pop()
    if (next === undefined) leave(path.pop()!)
    else if (!depth.has(next)) enter(next, visit.id)
    else if (next !== visit.parent) lower(visit.id, depth.get(next)!)
  }
  return blocks
}

/** The articulation points of a network: those in more than one biconnected component (Harary 1969). */
export function articulation(network: Network): Articulation {
  const parts = new Map<string, number>()
  const blocks = biconnectedComponents(network)
  for (const id of blocks.flat()) parts.set(id, (parts.get(id) ?? 0) + 1)
  const actors = [...parts].filter(([, count]) => count > 1).map(([actor, count]) => ({ actor, parts: count }))
  // Each block adds its actors but one to what it hangs on.
  const components = network.order - blocks.reduce((sum, { length }) => sum + length - 1, 0)
  return { kind: 'articulation', components, actors: actors.sort((a, b) => b.parts - a.parts || (a.actor < b.actor ? -1 : 1)) }
}
