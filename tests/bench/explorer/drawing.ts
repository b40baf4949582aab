import { readFileSync } from 'node:fs'
import type { View } from '../../../graph/contract.ts'
import { type Day, dayOfMs, msOfDay } from '../../../graph/model/day.ts'
import type { Graph } from '../../../graph/model/graph.ts'
import { nameIn } from '../../../graph/model/names.ts'
import { AsOfView } from '../../../graph/query/as-of.ts'
import { claimExtents } from '../../../graph/query/extents.ts'
import { lookOf } from '../../../renderer/ui/kinds.ts'
import { DAYS } from './workspace.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

/** What a move of the cursor by one step hides and shows. */
interface Step {
  readonly hidden: string[]
  readonly shown: string[]
}

/** The same graph as a bare page takes it: every node where ours has it, as large and of the same colour, called the same. */
export interface Drawing {
  readonly nodes: readonly { id: string; label: string; x: number; y: number; size: number; color: string }[]
  readonly edges: readonly { id: string; source: string; target: string; label: string }[]
  /** What a hundred steps of the cursor change, worked out beforehand. */
  readonly steps: readonly { readonly nodes: Step; readonly edges: Step }[]
}

/** Half as wide as ours: see renderer/canvas/style.ts. */
const SIZES: Record<string, number> = { state: 26, bloc: 23, organization: 21, person: 21, group: 19, place: 17 }
const OTHERS = 18

/** The colours of the light theme, by their names. */
const colours = new Map(
  [...readFileSync(new URL('../../../renderer/ui/theme.css', import.meta.url), 'utf8').matchAll(/--([\w-]+): (#\w+)/g)]
    .reverse()
    .map(([, name, colour]) => [name!, colour!]),
)

export const STEPS = 100

/** The first of the days that the cursor is moved over, and as many more as there are steps: each a month on, as a key moves it. */
export function cursorDays(): Day[] {
  const begun = new Date(msOfDay(DAYS.first))
  const month = (at: number) => Date.UTC(begun.getUTCFullYear(), begun.getUTCMonth() + at, begun.getUTCDate())
  return Array.from({ length: STEPS + 1 }, (_, at) => dayOfMs(month(at)))
}

/** Ids that are not there on a day; an undated one may be, and is shown. */
function absentOn(graph: Graph, day: Day): { nodes: Set<string>; edges: Set<string> } {
  const view = new AsOfView(graph, claimExtents(graph), { day, assessments: false })
  const nodes = [...graph.nodes.keys()].filter((id) => view.node(id) === null)
  const edges = [...graph.relationships.values()].filter((tie) => view.relationship(tie) === null)
  return { nodes: new Set(nodes), edges: new Set(edges.map(({ id }) => id)) }
}

function stepBetween(before: ReadonlySet<string>, after: ReadonlySet<string>): Step {
  return { hidden: [...after].filter((id) => !before.has(id)), shown: [...before].filter((id) => !after.has(id)) }
}

/** The first step goes from all time to the first day. */
function stepsOf(graph: Graph): Drawing['steps'] {
  let before = { nodes: new Set<string>(), edges: new Set<string>() }
  return cursorDays().map((day) => {
    const after = absentOn(graph, day)
    const step = { nodes: stepBetween(before.nodes, after.nodes), edges: stepBetween(before.edges, after.edges) }
    before = after
    return step
  })
}

function positionIn(view: View, id: string): Point | null {
  return view.positions[`full ${id}`] ?? null
}

/** What ours draws, from the graph and from where it was left. */
export function drawingOf(graph: Graph, view: View): Drawing {
  const nodes = [...graph.nodes.values()].flatMap(({ id, kind, names }) => {
    const at = positionIn(view, id)
    const look = { size: SIZES[kind] ?? OTHERS, color: colours.get(lookOf(kind).hue)! }
    return at ? [{ id, label: nameIn(names, 'en'), ...at, ...look }] : []
  })
  const drawn = new Set(nodes.map(({ id }) => id))
  const edges = [...graph.relationships.values()]
    .filter(({ source, target }) => drawn.has(source) && drawn.has(target))
    .map(({ id, source, target, type }) => ({ id, source, target, label: type }))
  return { nodes, edges, steps: stepsOf(graph) }
}

/** The node near the middle of all that stands the most alone: no other is hit instead of it. */
export function middleNode({ nodes }: Drawing): Drawing['nodes'][number] {
  const ends = (axis: 'x' | 'y') => [Math.min(...nodes.map((n) => n[axis])), Math.max(...nodes.map((n) => n[axis]))] as const
  const [[left, right], [top, bottom]] = [ends('x'), ends('y')]
  const [x, y, reach] = [(left + right) / 2, (top + bottom) / 2, (right - left) / 10]
  const near = nodes.filter((node) => Math.hypot(node.x - x, node.y - y) < reach)
  const room = (one: Point) => Math.min(...nodes.filter((n) => n !== one).map((n) => Math.hypot(n.x - one.x, n.y - one.y)))
  return near.map((node) => ({ node, alone: room(node) })).sort((a, b) => b.alone - a.alone)[0]!.node
}
