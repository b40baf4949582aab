import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layoutNames } from '../../graph/contract.ts'
import { parseDay } from '../../graph/model/day.ts'
import { AsOfView } from '../../graph/query/as-of.ts'
import { apart } from '../../renderer/canvas/apart.ts'
import { nextIn } from '../../renderer/canvas/direction.ts'
import { labelOf, signed } from '../../renderer/canvas/label.ts'
import { layouts } from '../../renderer/canvas/layouts/all.ts'
import { force as arrange } from '../../renderer/canvas/layouts/force.ts'
import type { Drawing } from '../../renderer/canvas/layouts/layout.ts'
import { placeNew } from '../../renderer/canvas/place-new.ts'
import { tieStrength } from '../../renderer/canvas/ties/tie.ts'
import { emptyWorkspace, withDelta } from '../../renderer/state/workspace.ts'
import { firstArticle } from '../fixtures/first-article.ts'

describe('a label', () => {
  test('keeps right-to-left lines in their own order', () => {
    expect(labelOf('معاهدة شراكة')).toBe('\u2067معاهدة شراكة\u2069')
    expect(labelOf('Kursk')).toBe('Kursk')
  })

  test('has a sign where its first line begins, from the right where that is read from the right', () => {
    expect(signed(labelOf('معاهدة شراكة'), '+')).toBe('\u2067+ معاهدة شراكة\u2069')
    expect(signed(labelOf('Kursk'), '−')).toBe('− Kursk')
  })

  test('has few short lines and says where it was cut', () => {
    const lines = labelOf('North Korea pledges about six thousand engineers and construction workers to rebuild Kursk').split(
      '\n',
    )
    expect(lines).toHaveLength(3)
    expect(lines.at(-1)).toMatch(/…$/)
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(23)
  })
})

const article = withDelta(emptyWorkspace, firstArticle().delta).scenes.full.graph
const everyone: Drawing = {
  nodes: [...article.nodes.keys()],
  edges: [...article.relationships.values()].map(({ source, target, type }) => [source, target, type]),
  about: Object.fromEntries([...article.nodes.values()].map(({ id, kind }, at) => [id, { kind, day: at % 3 === 0 ? null : at }])),
  root: 'state:RUS',
}

describe.each(layoutNames)('the layout %s', (name) => {
  test('gives every node a place of its own, always the same', () => {
    const positions = layouts[name](everyone)
    expect(Object.keys(positions).sort()).toEqual([...everyone.nodes].sort())
    expect(layouts[name](everyone)).toEqual(positions)
    expect(new Set(Object.values(positions).map(({ x, y }) => `${x} ${y}`)).size).toBe(everyone.nodes.length)
    for (const { x, y } of Object.values(positions)) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true)
  })

  test('copes with nothing, with one node, with a loop and with an edge to nowhere', () => {
    expect(layouts[name]({ nodes: [], edges: [] })).toEqual({})
    expect(
      Object.keys(
        layouts[name]({
          nodes: ['a'],
          edges: [
            ['a', 'a'],
            ['a', 'gone'],
          ],
        }),
      ),
    ).toEqual(['a'])
  })
})

test('around one node, its neighbours are nearer than the rest; in time, what came later stands to the right', () => {
  const around = layouts.around(everyone)
  const far = (id: string) => Math.hypot(around[id]!.x - around['state:RUS']!.x, around[id]!.y - around['state:RUS']!.y)
  const near = new Set(everyone.edges.flatMap(([a, b]) => (a === 'state:RUS' ? b : b === 'state:RUS' ? a : [])))
  const rest = everyone.nodes.filter((id) => !near.has(id) && id !== 'state:RUS')
  expect(Math.max(...[...near].map(far))).toBeLessThan(Math.min(...rest.map(far)))
  const time = layouts.time(everyone)
  const dated = everyone.nodes.filter((id) => everyone.about![id]!.day !== null)
  const byDay = [...dated].sort((a, b) => everyone.about![a]!.day! - everyone.about![b]!.day!)
  expect(byDay.map((id) => time[id]!.x)).toEqual(byDay.map((id) => time[id]!.x).sort((a, b) => a - b))
})

test('groups put those who hold an office next to their state', () => {
  const groups = layouts.groups(everyone)
  const between = (a: string, b: string) => Math.hypot(groups[a]!.x - groups[b]!.x, groups[a]!.y - groups[b]!.y)
  expect(between('person:kim-jong-un', 'state:PRK')).toBeLessThan(between('person:kim-jong-un', 'state:RUS'))
  expect(between('person:sergei-lavrov', 'state:RUS')).toBeLessThan(between('person:sergei-lavrov', 'state:PRK'))
})

