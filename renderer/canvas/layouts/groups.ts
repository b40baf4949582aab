import { groupedBy } from '../../../graph/model/grouped.ts'
import { apart } from '../apart.ts'
import { force } from './force.ts'
import { type Drawing, LABELLED, type Layout, neighboursIn, onRings, type Positions } from './layout.ts'

/** What says that one belongs to the other: a member to its bloc, a minister to the state, a place to where it lies. */
const BELONGING = new Set(['MEMBER_OF', 'HOLDS_OFFICE', 'LOCATED_IN', 'HELD_AT', 'affiliation'])
const HEADS = ['bloc', 'state', 'organization', 'group', 'place']

/** Of two that belong together, the one that the other belongs to: the bloc, then the state, then the body. */
function isHead(a: string, b: string, { about }: Drawing): boolean {
  const rank = (id: string) => HEADS.indexOf(about?.[id]?.kind ?? '')
  const [one, other] = [rank(a), rank(b)].map((at) => (at < 0 ? HEADS.length : at)) as [number, number]
  return one < other || (one === other && a < b)
}

/** The head of the group of each node: what it belongs to, and what that belongs to; itself where it belongs to nothing. */
function headsOf(drawing: Drawing): Map<string, string> {
  const above = new Map<string, string>()
  const belonging = drawing.edges.filter(([, , type]) => BELONGING.has(type ?? ''))
  for (const [source, target] of belonging) {
    const [head, member] = isHead(source, target, drawing) ? [source, target] : [target, source]
    const known = above.get(member)
    if (head !== member && (known === undefined || isHead(head, known, drawing))) above.set(member, head)
  }
  // Whatever else is goes with the one that it is tied to alone.
  for (const [id, near] of neighboursIn(drawing)) if (!above.has(id) && near.length === 1) above.set(id, near[0]!)
  const headOf = (id: string, seen: readonly string[] = []): string => {
    const next = above.get(id)
    return next === undefined || seen.includes(next) ? id : headOf(next, [...seen, id])
  }
  return new Map(drawing.nodes.map((id) => [id, headOf(id)]))
}

/** Nodes by what they belong to, blocs and states with their own around them; groups that are tied stand near each other. */
export const groups: Layout = (drawing) => {
  const heads = headsOf(drawing)
  const members = groupedBy(drawing.nodes, (id) => heads.get(id) ?? null)
  const centres = force({
    nodes: [...members.keys()],
    edges: drawing.edges.map(([source, target]) => [heads.get(source) ?? source, heads.get(target) ?? target] as const),
  })
  const sizes = [...members.values()].map(({ length }) => 1 + Math.ceil(length / 8))
  const spread = Math.max(1, ...sizes)
  const positions: Positions = {}
  for (const [head, ids] of members) {
    const { x, y } = centres[head]!
    const others = ids.filter((id) => id !== head)
    Object.assign(positions, onRings([[head], ...(others.length > 0 ? [others] : [])], { x: x * spread, y: y * spread }))
  }
  // Rings of two groups may meet.
  const boxes = apart(
    Object.entries(positions).map(([id, place]) => ({ id, ...place })),
    LABELLED,
  )
  return Object.fromEntries(boxes.map(({ id, x, y }) => [id, { x: Math.round(x), y: Math.round(y) }]))
}
