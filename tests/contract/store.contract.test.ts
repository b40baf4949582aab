import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { actorSchema } from '../../graph/model/actor.ts'
import { deltaOf, noFacts } from '../../graph/model/delta.ts'
import { AppError } from '../../graph/model/errors.ts'
import { sourceSchema } from '../../graph/model/source.ts'
import { presencesAsOf } from '../../graph/query/as-of.ts'
import { countsOf } from '../../graph/query/counts.ts'
import { claimExtents } from '../../graph/query/extents.ts'
import { subgraph, within } from '../../graph/query/neighbourhood.ts'
import { network } from '../../graph/query/network.ts'
import { copyStore } from '../../graph/store/copy.ts'
import type { Change, GraphStore } from '../../graph/store/store.ts'
import { claim, factsOf } from '../fixtures/claims.ts'
import { firstArticle } from '../fixtures/first-article.ts'
import { generatedClaims } from '../fixtures/generated-claims.ts'
import { bruteForce, calendar, randomGraph } from '../fixtures/random-graph.ts'
import { kinds, perTest } from './stores.ts'

const always = { day: null, assessments: true }

function changeOf({ delta, document }: { delta: Change['delta']; document: Change['documents'][number] }): Change {
  return { delta, documents: [document] }
}

function article(): Change {
  return changeOf(firstArticle())
}

function changeWith(...claims: Parameters<typeof factsOf>[0]): Change {
  return { delta: deltaOf(factsOf(claims)), documents: [] }
}

async function networkOf(store: GraphStore) {
  return network(await store.fetch(), always)
}

