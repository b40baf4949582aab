import { describe, expect, test } from 'vitest'
import { MarkedThings } from '../../renderer/canvas/marked-things.ts'
import type { Icons } from '../../renderer/canvas/nodes/icons.ts'
import { type NodeMark, nodeLook } from '../../renderer/canvas/nodes/look.ts'
import { NodeSet } from '../../renderer/canvas/nodes/node-set.ts'
import { paintNodes } from '../../renderer/canvas/nodes/paint.ts'
import { paintNetwork } from '../../renderer/canvas/paint-network.ts'
import { overlaps, sightFrom } from '../../renderer/canvas/plane.ts'
import type { Tie } from '../../renderer/canvas/ties/tie.ts'
import { TieSet } from '../../renderer/canvas/ties/tie-set.ts'
import { namedColours as palette, recorder, writtenAt } from './picture-recorder.ts'

const icons = { bitmap: () => 'an icon' } as unknown as Icons
const none = { bitmap: () => null } as unknown as Icons

describe('things that are marked', () => {
  class Things extends MarkedThings<string, 'high' | 'gone', { rank: number; key: string }> {
    constructor() {
      super({
        marks: ['high', 'gone'],
        keyOf: (thing) => thing[0]!,
        lookOf: (thing, marks) => (marks.has('gone') ? null : { rank: marks.has('high') ? 1 : 0, key: thing[0]! }),
      })
    }

    show(...ids: string[]): void {
      this.hold(ids.map((id) => [id, id]))
    }
  }

  const marked = () => {
    const things = new Things()
    things.show('a1', 'a2', 'b1')
    return things
  }

  test('are not painted before there is a palette', () => {
    expect(marked().alike().size).toBe(0)
  })

  test('share a look with those that look alike, and lie above by rank', () => {
    const things = marked()
    things.use(palette)
    expect([...things.alike().values()]).toEqual([['a1', 'a2'], ['b1']])
    things.mark('a1', { high: true })
    expect([...things.alike().values()]).toEqual([['a2'], ['b1'], ['a1']])
  })

  test('keep the marks that are not named, and their marks when they are shown anew', () => {
    const things = marked()
    things.mark('a1', { high: true })
    things.mark('a1', { gone: true })
    things.mark('a1', { gone: false })
    expect(things.has('a1', 'high')).toBe(true)
    things.show('a1')
    expect(things.has('a1', 'high')).toBe(true)
    expect(things.get('b1')).toBeUndefined()
  })

  test('that are not there are not marked', () => {
    const things = marked()
    things.mark('z', { gone: true })
    expect(things.has('z', 'gone')).toBe(false)
  })
})

describe('the look of a node', () => {
  const look = (...marks: NodeMark[]) => nodeLook('state', new Set(marks), palette)

  test('is none where it is absent, unless it is shown as what ended', () => {
    expect(look('absent')).toBeNull()
    expect(look('absent', 'ended')).toMatchObject({ sign: '−', halo: 'conflict', opacity: 0.6 })
  })

  test('tells what is possible by a broken rim, not by a pale colour alone', () => {
    expect(look('possible')).toMatchObject({ fillOpacity: 0.45, rim: { dash: [4, 2] } })
    expect(look()).toMatchObject({ fillOpacity: 1, rim: { dash: [] } })
  })

  test('fades with age, steps back beside a selection, and stands out as one', () => {
    expect([look(), look('older'), look('old'), look('dim')].map((each) => each!.opacity)).toEqual([1, 0.75, 0.5, 0.3])
    expect(look('old', 'chosen')).toMatchObject({ opacity: 1, rank: 2, rim: { width: 4 }, colours: { rim: 'accent' } })
    expect(look('pinned')!.ring).toBe('text-soft')
  })
})