describe('arranging', () => {
  const drawing = {
    nodes: Array.from({ length: 60 }, (_, at) => `n${at}`),
    edges: Array.from({ length: 120 }, (_, at) => [`n${at % 60}`, `n${(at * 7 + 3) % 60}`] as const),
  }

  test('gives the same positions for the same drawing, and room for every label', () => {
    const positions = arrange(drawing)
    expect(arrange(drawing)).toEqual(positions)
    const all = Object.values(positions)
    for (const [at, a] of all.entries())
      for (const b of all.slice(at + 1)) expect(Math.abs(a.x - b.x) > 100 || Math.abs(a.y - b.y) > 70).toBe(true)
  })

  test('copes with nothing, with one node, with a loop and with an edge to nowhere', () => {
    expect(arrange({ nodes: [], edges: [] })).toEqual({})
    expect(
      Object.keys(
        arrange({
          nodes: ['a'],
          edges: [
            ['a', 'a'],
            ['a', 'gone'],
          ],
        }),
      ),
    ).toEqual(['a'])
  })

  test('new nodes come near those they are tied to, and move none of the old', () => {
    const known = { a: { x: 1000, y: 1000 }, b: { x: 1200, y: 1000 } }
    const placed = placeNew(
      {
        nodes: ['a', 'b', 'c'],
        edges: [
          ['a', 'c'],
          ['c', 'b'],
        ],
      },
      known,
    )
    expect(Object.keys(placed)).toEqual(['c'])
    expect(Math.hypot(placed.c!.x - 1100, placed.c!.y - 1000)).toBeLessThan(200)
  })

  test('many new nodes find room: around those they are tied to, and beside the rest where nothing ties them', () => {
    const leaves = Array.from({ length: 300 }, (_, at) => `leaf${at}`)
    const others = Array.from({ length: 40 }, (_, at) => `other${at}`)
    const known = { hub: { x: 0, y: 0 }, old: { x: 150, y: 0 } }
    const placed = placeNew(
      {
        nodes: ['hub', 'old', ...leaves, ...others],
        edges: [...leaves.map((id) => ['hub', id] as const), ...others.map((id) => ['other0', id] as const)],
      },
      known,
    )
    expect(Object.keys(placed)).toHaveLength(340)
    const all = [...Object.values(placed), ...Object.values(known)]
    const overlapping = all.flatMap((a, at) =>
      all.slice(at + 1).filter((b) => Math.abs(a.x - b.x) < 130 && Math.abs(a.y - b.y) < 98),
    )
    expect(overlapping).toEqual([])
  })

  test('moving apart ends without an overlap, whatever the start', () => {
    const point = fc.record({ x: fc.integer({ min: -300, max: 300 }), y: fc.integer({ min: -300, max: 300 }) })
    fc.assert(
      fc.property(fc.array(point, { maxLength: 25 }), (points) => {
        const boxes = apart(
          points.map((at, index) => ({ id: String(index).padStart(3, '0'), ...at })),
          { width: 40, height: 30 },
        )
        for (const [at, a] of boxes.entries())
          for (const b of boxes.slice(at + 1)) expect(Math.abs(a.x - b.x) >= 39 || Math.abs(a.y - b.y) >= 29).toBe(true)
      }),
    )
  })
})

describe('the arrow keys go', () => {
  const nodes = [
    ['east', { x: 100, y: 10 }],
    ['far east', { x: 300, y: 0 }],
    ['south', { x: 5, y: 80 }],
  ] as const
  test.each([
    ['right', 'east'],
    ['down', 'south'],
    ['left', null],
    ['up', null],
  ] as const)('%s to %s', (direction, id) => {
    expect(nextIn({ x: 0, y: 0 }, direction, nodes)).toBe(id)
  })
})

describe('a tie of the alliance view', () => {
  const { scenes, extents } = withDelta(emptyWorkspace, firstArticle().delta)
  const { graph } = scenes.alliance
  const tie = [...graph.relationships.values()].find(
    ({ source, target, type }) => source === 'state:PRK' && target === 'state:RUS' && type === 'cooperation',
  )!
  const strengthOn = (day: string) => {
    const view = new AsOfView(graph, extents, { day: parseDay(day), assessments: false })
    return tieStrength(
      graph,
      tie.claims.filter((claim) => view.claim(claim) === 'definite'),
      'cooperates with',
    )
  }

  test('is as strong as what there is of it on a day', () => {
    expect(strengthOn('2025-01-20').label).toBe('cooperates with (1)')
    expect(strengthOn('2025-07-31').weight).toBeGreaterThan(strengthOn('2025-01-20').weight)
  })
})
