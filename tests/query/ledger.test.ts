import { describe, expect, test } from 'vitest'
import { parseDay } from '../../graph/model/day.ts'
import { applyDelta, noFacts } from '../../graph/model/delta.ts'
import { buildGraph } from '../../graph/model/graph.ts'
import { ledger, ledgerSchema } from '../../graph/query/ledger/ledger.ts'
import { claim, factsOf } from '../fixtures/claims.ts'
import { firstArticle } from '../fixtures/first-article.ts'

const asOf = (day: string | null) => ({ day: day === null ? null : parseDay(day)!, assessments: false })
const amount = (min: number | null, max: number | null, unit = 'persons') => ({
  min,
  max,
  unit,
  approximate: false,
  quote: 'x',
  start: 0,
  end: 1,
})
const of = (...claims: Parameters<typeof factsOf>[0][number][]) => buildGraph(factsOf(claims))

describe('the books of the first article', () => {
  const graph = buildGraph(applyDelta(noFacts, firstArticle().delta))
  const books = ledger(graph, asOf('2025-07-31'))

  test('are of the contract, and every row has claims of the graph', () => {
    expect(ledgerSchema.parse(books)).toEqual(books)
    for (const row of [...books.commitments, ...books.treaties, ...books.meetings]) {
      expect(row.claims.length).toBeGreaterThan(0)
      for (const id of row.claims) expect(graph.claims.has(id)).toBe(true)
    }
  })

  test('keep what was promised and what was given apart', () => {
    const row = (id: string) => books.commitments.find((each) => each.id === id)
    expect(row('commitment:prk-kursk-rebuilding')).toMatchObject({
      kind: 'commitment',
      status: ['pledged'],
      givers: ['state:PRK'],
    })
    expect(row('aid:prk-troops-delivered')).toMatchObject({ kind: 'aid', status: ['delivered'] })
    expect(books.balances.find(({ taker, unit }) => taker === 'state:RUS' && unit === 'persons')).toMatchObject({
      pledged: { min: 6000, max: 6000, rows: ['commitment:prk-kursk-rebuilding'] },
      delivered: { min: 10000, max: null, rows: ['aid:prk-troops-delivered'] },
    })
  })

  test('say who met whom how often', () => {
    expect(books.pairs.find(({ actors }) => actors.join() === 'person:choe-son-hui,person:sergei-lavrov')?.count).toBe(2)
  })

  test('have no treaty before there was one', () => {
    expect(ledger(graph, asOf('2023-01-01')).treaties).toEqual([])
    expect(books.treaties).toMatchObject([{ parties: ['state:RUS', 'state:PRK'], obligations: ['defense'], status: ['signed'] }])
  })
})

describe('a treaty', () => {
  const treaty = (id: string, edtf: string, status: 'signed' | 'ratified' | 'in-force' | 'terminated') =>
    claim({
      id,
      type: 'treaty',
      asserts: 'treaty:t',
      edtf,
      status,
      participants: [
        ['state:A', 'party'],
        ['state:B', 'party'],
      ],
    })
  const graph = of(
    treaty('c1', '2020-01-10', 'signed'),
    treaty('c2', '2020-06', 'ratified'),
    treaty('c3', '2021', 'in-force'),
    treaty('c4', '2023-05-05', 'terminated'),
  )

  test.each([
    ['2020-02-01', ['signed']],
    ['2020-06-15', ['ratified']],
    ['2021-03-01', ['in-force']],
    ['2023-05-05', ['terminated']],
  ])('stands on %s as %j', (day, status) => {
    expect(ledger(graph, asOf(day)).treaties[0]?.status).toEqual(status)
  })

  test('has its steps in the order of time, and is gone once it ended', () => {
    expect(ledger(graph, asOf(null)).treaties[0]?.steps.map(({ since, status }) => [since, ...status])).toEqual([
      ['2020-01-10', 'signed'],
      ['2020-06-01', 'ratified'],
      ['2021-01-01', 'in-force'],
      ['2023-05-05', 'terminated'],
    ])
    expect(ledger(graph, asOf('2023-05-06')).treaties).toEqual([])
  })

  test('binds whoever left no longer', () => {
    const leaves = claim({
      id: 'c5',
      type: 'treaty',
      asserts: 'treaty:u',
      edtf: '2022-01-01',
      status: 'terminated',
      participants: [['state:C', 'party']],
    })
    const all = claim({
      id: 'c6',
      type: 'treaty',
      asserts: 'treaty:u',
      edtf: '2020-01-01',
      status: 'signed',
      participants: ['A', 'B', 'C'].map((name) => [`state:${name}`, 'party'] as const),
    })
    const parties = (day: string) => [...ledger(of(leaves, all), asOf(day)).treaties[0]!.parties].sort()
    expect(parties('2021-01-01')).toEqual(['state:A', 'state:B', 'state:C'])
    expect(parties('2022-06-01')).toEqual(['state:A', 'state:B'])
  })
})

describe('a promise', () => {
  const promise = (id: string, part: Parameters<typeof claim>[0] = {}) =>
    claim({
      id,
      type: 'commitment',
      asserts: 'commitment:p',
      status: 'pledged',
      amounts: [amount(100, 100)],
      participants: [
        ['state:A', 'promiser'],
        ['state:B', 'beneficiary'],
      ],
      ...part,
    })

  test('of which two sources say different numbers is counted once, from the least to the most', () => {
    const books = ledger(of(promise('c1'), promise('c2', { amounts: [amount(300, null)] })), asOf(null))
    expect(books.commitments).toMatchObject([{ disputes: ['amount'] }])
    expect(books.balances).toMatchObject([{ pledged: { min: 100, max: null }, delivered: { min: 0, max: 0, rows: [] } }])
  })

  test('that is denied is no part of what was pledged', () => {
    expect(ledger(of(promise('c1', { status: 'denied' })), asOf(null)).balances).toEqual([])
  })

  test('without a number is in no balance', () => {
    expect(ledger(of(promise('c1', { amounts: [amount(null, null)] })), asOf(null)).balances).toEqual([])
  })

  test('that was delivered counts as such', () => {
    const books = ledger(of(promise('c1', { edtf: '2020' }), promise('c2', { edtf: '2021', status: 'delivered' })), asOf(null))
    expect(books.balances).toMatchObject([{ pledged: { rows: [] }, delivered: { min: 100, max: 100 } }])
  })
})

test('a meeting that was only planned, or is denied, is none that was held', () => {
  const meeting = (id: string, status: 'occurred' | 'planned' | 'denied') =>
    claim({
      id,
      asserts: `meeting:${id}`,
      status,
      edtf: status === 'occurred' ? '2020-01-01' : '2020-01-02',
      participants: [
        ['state:A', 'host'],
        ['state:B', 'guest'],
      ],
    })
  const books = ledger(of(meeting('c1', 'occurred'), meeting('c2', 'planned'), meeting('c3', 'denied')), asOf(null))
  expect(books.meetings).toHaveLength(3)
  expect(books.pairs).toEqual([
    { actors: ['state:A', 'state:B'], count: 1, first: '2020-01-01', last: '2020-01-01', meetings: ['meeting:c1'] },
  ])
})
