import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDay } from '../../graph/model/day.ts'
import { applyDelta, noFacts } from '../../graph/model/delta.ts'
import { buildGraph, type Graph } from '../../graph/model/graph.ts'
import { paths, pathsSchema } from '../../graph/query/paths.ts'
import { claim, factsOf } from '../fixtures/claims.ts'
import { firstArticle } from '../fixtures/first-article.ts'

const always = { day: null, assessments: true }

/** States allied as pairs of numbers say. */
function allied(pairs: readonly (readonly [number, number])[]): Graph {
  return buildGraph(
    factsOf(
      pairs.map(([a, b], at) =>
        claim({
          id: `c${at}`,
          type: 'relation',
          relation: 'ally',
          asserts: null,
          participants: [
            [`state:${a}`, 'from'],
            [`state:${b}`, 'to'],
          ],
        }),
      ),
    ),
  )
}

/** Every order of the other nodes that is a path, tried one by one. */
function bruteForce(graph: Graph, from: string, to: string, steps: number): string[] {
  const isTied = (a: string, b: string) =>
    [...graph.relationships.values()].some(
      ({ source, target }) => (source === a && target === b) || (source === b && target === a),
    )
  const found: string[] = []
  const walk = (path: readonly string[]) => {
    const here = path.at(-1)!
    if (here === to) found.push(path.join(' '))
    else if (path.length <= steps)
      for (const next of graph.nodes.keys()) if (!path.includes(next) && isTied(here, next)) walk([...path, next])
  }
  walk([from])
  return found
}

test('all simple paths of at most so many steps are found, the shortest first', () => {
  const pair = fc.tuple(fc.nat(6), fc.nat(6)).filter(([a, b]) => a !== b)
  fc.assert(
    fc.property(fc.array(pair, { minLength: 1, maxLength: 14 }), fc.integer({ min: 1, max: 6 }), (pairs, steps) => {
      const graph = allied([...pairs, [0, 7], [1, 8]])
      const found = paths(graph, always, { from: 'state:7', to: 'state:8', most: 100_000, steps })
      const lengths = found.paths.map(({ steps: taken }) => taken.length)
      expect(found.paths.map(({ nodes }) => nodes.map(({ id }) => id).join(' ')).sort()).toEqual(
        bruteForce(graph, 'state:7', 'state:8', steps).sort(),
      )
      expect(lengths).toEqual([...lengths].sort((a, b) => a - b))
      expect(found.shortest).toBe(lengths.filter((length) => length === lengths[0]).length)
    }),
    { numRuns: 300 },
  )
})

describe('in the first article', () => {
  const graph = buildGraph(applyDelta(noFacts, firstArticle().delta))
  const wanted = { from: 'person:sergei-lavrov', to: 'person:kim-jong-un', most: 20, steps: 4 }

  test('a path has the sentences along it', () => {
    const found = paths(graph, { day: parseDay('2025-07-31')!, assessments: false }, wanted)
    expect(pathsSchema.parse(found)).toEqual(found)
    expect(found.paths[0]!.nodes.map(({ id }) => id)).toEqual([
      'person:sergei-lavrov',
      'meeting:kim-receives-lavrov',
      'person:kim-jong-un',
    ])
    for (const { steps } of found.paths)
      for (const { relationships } of steps)
        for (const { id, quotes } of relationships) {
          expect(quotes.length).toBeGreaterThan(0)
          for (const { claim: of } of quotes) expect(graph.relationships.get(id)!.claims).toContain(of)
        }
  })

  test('there is none through what was not there yet', () => {
    const before = paths(graph, { day: parseDay('2020-01-01')!, assessments: false }, { ...wanted, steps: 6, most: 500 })
    const nodes = before.paths.flatMap((path) => path.nodes.map(({ id }) => id))
    expect(nodes.filter((id) => id.startsWith('meeting:'))).toEqual([])
  })

  test('no more come than were asked for, and it says so', () => {
    const found = paths(graph, always, { ...wanted, most: 1 })
    expect(found.paths).toHaveLength(1)
    expect(found.isCut).toBe(true)
  })
})
