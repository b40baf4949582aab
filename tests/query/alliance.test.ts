import { describe, expect, test } from 'vitest'
import type { Claim } from '../../graph/model/claim.ts'
import { parseDay } from '../../graph/model/day.ts'
import { applyDelta, noFacts } from '../../graph/model/delta.ts'
import { buildGraph } from '../../graph/model/graph.ts'
import { allianceGraph } from '../../graph/query/alliance.ts'
import { network } from '../../graph/query/network.ts'
import { claim, factsOf } from '../fixtures/claims.ts'
import { firstArticle } from '../fixtures/first-article.ts'

function tiesOf(...claims: ReturnType<typeof claim>[]): string[] {
  return [...allianceGraph(buildGraph(factsOf(claims))).relationships.values()].map(
    ({ source, type, target }) => `${source} ${type} ${target}`,
  )
}

/** A statement that accuses, by those who take part in it. */
function accusing(...participants: [id: string, role: string][]) {
  const codes = { plover: 'ACCUSE' as const, mode: null, context: [], atop: [] }
  return claim({ type: 'statement', asserts: 'statement:s', codes, participants })
}

describe('the alliance view', () => {
  test('splits a meeting of three into pairs', () => {
    const participants = ['A', 'B', 'C'].map((name) => [`state:${name}`, 'participant'] as const)
    expect(tiesOf(claim({ participants }))).toHaveLength(3)
  })

  test('ties who gives to who takes, and not those who take with each other', () => {
    const aid = claim({
      type: 'aid',
      asserts: 'aid:a',
      participants: [
        ['state:A', 'provider'],
        ['state:B', 'recipient'],
        ['state:C', 'recipient'],
      ],
    })
    expect(tiesOf(aid)).toEqual(['state:A cooperation state:B', 'state:A cooperation state:C'])
  })

  test('never counts a war, a sanction or a threat as cooperation', () => {
    const codes = { plover: 'THREATEN' as const, mode: null, context: [], atop: [] }
    const signs = [
      claim({
        id: 'a',
        type: 'conflict',
        asserts: 'conflict:a',
        participants: [
          ['state:A', 'belligerent'],
          ['state:B', 'belligerent'],
        ],
      }),
      claim({
        id: 'b',
        type: 'sanction',
        asserts: 'event:b',
        participants: [
          ['state:C', 'sender'],
          ['state:D', 'target'],
        ],
      }),
      claim({
        id: 'c',
        type: 'statement',
        asserts: 'statement:c',
        codes,
        participants: [
          ['state:E', 'speaker'],
          ['state:F', 'target'],
        ],
      }),
    ]
    for (const each of signs) expect(tiesOf(each)[0]).toMatch(/ conflict /)
  })

  test('leaves out what is denied, what may come, and where things lie', () => {
    const pair = [
      ['state:A', 'participant'],
      ['state:B', 'participant'],
    ] as const
    expect(tiesOf(claim({ status: 'denied', participants: pair }))).toEqual([])
    expect(
      tiesOf(
        claim({
          type: 'assessment',
          asserts: 'assessment:a',
          participants: [
            ['state:A', 'subject'],
            ['state:B', 'subject'],
          ],
        }),
      ),
    ).toEqual([])
    expect(
      tiesOf(
        claim({
          type: 'location',
          asserts: null,
          participants: [
            ['place:P', 'what'],
            ['state:A', 'where'],
          ],
        }),
      ),
    ).toEqual([])
  })

  test('a minister does not ally with her own state by meeting another', () => {
    const office = claim({
      id: 'o',
      type: 'office',
      asserts: null,
      participants: [
        ['person:M', 'holder'],
        ['state:A', 'state'],
      ],
    })
    const talks = claim({
      id: 't',
      participants: [
        ['person:M', 'participant'],
        ['state:A', 'participant'],
        ['state:B', 'participant'],
      ],
    })
    expect(tiesOf(office, talks)).not.toContain('person:M cooperation state:A')
    expect(tiesOf(office, talks)).toContain('person:M affiliation state:A')
  })

  test('of the first article: Russia and North Korea cooperate, Russia and Ukraine fight', () => {
    const { relationships } = allianceGraph(buildGraph(applyDelta(noFacts, firstArticle().delta)))
    const ties = [...relationships.values()].map(({ source, type, target }) => `${source} ${type} ${target}`)
    expect(ties).toEqual(expect.arrayContaining(['state:PRK cooperation state:RUS', 'state:RUS conflict state:UKR']))
  })

  test('does not set allies at war with each other because they fight in the same war', () => {
    const war = claim({
      id: 'w',
      type: 'conflict',
      asserts: 'conflict:w',
      participants: ['A', 'B', 'C'].map((name) => [`state:${name}`, 'belligerent'] as const),
    })
    const help = claim({
      id: 'h',
      type: 'aid',
      asserts: 'aid:h',
      participants: [
        ['state:A', 'provider'],
        ['state:B', 'recipient'],
      ],
    })
    expect(tiesOf(war, help).sort()).toEqual([
      'state:A conflict state:C',
      'state:A cooperation state:B',
      'state:B conflict state:C',
    ])
  })

  test('takes no side from a statement that no code says the kind of', () => {
    const said = claim({
      type: 'statement',
      asserts: 'statement:s',
      participants: [
        ['state:A', 'speaker'],
        ['state:B', 'target'],
      ],
    })
    expect(tiesOf(said)).toEqual([])
  })

  test('does not set those at odds who act together against somebody else', () => {
    expect(tiesOf(accusing(['state:A', 'speaker'], ['state:B', 'speaker']))).toEqual([])
  })

  test('takes a claim without a code with the sign that others give the same thing', () => {
    const attack = (id: string, state: string, plover: 'ASSAULT' | null) => ({
      ...claim({
        id,
        type: 'event',
        asserts: 'event:e',
        participants: [
          [state, 'attacker'],
          ['state:B', 'target'],
        ],
      }),
      codes: { plover, mode: null, context: [], atop: [] },
    })
    expect(tiesOf(attack('a', 'state:A', 'ASSAULT'), attack('b', 'state:C', null)).sort()).toEqual([
      'state:A conflict state:B',
      'state:B conflict state:C',
    ])
  })

  test('ties those whom different claims name on one thing', () => {
    const side = (id: string, state: string) =>
      claim({ id, type: 'conflict', asserts: 'conflict:w', participants: [[state, 'belligerent']] })
    expect(tiesOf(side('a', 'state:A'), side('b', 'state:B'))).toEqual(['state:A conflict state:B'])
  })

  test('counts no aid of an earlier time, and none that is only planned, as standing by each other in a war', () => {
    const war = claim({
      id: 'w',
      type: 'conflict',
      asserts: 'conflict:w',
      edtf: '1991',
      participants: ['A', 'B', 'C'].map((name) => [`state:${name}`, 'belligerent'] as const),
    })
    const help = (part: Parameters<typeof claim>[0]) =>
      claim({
        id: 'h',
        type: 'aid',
        asserts: 'aid:h',
        participants: [
          ['state:A', 'provider'],
          ['state:B', 'recipient'],
        ],
        ...part,
      })
    expect(tiesOf(war, help({ edtf: '1983' }))).toContain('state:A conflict state:B')
    expect(tiesOf(war, help({ edtf: '1991-02', status: 'planned' }))).toContain('state:A conflict state:B')
    expect(tiesOf(war, help({ edtf: '1991-02' }))).not.toContain('state:A conflict state:B')
  })

  test('lets a membership that ended or is planned take no tie away', () => {
    const member = claim({
      id: 'm',
      type: 'relation',
      relation: 'member',
      asserts: null,
      status: 'planned',
      edtf: '2030',
      participants: [
        ['state:A', 'from'],
        ['bloc:N', 'to'],
      ],
    })
    const help = claim({
      id: 'h',
      type: 'aid',
      asserts: 'aid:h',
      participants: [
        ['bloc:N', 'provider'],
        ['state:A', 'recipient'],
      ],
    })
    expect(tiesOf(member, help)).toContain('bloc:N cooperation state:A')
  })

  test('ties whom two claims name only from the day on which both are there', () => {
    const side = (id: string, edtf: string, states: string[]) =>
      claim({ id, type: 'treaty', asserts: 'treaty:t', edtf, participants: states.map((state) => [state, 'party'] as const) })
    const graph = allianceGraph(buildGraph(factsOf([side('a', '2003', ['state:A', 'state:B']), side('b', '2010', ['state:C'])])))
    const on = (text: string) =>
      network(graph, { day: parseDay(text), assessments: false }).relationships.map(({ source, target }) => `${source} ${target}`)
    expect(on('2005-01-01')).toEqual(['state:A state:B'])
    expect(on('2011-01-01').sort()).toEqual(['state:A state:B', 'state:A state:C', 'state:B state:C'])
  })

  test('ties whoever comes back to a treaty with those who stayed', () => {
    const of = (...names: string[]) => names.map((name) => [`state:${name}`, 'party'] as const)
    const pact = (id: string, edtf: string, status: Claim['status'], names: string[]) =>
      claim({ id, type: 'treaty', asserts: 'treaty:t', edtf, status, participants: of(...names) })
    const claims = [
      pact('a', '1949', 'signed', ['A', 'B', 'C']),
      pact('b', '1966', 'terminated', ['A']),
      pact('c', '2009', 'in-force', ['A']),
    ]
    const on = (day: string) =>
      network(allianceGraph(buildGraph(factsOf(claims))), { day: parseDay(day)!, assessments: false })
        .relationships.map(({ source, target }) => `${source.slice(6)}${target.slice(6)}`)
        .sort()
    expect(on('1970-01-01')).toEqual(['BC'])
    expect(on('2010-01-01')).toEqual(['AB', 'AC', 'BC'])
  })

  test('takes who is told of somebody else for nobody meant', () => {
    const said = accusing(['state:A', 'speaker'], ['state:B', 'addressee'], ['state:C', 'target'])
    expect(tiesOf(said)).toEqual(['state:A conflict state:C'])
  })
})