describe.each(Object.entries(kinds))('the %s store', (kind, open) => {
  const at = perTest(open)

  test('says what and where it is', () => {
    expect(at.store.kind).toBe(kind)
    expect(at.store.place).not.toBe('')
  })

  test('is empty at first', async () => {
    expect(await at.store.counts()).toEqual({ sources: 0, claims: 0, nodes: {}, relationships: {} })
    expect((await at.store.fetch()).nodes.size).toBe(0)
    expect(await at.store.document('source:none')).toBeNull()
  })

  test('gives back the facts that it was given, also to another who opens it', async () => {
    const change = article()
    const applied = await at.store.apply(change)
    expect(applied.refused).toEqual([])
    const another = await at.again()
    for (const each of [at.store, another]) {
      const facts = await each.fetch()
      expect(new Map(facts.claims)).toEqual(new Map(change.delta.claims.map((claim) => [claim.id, claim])))
      expect(new Map(facts.actors)).toEqual(new Map(change.delta.actors.map((actor) => [actor.id, actor])))
      expect([...facts.sources.values()]).toEqual(change.delta.sources)
    }
    await another.close()
  })

  test('counts its changes, whoever makes them', async () => {
    const [before, another] = [await at.store.version(), await at.again()]
    await another.apply(article())
    expect(await at.store.version()).toBe(before + 1)
    await at.store.apply(article())
    expect(await another.version()).toBe(before + 2)
    await another.close()
  })

  test('gives back a document with its mentions', async () => {
    const change = article()
    await at.store.apply(change)
    expect(await at.store.document(change.delta.sources[0]!.id)).toEqual(change.documents[0])
  })

  test('keeps what is stored of a source, unless a person corrects it', async () => {
    const change = article()
    await at.store.apply(change)
    const [source] = change.delta.sources as [(typeof change.delta.sources)[number]]
    const other = { ...source, published: '2025-07-13', outlet: null }
    const delta = { sources: [other], actors: [], claims: [] }
    const kept = await at.store.apply({ delta, documents: [] })
    expect(kept.refused).toMatchObject([{ what: 'source', id: source.id }])
    expect((await at.store.fetch()).sources.get(source.id)).toEqual(source)
    expect((await at.store.apply({ delta, documents: [], corrects: true })).refused).toEqual([])
    expect((await at.store.fetch()).sources.get(source.id)).toEqual({ ...source, published: '2025-07-13' })
  })

  test('counts what the graph has', async () => {
    await at.store.apply(article())
    expect(await at.store.counts()).toEqual(countsOf(await at.store.fetch()))
  })

  test('is not changed by the same change again', async () => {
    await at.store.apply(article())
    const [before, counts] = [await networkOf(at.store), await at.store.counts()]
    const applied = await at.store.apply(article())
    expect(applied.refused).toEqual([])
    expect(await networkOf(at.store)).toEqual(before)
    expect(await at.store.counts()).toEqual(counts)
  })

  test.each([0, 1, 2, 9])('fetches the part within %i steps', async (steps) => {
    await at.store.apply(article())
    const whole = await at.store.fetch()
    const ids = ['person:sergei-lavrov', 'treaty:russia-prk-partnership', 'state:none']
    const expected = subgraph(whole, within(whole, ids, steps))
    const part = await at.store.fetch({ ids, steps })
    expect(network(part, always)).toEqual(network(expected, always))
    expect(countsOf(part)).toEqual(countsOf(expected))
    expect(new Set(part.claims.keys())).toEqual(new Set(expected.claims.keys()))
  })

  test('gives the network of a day that trying every reading of every date gives, on 20 random graphs', async () => {
    const days = fc.sample(fc.constantFrom(...calendar), { seed: 1, numRuns: 20 })
    for (const [round, drawn] of fc.sample(randomGraph, { seed: 1, numRuns: 20 }).entries()) {
      const before = [...(await at.store.fetch()).claims.keys()]
      await at.store.apply({ ...changeWith(...drawn.claims), withdrawn: before })
      const graph = await at.store.fetch()
      const { nodes } = presencesAsOf(graph, claimExtents(graph), { day: days[round]!, assessments: true })
      expect(new Map([...nodes].sort())).toEqual(bruteForce(drawn, days[round]!))
    }
  })

  test('sees what another wrote since it last looked', async () => {
    const another = await at.again()
    expect((await at.store.fetch()).claims.size).toBe(0)
    await another.apply(article())
    const { claims } = await at.store.fetch()
    expect(claims.size).toBe(article().delta.claims.length)
    expect((await at.store.fetch()).claims).toBe(claims)
    await another.apply(changeWith(claim({ id: 'one more' })))
    expect((await at.store.fetch()).claims.size).toBe(claims.size + 1)
    await another.close()
  })

  test('refuses a claim whose id has another claim, and keeps the rest', async () => {
    await at.store.apply(changeWith(claim({ id: 'c1', label: { en: 'first' } })))
    const { delta, refused } = await at.store.apply(
      changeWith(claim({ id: 'c1', label: { en: 'second' } }), claim({ id: 'c2', asserts: 'meeting:other' })),
    )
    expect(refused.map(({ id }) => id)).toEqual(['c1'])
    expect(delta.claims.map(({ id }) => id)).toEqual(['c2'])
    const { claims } = await at.store.fetch()
    expect(claims.get('c1')?.label).toEqual({ en: 'first' })
    expect([...claims.keys()].sort()).toEqual(['c1', 'c2'])
  })

  test('keeps the names that an actor has and adds new ones', async () => {
    const actor = (names: Record<string, string>, iso3: string | null = null) =>
      actorSchema.parse({ id: 'state:A', type: 'state', names, iso3 })
    const adding = (names: Record<string, string>, iso3?: string) => ({
      delta: { ...deltaOf(noFacts), actors: [actor(names, iso3)] },
      documents: [],
    })
    await at.store.apply(adding({ en: 'Old' }))
    await at.store.apply(adding({ en: 'New', ar: 'جديد' }, 'AAA'))
    expect((await at.store.fetch()).actors.get('state:A')).toEqual({
      ...actor({ en: 'Old', ar: 'جديد' }, 'AAA'),
      aliases: ['New'],
    })
    const twice = { ...deltaOf(noFacts), actors: [actor({ fr: 'Un' }), actor({ de: 'Eins' })] }
    await at.store.apply({ delta: twice, documents: [] })
    expect((await at.store.fetch()).actors.get('state:A')?.names).toMatchObject({ en: 'Old', fr: 'Un', de: 'Eins' })
  })

  test('keeps two claims of one node apart, whatever their dates and the order they come in', async () => {
    await at.store.apply(
      changeWith(claim({ id: 'c2', edtf: '1996-09-10', label: { en: 'B' }, participants: [['state:A', 'host']] })),
    )
    await at.store.apply(
      changeWith(claim({ id: 'c1', edtf: '1995-09-07', label: { en: 'A', ar: 'أ' }, participants: [['state:A', 'host']] })),
    )
    const { nodes, relationships, claims } = await at.store.fetch()
    expect(claims.get('c1')?.time.edtf).toBe('1995-09-07')
    expect(claims.get('c2')?.time.edtf).toBe('1996-09-10')
    expect(nodes.get('meeting:m')).toMatchObject({ names: { en: 'A', ar: 'أ' }, claims: ['c1', 'c2'] })
    expect([...relationships.values()].map((each) => each.claims)).toEqual([['c1', 'c2']])
  })

  test('ties a claim to one that comes later, and to an actor that comes later', async () => {
    const early = claim({ id: 'c1', links: [{ rel: 'under', claimId: 'c2' }], participants: [['state:late', 'host']] })
    await at.store.apply({ ...changeWith(early), delta: { ...changeWith(early).delta, actors: [] } })
    expect(Object.values((await at.store.counts()).relationships)).toEqual([])
    await at.store.apply(
      changeWith(claim({ id: 'c2', type: 'treaty', asserts: 'treaty:t', participants: [['state:late', 'party']] })),
    )
    expect((await at.store.counts()).relationships).toEqual({ PARTICIPATED_IN: 1, PARTY_TO: 1, UNDER: 1 })
    expect(countsOf(await at.store.fetch())).toEqual(await at.store.counts())
    const part = await at.store.fetch({ ids: ['meeting:m'], steps: 1 })
    expect([...part.nodes.keys()].sort()).toEqual(['meeting:m', 'state:late', 'treaty:t'])
  })

  test('joins two claims of one tie between actors, each with ties of its own', async () => {
    const ally = (id: string, from: string[], to: string[]) =>
      claim({
        id,
        type: 'relation',
        asserts: null,
        relation: 'ally',
        participants: [...from.map((each) => [each, 'from'] as const), ...to.map((each) => [each, 'to'] as const)],
      })
    await at.store.apply(changeWith(ally('c1', ['state:A', 'state:B'], ['state:C'])))
    await at.store.apply(changeWith(ally('c2', ['state:A'], ['state:C'])))
    await at.store.apply(changeWith(ally('c3', ['state:B', 'state:A'], ['state:D'])))
    expect((await at.store.counts()).relationships).toEqual({ ALLIED_WITH: 4 })
    expect(countsOf(await at.store.fetch())).toEqual(await at.store.counts())
    const part = await at.store.fetch({ ids: ['state:A', 'state:C'], steps: 0 })
    expect([...part.claims.keys()].sort()).toEqual(['c1', 'c2'])
  })

  test('takes 2,000 claims at once', async () => {
    const change = changeOf(generatedClaims({ seed: 1, claims: 2000 }))
    const { refused } = await at.store.apply(change)
    expect(refused).toEqual([])
    const graph = await at.store.fetch()
    expect(graph.claims.size).toBe(2000)
    expect(await at.store.counts()).toEqual(countsOf(graph))
  })

  test('adds to a graph as if all had come at once', async () => {
    const parts = [2, 3, 4].map((seed) => changeOf(generatedClaims({ seed, claims: 60, actors: 8 })))
    for (const part of parts) await at.store.apply(part)
    const graph = await at.store.fetch()
    expect(await at.store.counts()).toEqual(countsOf(graph))
    const ids = ['state:0', 'place:1']
    const part = await at.store.fetch({ ids, steps: 2 })
    expect(network(part, always)).toEqual(network(subgraph(graph, within(graph, ids, 2)), always))
  })

  test('stores nothing of a change that fails', async () => {
    await at.store.apply(article())
    const before = await at.store.counts()
    const good = generatedClaims({ seed: 5, claims: 20 })
    const orphan = { ...claim({ id: 'orphan', asserts: 'meeting:orphan' }), sourceId: 'source:never-stored' }
    const change = { delta: { ...good.delta, claims: [...good.delta.claims, orphan] }, documents: [good.document] }
    await expect(at.store.apply(change)).rejects.toBeInstanceOf(AppError)
    expect(await at.store.counts()).toEqual(before)
    expect(await at.store.document(good.document.sourceId)).toBeNull()
  })

  test('takes what two who have it open write in turns', async () => {
    const another = await at.again()
    const writes = [6, 7, 8, 9].map((seed, index) =>
      (index % 2 ? another : at.store).apply(changeOf(generatedClaims({ seed, claims: 30, actors: 6 }))),
    )
    await Promise.all(writes)
    const graph = await at.store.fetch()
    expect(graph.claims.size).toBe(120)
    expect(await at.store.counts()).toEqual(countsOf(graph))
    await another.close()
  })

  test.each([
    ['Arabic', 'جمهورية "كوريا" الشعبيّة'],
    ['quotes', `O'Neil "the \`Boss\`" \\ {n: 1}) DETACH DELETE (x //`],
    ['lines', 'one\ntwo\r\nthree\ttab'],
    ['emoji', '👩🏽‍🚀🇰🇵 union'],
    ['bidi', '\u202eevil\u202c \u2067نص\u2069'],
    ['the mark for what could not be read', 'x\ufffd'],
    ['10,000 characters', `${'ب'.repeat(5000)} ${'n'.repeat(4999)}`],
  ])('keeps hostile names: %s', async (_what, name) => {
    const source = sourceSchema.parse({ id: 'source:s', file: name, title: name, language: 'ar', sha256: '0'.repeat(64) })
    const evidence = [{ quote: name, start: 0, end: name.length }]
    const hostile = claim({
      id: `c ${name.slice(0, 300).replace(/\s/g, ' ')}`,
      label: { en: name },
      evidence,
      participants: [['state:x', 'host']],
    })
    const actor = actorSchema.parse({ id: 'state:x', type: 'state', names: { ar: name } })
    const document = { sourceId: source.id, text: name, mentions: [{ ...evidence[0]!, actorId: actor.id }] }
    await at.store.apply({ delta: { sources: [source], actors: [actor], claims: [hostile] }, documents: [document] })
    const graph = await at.store.fetch()
    expect(deltaOf(graph)).toEqual({ sources: [source], actors: [actor], claims: [hostile] })
    expect(await at.store.document(source.id)).toEqual(document)
  })
})

describe.each([
  ['embedded', 'neo4j'],
  ['neo4j', 'embedded'],
] as const)('a workspace copied from %s to %s', (from, to) => {
  test('is the same graph, with its documents', async () => {
    const [one, other] = [await kinds[from](), await kinds[to]()]
    const changes = [article(), changeOf(generatedClaims({ seed: 10, claims: 100 }))]
    for (const change of changes) await one.store.apply(change)
    await copyStore(one.store, other.store)
    const [before, after] = [await one.store.fetch(), await other.store.fetch()]
    expect(network(after, always)).toEqual(network(before, always))
    expect(await other.store.counts()).toEqual(await one.store.counts())
    for (const id of before.sources.keys()) expect(await other.store.document(id)).toEqual(await one.store.document(id))
    await Promise.all([one.remove(), other.remove()])
  })
})
