import { type Layout, neighboursIn, onRings } from './layout.ts'

const FIRST_RING = 6

/** Who is tied to most in the middle, the others on rings around, each ring with twice as many as the one inside it. */
export const rings: Layout = (drawing) => {
  const neighbours = neighboursIn(drawing)
  const ranked = [...neighbours].sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1)).map(([id]) => id)
  const all: string[][] = []
  for (let at = 0, size = 1; at < ranked.length; at += size, size = size === 1 ? FIRST_RING : size * 2)
    all.push(ranked.slice(at, at + size))
  return onRings(all)
}