describe('the paint of nodes', () => {
  const nodes = [0, 1, 2].map((at) => ({ node: { id: `${at}`, kind: 'state', label: `N${at}` }, at: { x: at * 100, y: 0 } }))
  const painted = (marks: NodeMark[], scale: number, with_ = icons) => {
    const { context, calls } = recorder()
    const box = { x1: -50, y1: -50, x2: 120, y2: 50 }
    paintNodes(context, nodeLook('state', new Set(marks), palette)!, nodes, { box, scale }, with_)
    return calls
  }
  const count = (calls: ReturnType<typeof painted>, name: string) => calls.filter((call) => call.name === name).length

  test('leaves out what is not in sight', () => {
    expect(count(painted([], 1), 'arc')).toBe(2)
    expect(count(painted([], 1), 'drawImage')).toBe(2)
  })

  test('is a dot from afar, without an icon and a rim', () => {
    const far = painted([], 0.05)
    expect([count(far, 'rect'), count(far, 'arc'), count(far, 'drawImage'), count(far, 'stroke')]).toEqual([2, 0, 0, 0])
  })

  test('goes without icons until they are loaded', () => {
    expect(count(painted([], 1, none), 'drawImage')).toBe(0)
    expect(count(painted([], 1, none), 'fill')).toBe(1)
  })

  test('breaks the rim of what is possible, and rings what is pinned', () => {
    expect(painted(['possible'], 1).filter(({ name }) => name === 'stroke')[0]!.dash).toEqual([4, 2])
    expect(
      painted(['pinned'], 1)
        .filter(({ name }) => name === 'stroke')
        .map(({ dash }) => dash),
    ).toEqual([[2, 2], []])
  })
})

describe('the picture of a network', () => {
  const view = { zoom: 1, pan: { x: 50, y: 50 }, width: 400, height: 300 }
  const painted = (zoom = 1, more: readonly { id: string; label: string; x: number }[] = []) => {
    const { context, calls } = recorder()
    const nodes = new NodeSet()
    nodes.show(
      [
        { id: 'a', label: 'Kursk', x: 0 },
        { id: 'b', label: 'Wonsan\nKalma', x: 300 },
        { id: 'c', label: 'far away', x: 5000 },
        ...more,
      ].map(({ id, label, x }) => ({ node: { id, kind: 'place', label }, at: { x, y: 0 } })),
    )
    const ties = new TieSet(nodes)
    const tie: Tie = {
      id: 't',
      source: 'a',
      target: 'b',
      stroke: 'plain',
      weight: 2,
      words: 'x',
      label: 'tied to',
      bend: 0,
      isAlliance: false,
    }
    ties.show([tie])
    nodes.use(palette)
    ties.use(palette)
    nodes.mark('a', { appeared: true })
    ties.mark('t', { lit: true })
    paintNetwork(context, { nodes, ties, icons, palette }, { ...view, zoom }, 2)
    return calls
  }

  test('has lines below nodes, and what is written above both', () => {
    const names = painted().map(({ name }) => name)
    const [line, node, word] = [names.indexOf('lineTo'), names.indexOf('drawImage'), names.indexOf('fillText')]
    expect(line).toBeGreaterThan(-1)
    expect(node).toBeGreaterThan(line)
    expect(word).toBeGreaterThan(names.lastIndexOf('drawImage'))
  })

  test('names what is in view below it, with a sign where it differs, and ties that are lit at their middle', () => {
    const calls = painted()
    expect(writtenAt(calls, '+ Kursk')!.y).toBeGreaterThan(17)
    expect(writtenAt(calls, 'Kalma')!.y).toBeGreaterThan(writtenAt(calls, 'Wonsan')!.y)
    expect(writtenAt(calls, 'far away')).toBeNull()
    expect(writtenAt(calls, 'tied to')!.x).toBeCloseTo(150)
  })

  test('writes at a tie beside what stands in its middle', () => {
    const between = { id: 'd', label: '', x: 150 }
    const aside = Math.abs(writtenAt(painted(1, [between]), 'tied to')!.x - 150)
    // Half of the node, and half of the words.
    expect(aside).toBeGreaterThanOrEqual(17 + (7 * 6) / 2)
    expect(aside).toBeLessThan(150)
  })

  test('names nothing that could not be read', () => {
    expect(painted(0.3).some(({ name }) => name === 'fillText')).toBe(false)
  })
})

test('what is in view is a part of the plane', () => {
  const { box, scale } = sightFrom({ zoom: 2, pan: { x: 100, y: -40 }, width: 400, height: 200 }, 1.5)
  expect(box).toEqual({ x1: -50, y1: 20, x2: 150, y2: 120 })
  expect(scale).toBe(3)
  expect(overlaps(box, { x1: 140, y1: 0, x2: 300, y2: 30 })).toBe(true)
  expect(overlaps(box, { x1: 160, y1: 0, x2: 300, y2: 30 })).toBe(false)
})
