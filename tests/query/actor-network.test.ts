import { describe, expect, test } from 'vitest'
import type { Claim } from '../../graph/model/claim.ts'
import { parseDay } from '../../graph/model/day.ts'
import { applyDelta, noFacts } from '../../graph/model/delta.ts'
import { buildGraph } from '../../graph/model/graph.ts'
import { actorNetwork, type WantedTies } from '../../graph/query/actor-network.ts'
import { allianceGraph } from '../../graph/query/alliance.ts'
import { claim, factsOf } from '../fixtures/claims.ts'
import { firstArticle } from '../fixtures/first-article.ts'

type Wanted = Partial<Omit<WantedTies, 'day'>> & { day?: string }

function networkOf(claims: readonly Claim[], { day, ...wanted }: Wanted = {}) {
  const asOf = day === undefined ? null : parseDay(day)
  return actorNetwork(buildGraph(factsOf(claims)), { day: asOf, assessments: false, possible: true, kinds: null, ...wanted })
}

function tiesOf(claims: readonly Claim[], wanted?: Wanted): string[] {
  return networkOf(claims, wanted).ties.map(
    ({ source, type, target, strength }) => `${source} ${type}${type === 'commitment' ? ` ${strength}` : ''} ${target}`,
  )
}

const codes = (...atop: Claim['codes']['atop']): Partial<Claim> => ({ codes: { plover: null, mode: null, context: [], atop } })

function treaty(id: string, edtf: string, more: Partial<Omit<Claim, 'time' | 'participants'>>, parties = ['state:A', 'state:B']) {
  return claim({
    id,
    type: 'treaty',
    asserts: `treaty:${id}`,
    edtf,
    status: 'signed',
    participants: parties.map((party) => [party, 'party'] as const),
    ...more,
  })
}

const meeting = (id: string, edtf: string | null, ...who: string[]) =>
  claim({ id, asserts: `meeting:${id}`, edtf, participants: who.map((each) => [each, 'participant'] as const) })

describe('ties as of a day', () => {
  const claims = [meeting('early', '2020-05-01', 'state:A', 'state:B'), meeting('open', null, 'state:B', 'state:C')]

  test('what is possible, and what is definite', () => {
    expect(tiesOf(claims, { day: '2021-01-01' })).toEqual(['state:A cooperation state:B', 'state:B cooperation state:C'])
    expect(tiesOf(claims, { day: '2021-01-01', possible: false })).toEqual(['state:A cooperation state:B'])
    expect(tiesOf(claims, { day: '2019-01-01', possible: false })).toEqual([])
  })

  test('a tie rests on those of its claims that are so on the day', () => {
    const again = [...claims, meeting('late', '2024-05-01', 'state:A', 'state:B')]
    const claimsOn = (day: string) => networkOf(again, { day }).ties[0]!.claims
    expect(claimsOn('2021-01-01')).toEqual(['early'])
    expect(claimsOn('2025-01-01')).toEqual(['early', 'late'])
    expect(networkOf(again, { day: '2025-01-01' }).ties[0]!.sources).toEqual(['source:s'])
  })

  test('only of the kinds that are wanted; who is then tied to nobody is left out', () => {
    const all = [...claims, meeting('m', '2020', 'state:A', 'person:P')]
    const { actors, ties } = networkOf(all, { kinds: ['state'] })
    expect(actors.map(({ id }) => id)).toEqual(['state:A', 'state:B', 'state:C'])
    expect(ties).toHaveLength(2)
  })

  test('an office ties nobody', () => {
    const office = claim({
      type: 'office',
      asserts: null,
      participants: [
        ['person:P', 'holder'],
        ['state:A', 'state'],
      ],
    })
    expect(networkOf([office])).toEqual({ actors: [], ties: [] })
  })
})

describe('commitments', () => {
  test.each([
    [['defense'], 3],
    [['offense'], 3],
    [['nonaggression', 'consultation'], 2],
    [['neutrality'], 2],
    [['consultation'], 1],
  ] as const)('a treaty of %j commits by %i', (atop, strength) => {
    expect(tiesOf([treaty('t', '2020', codes(...atop))])).toContain(`state:A commitment ${strength} state:B`)
  })

  test('a treaty of nothing of the kind commits nobody, one that is denied neither', () => {
    expect(tiesOf([treaty('t', '2020', codes())])).toEqual(['state:A cooperation state:B'])
    expect(tiesOf([treaty('t', '2020', { ...codes('defense'), status: 'denied' })])).toEqual([])
  })

  test('of two the strongest that is there on the day', () => {
    const two = [treaty('short', '2000/2010', codes('defense')), treaty('long', '1990/2020', codes('consultation'))]
    expect(tiesOf(two, { day: '2005-06-01' })).toContain('state:A commitment 3 state:B')
    expect(tiesOf(two, { day: '2015-06-01' })).toContain('state:A commitment 1 state:B')
    expect(tiesOf(two, { day: '2024-06-01' })).toEqual([])
  })

  test('who left a treaty is committed no longer, the others stay', () => {
    const pact = treaty('t', '2000', codes('defense'), ['state:A', 'state:B', 'state:C'])
    const left = treaty('left', '2010', { asserts: 'treaty:t', status: 'terminated' }, ['state:C'])
    const committed = (day: string) => tiesOf([pact, left], { day }).filter((tie) => tie.includes('commitment'))
    expect(committed('2005-01-01')).toHaveLength(3)
    expect(committed('2015-01-01')).toEqual(['state:A commitment 3 state:B'])
  })

  test('allies are committed, rivals are not', () => {
    const relation = (id: string, kind: 'ally' | 'rival', a: string, b: string) =>
      claim({
        id,
        type: 'relation',
        relation: kind,
        asserts: null,
        participants: [
          [a, 'from'],
          [b, 'to'],
        ],
      })
    const ties = tiesOf([relation('a', 'ally', 'state:A', 'state:B'), relation('r', 'rival', 'state:B', 'state:C')])
    expect(ties.filter((tie) => tie.includes('commitment'))).toEqual(['state:A commitment 3 state:B'])
  })
})

test('of the first article: the ties of the alliance view, and the pact', () => {
  const graph = buildGraph(applyDelta(noFacts, firstArticle().delta))
  const { ties } = actorNetwork(graph, { day: null, assessments: false, possible: true, kinds: null })
  const drawn = [...allianceGraph(graph).relationships.values()].filter(({ type }) => type !== 'affiliation')
  expect(ties.filter(({ type }) => type !== 'commitment').map(({ source, type, target }) => [source, type, target])).toEqual(
    drawn.map(({ source, type, target }) => [source, type, target]),
  )
  expect(ties.filter(({ type }) => type === 'commitment')).toMatchObject([
    { source: 'state:PRK', target: 'state:RUS', strength: 3 },
  ])
})
