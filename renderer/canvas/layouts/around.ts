import { type Layout, neighboursIn, onRings } from './layout.ts'

/** One node in the middle, those that it is tied to around it, then those that these are tied to; what it does not reach comes last. */
export const around: Layout = (drawing) => {
  const neighbours = neighboursIn(drawing)
  const most = [...neighbours].sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))[0]?.[0]
  const root = drawing.root && neighbours.has(drawing.root) ? drawing.root : most
  if (root === undefined) return {}
  const seen = new Set([root])
  const all: string[][] = [[root]]
  for (let ring = all[0]!; ring.length > 0; ) {
    ring = [...new Set(ring.flatMap((id) => neighbours.get(id)!))].filter((id) => !seen.has(id))
    for (const id of ring) seen.add(id)
    if (ring.length > 0) all.push(ring)
  }
  const rest = drawing.nodes.filter((id) => !seen.has(id))
  return onRings(rest.length > 0 ? [...all, rest] : all)
}
