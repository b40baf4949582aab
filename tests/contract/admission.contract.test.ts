import { describe, expect, test } from 'vitest'
import { type Actor, actorSchema } from '../../graph/model/actor.ts'
import { deltaOf, noFacts } from '../../graph/model/delta.ts'
import { type Source, sourceSchema } from '../../graph/model/source.ts'
import { countsOf } from '../../graph/query/counts.ts'
import { copyStore } from '../../graph/store/copy.ts'
import type { Change } from '../../graph/store/store.ts'
import { claim, factsOf } from '../fixtures/claims.ts'
import { embedded, kinds, perTest } from './stores.ts'

const none = deltaOf(noFacts)
const hashOf = (digit: string) => digit.repeat(64)

function sourceOf(part: Partial<Source> = {}): Source {
  return { ...sourceSchema.parse({ id: 'source:s', file: 's.txt', language: 'en', sha256: hashOf('0') }), ...part }
}

function actorOf(part: Partial<Actor> & { id: string }): Actor {
  return actorSchema.parse({ type: 'state', names: { en: 'A' }, ...part })
}

function changeWith(...claims: Parameters<typeof factsOf>[0]): Change {
  return { delta: deltaOf(factsOf(claims)), documents: [] }
}

/** What a change may not do to what is stored: the same in every store. */
describe.each(Object.entries(kinds))('what the %s store has stays', (_kind, open) => {
  const at = perTest(open)

  const document = (text: string, mentions: Change['documents'][number]['mentions'] = []) => ({
    sourceId: 'source:s',
    text,
    mentions,
  })
  const refusals = async (change: Change) =>
    (await at.store.apply(change)).refused.map(({ what, id, reason }) => `${what} ${id}: ${reason}`)

  test('the text of a source: claims made from another are refused', async () => {
    await at.store.apply({ delta: { ...none, sources: [sourceOf()] }, documents: [document('one')] })
    const other = { ...changeWith(claim({ id: 'c1' })), documents: [document('two')] }
    const change = { ...other, delta: { ...other.delta, sources: [sourceOf({ sha256: hashOf('1') })] } }
    expect(await refusals(change)).toEqual([
      expect.stringMatching(/^source source:s: another text is stored/),
      expect.stringMatching(/^claim c1: its source/),
    ])
    expect((await at.store.counts()).claims).toBe(0)
    expect((await at.store.document('source:s'))?.text).toBe('one')
  })

  test('the text of a source, also when a whole workspace is copied', async () => {
    const from = await embedded()
    const other = { ...changeWith(claim({ id: 'c1' })), documents: [document('two')] }
    await from.store.apply({ ...other, delta: { ...other.delta, sources: [sourceOf({ sha256: hashOf('1') })] } })
    await at.store.apply({ delta: { ...none, sources: [sourceOf()] }, documents: [document('one')] })
    const { refused } = await copyStore(from.store, at.store)
    expect(refused.map(({ what, id }) => `${what} ${id}`)).toEqual(['source source:s', 'claim c1'])
    await from.remove()
  })

  test('what is known of a source; what was not known is added', async () => {
    await at.store.apply({ delta: { ...none, sources: [sourceOf({ title: 'One' })] }, documents: [] })
    const next = sourceOf({ title: 'Two', outlet: 'Paper', published: '2025-07', publishedBasis: 'text' })
    expect(await refusals({ delta: { ...none, sources: [next] }, documents: [] })).toEqual([
      'source source:s: its title is stored as One and stays, not Two',
    ])
    expect((await at.store.fetch()).sources.get('source:s')).toEqual({ ...next, title: 'One' })
  })

  test('the mentions of a text; those of another reading are added', async () => {
    const mention = (actorId: string, start: number) => ({ actorId, quote: 'x', start, end: start + 1 })
    await at.store.apply({ delta: { ...none, sources: [sourceOf()] }, documents: [document('xx', [mention('state:A', 0)])] })
    await at.store.apply({
      delta: { ...none, sources: [sourceOf()] },
      documents: [document('xx', [mention('state:A', 0), mention('state:B', 1)])],
    })
    expect((await at.store.document('source:s'))?.mentions).toEqual([mention('state:A', 0), mention('state:B', 1)])
  })

  test('the kind of a happening: a claim that asserts it as another is refused', async () => {
    await at.store.apply(changeWith(claim({ id: 'c2', type: 'event', asserts: 'x', participants: [['state:A', 'actor']] })))
    const visit = claim({ id: 'c1', type: 'conflict', asserts: 'x', participants: [['state:A', 'belligerent']] })
    expect(await refusals(changeWith(visit))).toEqual(['claim c1: it asserts x, a event, as a conflict'])
    expect(await at.store.counts()).toMatchObject({ nodes: { event: 1, state: 1 }, relationships: { ACTED_IN: 1 } })
    expect(countsOf(await at.store.fetch())).toEqual(await at.store.counts())
  })

  test('the kind of a happening, within one change too; a visit is a meeting', async () => {
    const change = changeWith(
      claim({ id: 'c1', type: 'meeting', asserts: 'x' }),
      claim({ id: 'c2', type: 'visit', asserts: 'x' }),
      claim({ id: 'c3', type: 'treaty', asserts: 'x' }),
    )
    expect(await refusals(change)).toEqual(['claim c3: it asserts x, a meeting, as a treaty'])
  })

  test('a claim that is refused is in no other one’s way', async () => {
    await at.store.apply(changeWith(claim({ id: 'c0', asserts: 'x' })))
    const change = changeWith(claim({ id: 'c1', type: 'treaty', asserts: 'x' }), claim({ id: 'c2', type: 'visit', asserts: 'x' }))
    expect(await refusals(change)).toEqual(['claim c1: it asserts x, a meeting, as a treaty'])
    expect([...(await at.store.fetch()).claims.keys()].sort()).toEqual(['c0', 'c2'])
  })

  test('a node: a claim with its id would hide it', async () => {
    await at.store.apply(changeWith(claim({ id: 'c1', asserts: 'x', participants: [['state:A', 'host']] })))
    expect(await refusals(changeWith(claim({ id: 'x', asserts: 'y' }), claim({ id: 'state:A', asserts: 'z' })))).toEqual([
      expect.stringMatching(/^claim x: its id is that of something else/),
      expect.stringMatching(/^claim state:A: its id is that of something else/),
    ])
  })

  test('one space of ids: what is a claim, a source or a node is nothing else', async () => {
    await at.store.apply(changeWith(claim({ id: 'c1', asserts: 'x', participants: [['state:A', 'host']] })))
    const asClaim = { ...changeWith(), delta: { ...none, actors: [actorOf({ id: 'c1' }), actorOf({ id: 'source:s' })] } }
    expect(await refusals(asClaim)).toEqual([
      expect.stringMatching(/^entity c1: this id is that of a claim/),
      expect.stringMatching(/^entity source:s: this id is that of a source/),
    ])
    expect(await refusals(changeWith(claim({ id: 'c2', asserts: 'c1' }), claim({ id: 'c3', asserts: 'c3' })))).toEqual([
      expect.stringMatching(/^claim c2: it asserts c1, which is no happening/),
      expect.stringMatching(/^claim c3: its id is that of something else/),
    ])
    expect(await refusals({ delta: { ...none, sources: [sourceOf({ id: 'state:A' })] }, documents: [] })).toEqual([
      expect.stringMatching(/^source state:A: this id is that of something else/),
    ])
  })

  test('an actor: a claim that asserts it as a happening is refused, before and after', async () => {
    const asserts = (id: string) => claim({ id, asserts: 'state:A', participants: [['state:B', 'host']] })
    await at.store.apply({ delta: { ...none, actors: [actorOf({ id: 'state:A' })] }, documents: [] })
    expect(await refusals(changeWith(asserts('c1')))).toEqual([expect.stringContaining('which is a state')])
    expect((await at.store.counts()).nodes).toEqual({ state: 2 })
  })

  test('a happening: an actor with its id is refused, and the claims that name the actor', async () => {
    await at.store.apply(changeWith(claim({ id: 'c1', asserts: 'state:A', participants: [['state:B', 'host']] })))
    const names = claim({ id: 'c2', asserts: 'meeting:n', participants: [['state:A', 'guest']] })
    expect(await refusals(changeWith(names))).toEqual([
      expect.stringMatching(/^entity state:A: this id is that of a meeting/),
      expect.stringMatching(/^claim c2: state:A, which it names/),
    ])
    expect(countsOf(await at.store.fetch())).toEqual(await at.store.counts())
  })

  test('what an actor is; another name of it is kept beside', async () => {
    await at.store.apply({ delta: { ...none, actors: [actorOf({ id: 'x', iso3: 'AAA' })] }, documents: [] })
    const next = actorOf({ id: 'x', type: 'person', names: { en: 'Alias' }, iso3: 'BBB' })
    expect(await refusals({ delta: { ...none, actors: [next] }, documents: [] })).toEqual([
      'entity x: its type is stored as state and stays, not person',
      'entity x: its iso3 is stored as AAA and stays, not BBB',
    ])
    expect((await at.store.fetch()).actors.get('x')).toMatchObject({ type: 'state', iso3: 'AAA', aliases: ['Alias'] })
  })
})
