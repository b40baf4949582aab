import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { actorSchema } from '../../graph/model/actor.ts'
import { applyDelta, noFacts } from '../../graph/model/delta.ts'
import { buildGraph } from '../../graph/model/graph.ts'
import { type Identity, identified } from '../../graph/model/identities.ts'
import { firstArticle } from '../fixtures/first-article.ts'
import { generatedClaims } from '../fixtures/generated-claims.ts'

const facts = applyDelta(noFacts, firstArticle().delta)
const made = { by: 'an analyst', at: '2026-01-01T00:00:00.000Z' }
const merge = (from: string, into: string): Identity => ({ kind: 'merge', from, into, ...made })

describe('two actors held to be one', () => {
  const one = identified(facts, [merge('org:RUS-armed-forces', 'state:RUS')])

  test('are one node with the ties of both and the names of both', () => {
    const [before, after] = [buildGraph(facts), buildGraph(one)]
    expect(after.nodes.has('org:RUS-armed-forces')).toBe(false)
    expect(one.actors.get('state:RUS')?.aliases).toContain('Russian armed forces')
    const others = (graph: typeof after, id: string) =>
      (graph.ties.get(id) ?? [])
        .map((tie) => graph.relationships.get(tie)!)
        .map(({ source, target }) => (source === id ? target : source))
    const wanted = new Set([...others(before, 'state:RUS'), ...others(before, 'org:RUS-armed-forces')])
    wanted.delete('state:RUS')
    wanted.delete('org:RUS-armed-forces')
    expect(new Set(others(after, 'state:RUS').filter((id) => id !== 'state:RUS'))).toEqual(wanted)
  })

  test('leave the facts as they are', () => {
    expect(facts.actors.has('org:RUS-armed-forces')).toBe(true)
    expect(identified(facts, [])).toBe(facts)
  })

  test('or one of whom nobody knows, or with itself, are no matter', () => {
    expect(
      identified(facts, [
        merge('state:nobody', 'state:RUS'),
        merge('state:RUS', 'state:nobody'),
        merge('state:RUS', 'state:RUS'),
      ]),
    ).toBe(facts)
  })
})

test('claims that are of another are tied to the other, and the rest is not', () => {
  const into = actorSchema.parse({ id: 'person:other-kim', type: 'person', names: { en: 'Another Kim' } })
  const own = [...facts.claims.values()].filter(({ participants }) =>
    participants.some(({ entityId }) => entityId === 'person:kim-jong-un'),
  )
  const apart = identified(facts, [{ kind: 'split', from: 'person:kim-jong-un', into, claims: [own[0]!.id], ...made }])
  const ids = (id: string) => apart.claims.get(id)!.participants.map(({ entityId }) => entityId)
  expect(ids(own[0]!.id)).toContain('person:other-kim')
  for (const { id } of own.slice(1)) expect(ids(id)).not.toContain('person:other-kim')
  expect(buildGraph(apart).nodes.has('person:other-kim')).toBe(true)
})

test('whatever is held to be one, no claim is lost and none names who is gone', () => {
  fc.assert(
    fc.property(fc.nat(30), fc.array(fc.tuple(fc.nat(39), fc.nat(39)), { maxLength: 8 }), (seed, pairs) => {
      const all = applyDelta(noFacts, generatedClaims({ seed, claims: 40 }).delta)
      const ids = [...all.actors.keys()]
      const identities = pairs.map(([a, b]) => merge(ids[a % ids.length]!, ids[b % ids.length]!))
      const after = identified(all, identities)
      expect([...after.claims.keys()]).toEqual([...all.claims.keys()])
      const gone = ids.filter((id) => !after.actors.has(id))
      for (const { participants } of after.claims.values())
        for (const { entityId } of participants) expect(gone).not.toContain(entityId)
    }),
    { numRuns: 60 },
  )
})
