import { describe, expect, test } from 'vitest'
import { deltaOf, noFacts } from '../../graph/model/delta.ts'
import { AppError } from '../../graph/model/errors.ts'
import type { Mention } from '../../graph/model/source.ts'
import { countsOf } from '../../graph/query/counts.ts'
import type { Change } from '../../graph/store/store.ts'
import { claim, factsOf } from '../fixtures/claims.ts'
import { generatedClaims } from '../fixtures/generated-claims.ts'
import { kinds, perTest } from './stores.ts'

const TEXT = 'A met B and C.'
const nothing = deltaOf(noFacts)
const otherSource = { ...[...factsOf([]).sources.values()][0]!, id: 'source:t', file: 't.txt' }

function adding(...claims: Parameters<typeof factsOf>[0]): Change {
  return { delta: deltaOf(factsOf(claims)), documents: [] }
}

function withdrawing(...withdrawn: string[]): Change {
  return { delta: nothing, documents: [], withdrawn }
}

function mention(actorId: string, start = 0): Mention {
  return { actorId, quote: TEXT.slice(start, start + 1), start, end: start + 1 }
}

/** A change with a text that mentions actors. */
function mentioning(change: Change, ...mentions: Mention[]): Change {
  return { ...change, documents: [{ sourceId: change.delta.sources[0]!.id, text: TEXT, mentions }] }
}

/** A change as that of another text. */
function ofOtherText({ delta, ...rest }: Change): Change {
  const claims = delta.claims.map((each) => ({ ...each, sourceId: otherSource.id }))
  return { ...rest, delta: { ...delta, sources: [otherSource], claims } }
}

