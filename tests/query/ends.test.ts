import { describe, expect, test } from 'vitest'
import type { Claim } from '../../graph/model/claim.ts'
import { parseDay } from '../../graph/model/day.ts'
import { buildGraph } from '../../graph/model/graph.ts'
import { claimExtents } from '../../graph/query/extents.ts'
import { network } from '../../graph/query/network.ts'
import { claim, factsOf } from '../fixtures/claims.ts'

const day = (text: string) => parseDay(text)!

describe('a state of things that ended', () => {
  const certainties = (claims: Claim[], text: string) =>
    network(buildGraph(factsOf(claims)), { day: day(text), assessments: false }).relationships.map(({ certainty }) => certainty)

  test('a treaty that one source says ended gives up the open end we read into the other', () => {
    const parties = [['state:PRK', 'party']] as const
    const signed = claim({
      id: 'a',
      type: 'treaty',
      asserts: 'treaty:t',
      edtf: '1961-07-06',
      status: 'signed',
      participants: parties,
    })
    const ended = claim({
      id: 'b',
      type: 'treaty',
      asserts: 'treaty:t',
      edtf: '1996-09-10',
      status: 'terminated',
      participants: parties,
    })
    const on = (text: string) =>
      network(buildGraph(factsOf([signed, ended])), { day: day(text), assessments: false }).nodes.map((node) => node.certainty)
    expect(on('1980-01-01')).toEqual(['definite', 'definite'])
    expect(on('2000-01-01')).toEqual([])
  })

  const ally = (id: string, edtf: string, part: Parameters<typeof claim>[0] = {}) =>
    claim({
      id,
      type: 'relation',
      relation: 'ally',
      asserts: null,
      edtf,
      participants: [
        ['state:A', 'from'],
        ['state:B', 'to'],
      ],
      ...part,
    })
  const office = (id: string, edtf: string, part: Parameters<typeof claim>[0] = {}) =>
    claim({
      id,
      type: 'office',
      asserts: null,
      edtf,
      participants: [
        ['person:P', 'holder'],
        ['state:A', 'state'],
      ],
      ...part,
    })
  test.each([
    ['1961', 'definite'],
    ['1961/..', 'definite'],
    ['1961/', 'possible'],
  ])('a relation since %s that another claim says ended is over', (since, certainty) => {
    const claims = [ally('a', since), ally('b', '1996-09-10', { status: 'terminated' })]
    expect(certainties(claims, '1980-01-01')).toEqual([certainty])
    expect(certainties(claims, '2000-01-01')).toEqual([])
  })

  test('the end of a relation ends it from whichever side it is told', () => {
    const turned: [string, string][] = [
      ['state:B', 'from'],
      ['state:A', 'to'],
    ]
    const end = ally('b', '1996', { status: 'terminated', participants: turned })
    expect(certainties([ally('a', '1961'), end], '2000-01-01')).toEqual([])
  })

  test('what begins anew after its end is there again', () => {
    const claims = [ally('a', '1961'), ally('b', '1996', { status: 'terminated' }), ally('c', '2024-06-19')]
    expect(certainties(claims, '2000-01-01')).toEqual([])
    expect(certainties(claims, '2025-01-01')).toEqual(['definite'])
  })

  test('an office that ended is over, and another of the same holder goes on', () => {
    const minister = office('a', '2004-03', { title: { en: 'Foreign Minister' } })
    const envoy = office('b', '2010', { title: { en: 'Special Envoy' } })
    const left = office('c', '2020-05-01', { title: { en: 'Foreign Minister' }, status: 'terminated' })
    expect(certainties([minister, envoy, left], '2015-01-01')).toHaveLength(2)
    expect(certainties([minister, envoy, left], '2021-01-01')).toEqual(['definite'])
    expect(certainties([minister, envoy, { ...left, title: null }], '2021-01-01')).toEqual([])
  })

  test('an office that ended under its title in another language is over', () => {
    const minister = office('a', '2004-03', { title: { en: 'Foreign Minister', ar: 'وزير الخارجية' } })
    const inArabic = office('b', '2020', { title: { ar: 'وزير الخارجية' }, status: 'terminated' })
    expect(certainties([minister, inArabic], '2021-06-01')).toEqual([])
    const called = office('b', '2020', { title: { en: 'Minister of Foreign Affairs' }, status: 'terminated' })
    expect(certainties([minister, called], '2021-06-01')).toEqual(['possible'])
  })

  test('the end of an office that another claim tells of, dated or not, ends no other office', () => {
    const president = office('a', '2000', { title: { en: 'President' } })
    const left = office('c', '2010', { title: { en: 'Party chair' }, status: 'terminated' })
    const chair = {
      ...office('b', '2000', { title: { en: 'Party chair' } }),
      time: { edtf: null, text: null, basis: 'none' },
    } as Claim
    expect(certainties([president, chair, left], '2012-01-01')).toEqual(['definite'])
    expect(certainties([president, left], '2012-01-01')).toEqual(['possible'])
  })

  test('between two terms of an office nobody holds it', () => {
    const terms = [
      office('a', '2000'),
      office('b', '2008', { status: 'terminated' }),
      office('c', '2012'),
      office('d', '2024', { status: 'terminated' }),
    ]
    expect(certainties(terms, '2004-01-01')).toEqual(['definite'])
    expect(certainties(terms, '2014-01-01')).toEqual(['definite'])
    const extents = claimExtents(factsOf(terms))
    expect(extents.get('a')!.possible.last).toBe(day('2008-12-31'))
  })

  const pact = (id: string, edtf: string | null, part: Parameters<typeof claim>[0] = {}) =>
    claim({
      id,
      type: 'treaty',
      asserts: 'treaty:p',
      edtf,
      participants: [
        ['state:A', 'party'],
        ['state:B', 'party'],
        ['state:C', 'party'],
      ],
      ...part,
    })

  test('what only may have ended a treaty leaves it possible', () => {
    const claims = [pact('a', '2000-01-01'), pact('b', '2010-05-05', { status: 'terminated', certainty: 'speculative' })]
    expect(new Set(certainties(claims, '2005-01-01'))).toEqual(new Set(['definite']))
    expect(new Set(certainties(claims, '2012-01-01'))).toEqual(new Set(['possible']))
  })

  test('a treaty that is told to be over without a date is over when that was published', () => {
    const claims = [pact('a', '2000-01-01'), pact('b', null, { status: 'terminated' })]
    expect(new Set(certainties(claims, '2012-01-01'))).toEqual(new Set(['possible']))
    expect(certainties(claims, '2026-01-01')).toEqual([])
  })

  const party = (name: string) => [`state:${name}`, 'party'] as const
  const tied = (claims: Claim[], text: string) =>
    network(buildGraph(factsOf(claims)), { day: day(text), assessments: false }).relationships.map(({ source }) => source)

  test('who leaves a treaty of many is no party any longer, and ends it for nobody else', () => {
    const exit = pact('b', '2010', { status: 'terminated', participants: [party('C')] })
    expect(tied([pact('a', '2000'), exit], '2005-01-01').sort()).toEqual(['state:A', 'state:B', 'state:C'])
    expect(tied([pact('a', '2000'), exit], '2012-01-01').sort()).toEqual(['state:A', 'state:B'])
    const back = pact('c', '2015', { participants: [party('C')] })
    expect(tied([pact('a', '2000'), exit, back], '2016-01-01').sort()).toEqual(['state:A', 'state:B', 'state:C'])
  })

  test('two who leave a treaty of five end it for nobody else, whatever their role is called', () => {
    const five = ['A', 'B', 'C', 'D', 'E'].map((name) => [`state:${name}`, 'signatory'] as const)
    const exit = pact('b', '1966', { status: 'terminated', participants: five.slice(0, 2) })
    expect(tied([pact('a', '1949', { participants: five }), exit], '1967-06-01').sort()).toEqual([
      'state:C',
      'state:D',
      'state:E',
    ])
  })

  const surely = (claims: Claim[], text: string) =>
    Object.fromEntries(
      network(buildGraph(factsOf(claims)), { day: day(text), assessments: false }).relationships.map(({ source, certainty }) => [
        source.slice('state:'.length),
        certainty,
      ]),
    )
  const leaving = (part: Parameters<typeof claim>[0]) =>
    pact('b', '1966', { status: 'terminated', participants: [party('A')], ...part })

  test('between the ends that two sources tell of, all parties are possible', () => {
    const ends = ['1995-09-07', '1996-09-10'].map((edtf) => pact(edtf, edtf, { status: 'terminated' }))
    const claims = [pact('a', '1961-07-06'), ...ends]
    expect(surely(claims, '1996-01-01')).toEqual({ A: 'possible', B: 'possible', C: 'possible' })
    expect(surely(claims, '1997-01-01')).toEqual({})
  })

  test('who left in a year is possible within it', () => {
    expect(surely([pact('a', '1949'), leaving({})], '1966-06-01')).toEqual({ A: 'possible', B: 'definite', C: 'definite' })
    expect(surely([pact('a', '1949'), leaving({})], '1967-01-01')).toEqual({ B: 'definite', C: 'definite' })
  })

  test('who only may have left is possible ever after', () => {
    const exit = leaving({ certainty: 'speculative' })
    expect(surely([pact('a', '1949'), exit], '1970-01-01')).toEqual({ A: 'possible', B: 'definite', C: 'definite' })
  })

  test('those who leave one after the other end it when fewer than two stay', () => {
    const exits = [leaving({}), pact('c', '1970', { status: 'terminated', participants: [party('B')] })]
    expect(surely([pact('a', '1949'), ...exits], '1968-01-01')).toEqual({ B: 'definite', C: 'definite' })
    expect(surely([pact('a', '1949'), ...exits], '1975-01-01')).toEqual({})
  })

  test('who leaves a war ends it for nobody else', () => {
    const war = (id: string, edtf: string, part: Parameters<typeof claim>[0] = {}) =>
      claim({
        id,
        type: 'conflict',
        asserts: 'conflict:w',
        edtf,
        participants: ['A', 'B', 'C'].map((name) => [`state:${name}`, 'belligerent'] as const),
        ...part,
      })
    const exit = war('b', '1917-12-15', { status: 'terminated', participants: [['state:A', 'belligerent']] })
    expect(tied([war('a', '1914'), exit], '1918-05-01').sort()).toEqual(['state:B', 'state:C'])
  })

  test.each(['2005-01-01', '2005'])('what begins anew when it ends, in %s, is there', (end) => {
    const claims = [
      pact('a', '2000-03-03'),
      pact('b', end, { status: 'terminated' }),
      pact('c', end === '2005' ? '2005-06-01' : end, { status: 'in-force' }),
    ]
    expect(certainties(claims, '2006-01-01')).toContain('definite')
    expect(certainties(claims, '2003-01-01')).toContain('definite')
  })

  test('a treaty that ended in 2010, whatever came later, is over in 2015', () => {
    expect(certainties([pact('a', '2000'), pact('b', '2010/..', { status: 'terminated' })], '2015-01-01')).toEqual([])
  })
})
