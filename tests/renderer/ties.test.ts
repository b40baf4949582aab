import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NodeSet } from '../../renderer/canvas/nodes/node-set.ts'
import { reachOf } from '../../renderer/canvas/nodes/shape.ts'
import { courseBetween, distanceTo, pointOn } from '../../renderer/canvas/ties/course.ts'
import { type TieMark, tieLook } from '../../renderer/canvas/ties/look.ts'
import { paintTies } from '../../renderer/canvas/ties/paint.ts'
import { type Tie, tiesOf } from '../../renderer/canvas/ties/tie.ts'
import { TieSet } from '../../renderer/canvas/ties/tie-set.ts'
import { languages } from '../../renderer/i18n/language.ts'
import { emptyWorkspace, withDelta } from '../../renderer/state/workspace.ts'
import type { Shape } from '../../renderer/ui/kinds.ts'
import { generatedClaims } from '../fixtures/generated-claims.ts'
import { namedColours as palette, recorder } from './picture-recorder.ts'

const SHAPES: readonly Shape[] = [
  'ellipse',
  'round-rectangle',
  'round-diamond',
  'round-tag',
  'round-triangle',
  'round-pentagon',
  'round-hexagon',
  'round-heptagon',
  'round-octagon',
]
const way = (degrees: number) => ({ x: Math.cos((degrees * Math.PI) / 180), y: Math.sin((degrees * Math.PI) / 180) })
const round = (x: number, y: number) => ({ x, y, shape: 'ellipse' as const, half: 20 })

describe('the border of a node', () => {
  test('is as far as its shape reaches that way', () => {
    expect(reachOf('ellipse', way(37))).toBe(1)
    expect(reachOf('round-rectangle', way(0))).toBeCloseTo(1)
    expect(reachOf('round-rectangle', way(45))).toBeCloseTo(Math.SQRT2)
    expect(reachOf('round-diamond', way(0))).toBeCloseTo(1)
    expect(reachOf('round-diamond', way(45))).toBeCloseTo(Math.SQRT1_2)
    // A triangle stands on its side: below its middle it is there at once, beside the middle it is half as wide.
    expect(reachOf('round-triangle', way(90))).toBeCloseTo(1)
    expect(reachOf('round-triangle', way(0))).toBeCloseTo(0.5)
  })

  test('is found for every shape and every way, within the square around it', () => {
    for (const shape of SHAPES)
      for (let degrees = 0; degrees < 360; degrees += 3) {
        const reach = reachOf(shape, way(degrees))
        expect(reach).toBeGreaterThan(0.3)
        expect(reach * Math.max(Math.abs(way(degrees).x), Math.abs(way(degrees).y))).toBeLessThanOrEqual(1 + 1e-9)
      }
  })
})

describe('the course of a tie', () => {
  const place = fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: -900, max: 900 }) })

  test('goes from border to border', () => {
    const { from, controls, to } = courseBetween(round(0, 0), round(100, 0), 0)
    expect(controls).toEqual([])
    expect([from.x, to.x]).toEqual([21, 79])
  })

  test('bends aside where others are between the same two, whichever way those go', () => {
    const there = pointOn(courseBetween(round(0, 0), round(100, 0), 0.5), 0.5)
    const back = pointOn(courseBetween(round(100, 0), round(0, 0), 0.5), 0.5)
    expect(there.y).toBeGreaterThan(10)
    expect(back.y).toBeCloseTo(-there.y)
  })

  test('loops above a node that is tied to itself, each loop around the last', () => {
    const [one, two] = [courseBetween(round(0, 0), round(0, 0), 0), courseBetween(round(0, 0), round(0, 0), 1)]
    expect(pointOn(one, 0.5).y).toBeLessThan(-30)
    expect(pointOn(two, 0.5).y).toBeLessThan(pointOn(one, 0.5).y)
  })

  test('is nowhere outside its box, and a point on it is no distance away', () => {
    fc.assert(
      fc.property(place, place, fc.integer({ min: -3, max: 3 }), fc.double({ min: 0, max: 1, noNaN: true }), (a, b, bend, at) => {
        const course = courseBetween(round(a.x, a.y), round(b.x, b.y), bend / 2)
        const point = pointOn(course, at)
        expect(point.x).toBeGreaterThanOrEqual(course.box.x1 - 1e-6)
        expect(point.x).toBeLessThanOrEqual(course.box.x2 + 1e-6)
        expect(point.y).toBeGreaterThanOrEqual(course.box.y1 - 1e-6)
        expect(point.y).toBeLessThanOrEqual(course.box.y2 + 1e-6)
        // A curve is looked at in pieces, and strays a little from them.
        expect(distanceTo(course, point)).toBeLessThan(3)
      }),
    )
  })
})