describe.each(Object.entries(kinds))('what is withdrawn from the %s store', (_kind, open) => {
  const at = perTest(open)

  const claimIds = async () => [...(await at.store.fetch()).claims.keys()].sort()
  const actorIds = async () => [...(await at.store.fetch()).actors.keys()].sort()
  const mentioned = async (sourceId = 'source:s') => (await at.store.document(sourceId))?.mentions.map(({ actorId }) => actorId)
  const meets = (id: string, ...actors: string[]) => claim({ id, participants: actors.map((actor) => [actor, 'host']) })

  test('is gone, with the happening and the relationships that rested on it alone, also for another who opens it', async () => {
    await at.store.apply(
      adding(meets('c1', 'state:A'), claim({ id: 'c2', asserts: 'meeting:n', participants: [['state:A', 'host']] })),
    )
    const { withdrawn } = await at.store.apply(withdrawing('c1'))
    expect(withdrawn).toEqual({ claims: ['c1'], actors: [] })
    const another = await at.again()
    for (const each of [at.store, another]) {
      expect([...(await each.fetch()).nodes.keys()].sort()).toEqual(['meeting:n', 'state:A'])
      expect(await each.counts()).toMatchObject({ claims: 1, sources: 1, relationships: { PARTICIPATED_IN: 1 } })
    }
    await another.close()
  })

  test('is no matter where it is not stored, is no claim, or is withdrawn already', async () => {
    await at.store.apply(adding(meets('c1', 'state:A')))
    const before = await at.store.counts()
    expect(await at.store.apply(withdrawing('c2', 'state:A', 'source:s', 'meeting:m', ''))).toEqual({
      delta: nothing,
      refused: [],
      withdrawn: { claims: [], actors: [] },
    })
    expect(await at.store.counts()).toEqual(before)
    await at.store.apply(withdrawing('c1'))
    expect((await at.store.apply(withdrawing('c1'))).withdrawn).toEqual({ claims: [], actors: [] })
  })

  test('leaves what rests on other claims too, called and dated as those say', async () => {
    const first = claim({ id: 'c1', edtf: '1995', label: { en: 'First' }, participants: [['state:A', 'host']] })
    const second = claim({ id: 'c2', edtf: '1996', label: { en: 'Second' }, participants: [['state:A', 'host']] })
    await at.store.apply(adding(first, second))
    await at.store.apply(withdrawing('c1'))
    const { nodes, relationships } = await at.store.fetch()
    expect(nodes.get('meeting:m')).toMatchObject({ names: { en: 'Second' }, claims: ['c2'] })
    expect([...relationships.values()].map(({ claims }) => claims)).toEqual([['c2']])
  })

  test('is replaced by a claim of its id in the same change', async () => {
    await at.store.apply(adding(meets('c1', 'state:A', 'state:B')))
    const next = claim({ id: 'c1', type: 'treaty', asserts: 'treaty:t', participants: [['state:B', 'party']] })
    const { withdrawn, delta, refused } = await at.store.apply({ ...adding(next), withdrawn: ['c1'] })
    expect({ withdrawn, refused }).toEqual({ withdrawn: { claims: ['c1'], actors: ['state:A'] }, refused: [] })
    expect(delta.claims).toEqual([next])
    const { claims, nodes } = await at.store.fetch()
    expect([claims.get('c1'), [...nodes.keys()].sort()]).toEqual([next, ['state:B', 'treaty:t']])
    expect(countsOf(await at.store.fetch())).toEqual(await at.store.counts())
  })

  test('may free the id of a happening for one of another kind', async () => {
    await at.store.apply(adding(meets('c1', 'state:A')))
    const next = claim({ id: 'c2', type: 'treaty', participants: [['state:A', 'party']] })
    expect((await at.store.apply({ ...adding(next), withdrawn: ['c1'] })).refused).toEqual([])
    expect(await at.store.counts()).toMatchObject({ nodes: { state: 1, treaty: 1 }, relationships: { PARTY_TO: 1 } })
  })

  test('stays where what should replace it is refused', async () => {
    await at.store.apply(adding(meets('c1', 'state:A'), claim({ id: 'c2', asserts: 'treaty:t', type: 'treaty' })))
    const before = await at.store.fetch()
    const wrong = claim({ id: 'c1', asserts: 'treaty:t', participants: [['state:A', 'host']] })
    const { withdrawn, refused } = await at.store.apply({ ...adding(wrong), withdrawn: ['c1'] })
    expect(withdrawn).toEqual({ claims: [], actors: [] })
    expect(refused.map(({ id, reason }) => `${id}: ${reason}`)).toEqual([
      'c1: it asserts treaty:t, a treaty, as a meeting; the claim that is stored stays',
    ])
    expect((await at.store.fetch()).claims.get('c1')).toEqual(before.claims.get('c1'))
    expect(await claimIds()).toEqual(['c1', 'c2'])
  })

  test('is not touched where the change gives it back as it is', async () => {
    await at.store.apply(adding(meets('c1', 'state:A')))
    const { withdrawn, refused } = await at.store.apply({ ...adding(meets('c1', 'state:A')), withdrawn: ['c1'] })
    expect({ withdrawn, refused }).toEqual({ withdrawn: { claims: [], actors: [] }, refused: [] })
    expect(await claimIds()).toEqual(['c1'])
  })

  test('is linked to again when it is back; until then the link is kept and leads nowhere', async () => {
    const under = claim({ id: 'c2', type: 'treaty', asserts: 'treaty:t', participants: [['state:A', 'party']] })
    const linking = claim({ id: 'c1', links: [{ rel: 'under', claimId: 'c2' }], participants: [['state:A', 'host']] })
    await at.store.apply(adding(linking, under))
    await at.store.apply(withdrawing('c2'))
    expect((await at.store.fetch()).claims.get('c1')).toEqual(linking)
    expect((await at.store.counts()).relationships).toEqual({ PARTICIPATED_IN: 1 })
    await at.store.apply(adding({ ...under, asserts: 'treaty:u' }))
    expect((await at.store.counts()).relationships).toEqual({ PARTICIPATED_IN: 1, PARTY_TO: 1, UNDER: 1 })
    const part = await at.store.fetch({ ids: ['meeting:m'], steps: 1 })
    expect([...part.nodes.keys()].sort()).toEqual(['meeting:m', 'state:A', 'treaty:u'])
  })

  test('takes its actors along: participants, places and who says so, with their mentions', async () => {
    const told = {
      ...claim({ id: 'c1', place: 'place:P', participants: [['state:A', 'host']] }),
      attribution: [{ entityId: 'state:B', quote: 'B' }],
    }
    const named = ['state:A', 'place:P', 'state:B']
    const whole = adding(told, meets('for-its-actors', 'state:B'))
    const change = { ...whole, delta: { ...whole.delta, claims: [told] } }
    await at.store.apply(mentioning(change, ...named.map((id, at) => mention(id, at * 6))))
    const { withdrawn } = await at.store.apply(withdrawing('c1'))
    expect(withdrawn.actors.toSorted()).toEqual(named.toSorted())
    expect([await actorIds(), await mentioned()]).toEqual([[], []])
    expect((await at.store.document('source:s'))?.text).toBe(TEXT)
    expect((await at.store.fetch()).sources.size).toBe(1)
  })

  test('leaves actors whom it never named', async () => {
    const change = adding(meets('c1', 'state:A'), meets('for-its-actors', 'state:B'))
    const file = { ...change, delta: { ...change.delta, claims: change.delta.claims.slice(0, 1) } }
    await at.store.apply(mentioning(file, mention('state:A'), mention('state:B', 6)))
    await at.store.apply(withdrawing('c1'))
    expect([await actorIds(), await mentioned()]).toEqual([['state:B'], ['state:B']])
  })

  test('leaves actors whom another claim names; the mentions of a text go with its last claim that names them', async () => {
    await at.store.apply(mentioning(adding(meets('c1', 'state:A'), meets('c2', 'state:A')), mention('state:A')))
    await at.store.apply(mentioning(ofOtherText(adding(meets('c3', 'state:A'))), mention('state:A')))
    expect((await at.store.apply(withdrawing('c1'))).withdrawn.actors).toEqual([])
    expect(await mentioned()).toEqual(['state:A'])
    expect((await at.store.apply(withdrawing('c2'))).withdrawn.actors).toEqual([])
    expect([await mentioned(), await mentioned('source:t')]).toEqual([[], ['state:A']])
    expect((await at.store.apply(withdrawing('c3'))).withdrawn.actors).toEqual(['state:A'])
  })

  test('leaves actors with whom another text came, though no claim of it names them', async () => {
    await at.store.apply(mentioning(adding(meets('c1', 'state:A')), mention('state:A')))
    const { delta } = ofOtherText(adding(meets('for-its-actors', 'state:A')))
    await at.store.apply(mentioning({ delta: { ...delta, claims: [] }, documents: [] }, mention('state:A')))
    expect((await at.store.apply(withdrawing('c1'))).withdrawn.actors).toEqual([])
    expect([await actorIds(), await mentioned(), await mentioned('source:t')]).toEqual([['state:A'], [], ['state:A']])
  })

  test('leaves actors and mentions that the change itself gives', async () => {
    const change = mentioning(adding(meets('c1', 'state:A', 'state:B')), mention('state:A'), mention('state:B', 6))
    await at.store.apply(change)
    const { withdrawn } = await at.store.apply({
      ...mentioning({ ...change, delta: { ...change.delta, claims: [] } }, mention('state:A')),
      withdrawn: ['c1'],
    })
    expect(withdrawn).toEqual({ claims: ['c1'], actors: [] })
    expect([await actorIds(), await mentioned()]).toEqual([['state:A', 'state:B'], ['state:A']])
  })

  test('comes and goes within one apply, in the order of the changes', async () => {
    const applied = await at.store.apply(adding(meets('c1', 'state:A')), withdrawing('c1'), adding(meets('c2', 'state:B')))
    expect(applied.delta.claims.map(({ id }) => id)).toEqual(['c2'])
    expect(applied.delta.actors.map(({ id }) => id)).toEqual(['state:B'])
    await at.store.apply(withdrawing('c2'), adding(meets('c2', 'state:C')))
    expect([await claimIds(), await actorIds()]).toEqual([['c2'], ['state:C']])
  })

  test('is still there where the change fails', async () => {
    await at.store.apply(mentioning(adding(meets('c1', 'state:A')), mention('state:A')))
    const before = [await at.store.counts(), await at.store.document('source:s')]
    const orphan = { ...claim({ id: 'c2', asserts: 'meeting:n' }), sourceId: 'source:never-stored' }
    const change = { delta: { ...nothing, claims: [orphan] }, documents: [], withdrawn: ['c1'] }
    await expect(at.store.apply(change)).rejects.toBeInstanceOf(AppError)
    await expect(at.store.apply(withdrawing('c1'), { ...change, withdrawn: [] })).rejects.toBeInstanceOf(AppError)
    expect([await at.store.counts(), await at.store.document('source:s')]).toEqual(before)
    expect(await claimIds()).toEqual(['c1'])
  })

  test('goes in turns where two who have it open write', async () => {
    const { delta, document } = generatedClaims({ seed: 41, claims: 60, actors: 6 })
    await at.store.apply({ delta, documents: [document] })
    const another = await at.again()
    const ids = delta.claims.map(({ id }) => id)
    const more = generatedClaims({ seed: 42, claims: 30, actors: 6 })
    const answers = await Promise.all([
      at.store.apply(withdrawing(...ids.slice(0, 40))),
      another.apply(withdrawing(...ids.slice(20, 60))),
      at.store.apply({ delta: more.delta, documents: [more.document] }),
    ])
    const left = answers.flatMap(({ withdrawn }) => withdrawn.claims)
    expect(left.toSorted()).toEqual(ids.toSorted())
    const graph = await at.store.fetch()
    expect([graph.claims.size, countsOf(graph)]).toEqual([30, await another.counts()])
    await another.close()
  })

  test.each([['"quoted" \\ back'], ['c1"}],"x":"'], ["O'Neil %_"], ['ادعاء 👩🏽‍🚀']])('may have a hostile id: %s', async (id) => {
    const actor = `state:${id}`
    const linking = claim({ id: 'c2', asserts: 'meeting:n', links: [{ rel: 'at', claimId: id }] })
    await at.store.apply(mentioning(adding(meets(id, actor), linking), mention(actor)))
    expect((await at.store.counts()).relationships).toMatchObject({ PART_OF: 1 })
    expect((await at.store.apply(withdrawing(id))).withdrawn).toEqual({ claims: [id], actors: [actor] })
    expect([await claimIds(), await mentioned(), (await at.store.counts()).relationships]).toEqual([['c2'], [], {}])
    await at.store.apply(adding(meets(id, actor)))
    expect((await at.store.counts()).relationships).toMatchObject({ PART_OF: 1, PARTICIPATED_IN: 1 })
  })
})