describe('the look of a tie', () => {
  const look = (stroke: Tie['stroke'], ...marks: TieMark[]) => tieLook({ stroke, weight: 2 }, new Set(marks), palette)

  test('tells its sign by its ends and its line, not by its colour alone', () => {
    expect(look('conflict')!.heads).toEqual(['tee', 'tee'])
    expect(look('cooperation')!.heads).toEqual([null, null])
    expect(look('plain')!.heads).toEqual([null, 'triangle'])
    expect(look('affiliation')!.dash).not.toEqual([])
    expect(look('cooperation')!.dash).toEqual([])
  })

  test('is none where it is absent, unless it is shown as what ended', () => {
    expect(look('plain', 'absent')).toBeNull()
    expect(look('plain', 'absent', 'ended')).toMatchObject({ writing: '−', colour: 'conflict' })
  })

  test('steps back behind what is lit, which has its label and lies above', () => {
    expect(look('plain', 'dim')).toMatchObject({ opacity: 0.3, rank: 0, writing: null })
    expect(look('plain', 'lit', 'possible')).toMatchObject({ opacity: 1, rank: 2, writing: 'label', dash: [5, 5] })
    expect(look('plain', 'chosen')!.halo).toBe('accent')
  })
})

describe('the ties of a scene', () => {
  const scene = withDelta(emptyWorkspace, generatedClaims({ seed: 5, claims: 600, actors: 8 }).delta).scenes.full
  const ties = tiesOf(scene, languages.en)

  test('are all there, and those between the same two bend apart', () => {
    expect(ties.map(({ id }) => id).sort()).toEqual([...scene.graph.relationships.keys()].sort())
    const sides = new Map<string, number[]>()
    for (const { source, target, bend } of ties) {
      const [ends, side] = source < target ? [`${source} ${target}`, bend] : [`${target} ${source}`, -bend]
      sides.set(ends, [...(sides.get(ends) ?? []), side])
    }
    for (const each of sides.values()) expect(new Set(each).size).toBe(each.length)
    expect([...sides.values()].some((each) => each.length > 1)).toBe(true)
  })
})

function tie(id: string, source: string, target: string, bend = 0): Tie {
  return { id, source, target, bend, stroke: 'plain', weight: 2, label: id, words: id, isAlliance: false }
}

function threeNodes() {
  const nodes = new NodeSet()
  const at = { a: { x: 0, y: 0 }, b: { x: 100, y: 0 }, c: { x: 0, y: 100 } }
  nodes.show(Object.entries(at).map(([id, at]) => ({ node: { id, kind: 'state', label: id }, at })))
  const ties = new TieSet(nodes)
  ties.use(palette)
  ties.show([tie('ab', 'a', 'b'), tie('ac', 'a', 'c'), tie('nowhere', 'a', 'z')])
  const painted = () => [...ties.alike().values()].flat().map((each) => each.tie.id)
  return { ties, nodes, painted }
}

describe('a set of ties', () => {
  test('paints those between nodes that are drawn, what looks alike together', () => {
    const { ties, painted } = threeNodes()
    expect(painted()).toEqual(['ab', 'ac'])
    expect(ties.alike().size).toBe(1)
    ties.mark('ab', { lit: true })
    expect(ties.alike().size).toBe(2)
    expect(painted()).toEqual(['ac', 'ab'])
  })

  test('finds the nearest to a point, and none that is too far or absent', () => {
    const { ties } = threeNodes()
    expect(ties.nearest({ x: 50, y: 4 }, 6)).toBe('ab')
    expect(ties.nearest({ x: 3, y: 50 }, 6)).toBe('ac')
    expect(ties.nearest({ x: 50, y: 50 }, 6)).toBeNull()
    ties.mark('ab', { absent: true })
    expect(ties.nearest({ x: 50, y: 4 }, 6)).toBeNull()
  })

  test('follows nodes that move', () => {
    const { ties, nodes } = threeNodes()
    nodes.move('b', { x: 100, y: 80 })
    ties.follow(['b'])
    expect(ties.nearest({ x: 50, y: 40 }, 6)).toBe('ab')
  })

  test('keeps its marks when it is shown anew', () => {
    const { ties, painted } = threeNodes()
    ties.mark('ab', { absent: true })
    ties.show([tie('ab', 'a', 'b'), tie('bc', 'b', 'c')])
    expect(painted()).toEqual(['bc'])
  })

  test('is painted with another weight where it is stronger', () => {
    const { ties } = threeNodes()
    ties.strengthen('ab', { weight: 5, label: 'ab (4)' })
    expect([...ties.alike()].map(([{ width }, [first]]) => [first!.tie.id, width])).toEqual([
      ['ab', 5],
      ['ac', 2],
    ])
  })
})

describe('the paint of ties', () => {
  const courses = [0, 1, 2].map((at) => ({ course: courseBetween(round(0, at * 100), round(300, at * 100), 0) }))
  const box = { x1: -50, y1: -50, x2: 400, y2: 120 }
  const painted = (stroke: Tie['stroke'], marks: TieMark[], scale: number) => {
    const { context, calls } = recorder()
    paintTies(context, tieLook({ stroke, weight: 2 }, new Set(marks), palette)!, courses, { box, scale })
    return calls
  }
  const named = (calls: ReturnType<typeof painted>, name: string) => calls.filter((call) => call.name === name)

  test('leaves out what is not in sight', () => {
    expect(named(painted('cooperation', [], 1), 'lineTo')).toHaveLength(2)
  })

  test('strokes thin lines at once, wide ones one by one', () => {
    expect(named(painted('cooperation', [], 0.1), 'stroke')).toHaveLength(1)
    expect(named(painted('cooperation', [], 2), 'stroke')).toHaveLength(2)
  })

  test('draws heads where they can be seen, in the colour and the strength of the line, which ends behind them', () => {
    const near = painted('plain', ['dim'], 1)
    expect(named(near, 'fill')).toMatchObject([{ fillStyle: 'line', globalAlpha: 0.3 }])
    const [x] = near.find(({ name }) => name === 'lineTo')!.args as [number]
    expect(x).toBeLessThan(279)
    expect(named(painted('plain', [], 0.05), 'fill')).toHaveLength(0)
  })

  test('breaks a line so that its gaps can be seen, from afar too', () => {
    expect(named(painted('plain', ['possible'], 1), 'stroke')[0]!.dash).toEqual([5, 5])
    const [far] = named(painted('affiliation', [], 0.2), 'stroke')[0]!.dash
    expect(far! * 0.2).toBeCloseTo(1.5)
    expect(named(painted('plain', [], 0.2), 'stroke')[0]!.dash).toEqual([])
    expect(named(painted('affiliation', [], 0.05), 'stroke')[0]!.dash).toEqual([])
  })

  test('puts a glow behind what is chosen', () => {
    expect(named(painted('plain', ['chosen'], 1), 'stroke').map(({ globalAlpha }) => globalAlpha)).toEqual([0.35, 0.35, 1, 1])
  })
})
