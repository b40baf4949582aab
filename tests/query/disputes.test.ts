import { expect, test } from 'vitest'
import { buildGraph } from '../../graph/model/graph.ts'
import { contradictions } from '../../graph/query/contradictions.ts'
import { disputesOf } from '../../graph/query/disputes.ts'
import { claim, factsOf } from '../fixtures/claims.ts'

const treaty = (id: string, edtf: string, status: 'signed' | 'ratified' | 'in-force' | 'terminated' | 'ongoing') =>
  claim({ id, type: 'treaty', asserts: 'treaty:t', edtf, status })

test('the steps of a treaty are different days of one thing', () => {
  const life = [
    treaty('a', '2024-06-19', 'signed'),
    treaty('b', '2024-11-09', 'ratified'),
    treaty('c', '2024-12-04/..', 'in-force'),
  ]
  expect(disputesOf(life)).toEqual([])
})

test('one step that two sources date differently is disputed', () => {
  expect(disputesOf([treaty('a', '1995-09-07', 'terminated'), treaty('b', '1996-09-10', 'terminated')])).toEqual(['time'])
})

test('what goes on on a day may have begun long before', () => {
  expect(disputesOf([treaty('a', '2022-02/..', 'ongoing'), treaty('b', '2025-07-12', 'ongoing')])).toEqual([])
  expect(disputesOf([treaty('a', '2022-02/..', 'ongoing'), treaty('b', '1999', 'ongoing')])).toEqual(['time'])
})

test.each([
  [
    'in force since a day, with and without an open end',
    treaty('a', '2024-12-04', 'in-force'),
    treaty('b', '2024-12-04/..', 'in-force'),
  ],
  [
    'the same end, told with and without its beginning',
    treaty('a', '1961-07-06/1995-09-07', 'terminated'),
    treaty('b', '1995-09-07', 'terminated'),
  ],
  [
    'a meeting of two days, and one of them',
    claim({ id: 'a', edtf: '2024-06-18/2024-06-19' }),
    claim({ id: 'b', edtf: '2024-06-18' }),
  ],
] as const)('%s is no dispute', (_what, a, b) => {
  expect(disputesOf([a, b])).toEqual([])
})

test('an end is an end, whatever it is called', () => {
  const lapsed = claim({ id: 'b', type: 'treaty', asserts: 'treaty:t', edtf: '1996-09-10', status: 'lapsed' })
  expect(disputesOf([treaty('a', '1995-09-07', 'terminated'), lapsed])).toEqual(['time'])
})

test('amounts are disputed where no number of the one is a number of the other', () => {
  const counting = (id: string, ...counts: [count: number, approximate?: boolean][]) =>
    claim({
      id,
      type: 'aid',
      asserts: 'aid:a',
      amounts: counts.map(([count, approximate = false]) => ({
        min: count,
        max: count,
        approximate,
        unit: 'persons',
        quote: 'x',
        start: 0,
        end: 1,
      })),
    })
  expect(disputesOf([counting('a', [6000], [500]), counting('b', [500], [6000])])).toEqual([])
  expect(disputesOf([counting('a', [6000, true]), counting('b', [6100])])).toEqual([])
  expect(disputesOf([counting('a', [6000]), counting('b', [9000])])).toEqual(['amount'])
})

test('contradictions are listed with their claims, and what agrees is not', () => {
  const meeting = [claim({ id: 'm', edtf: '2024-06-18' }), claim({ id: 'n', edtf: '2024-06-18/2024-06-19' })]
  const facts = factsOf([treaty('a', '1995-09-07', 'terminated'), treaty('b', '1996-09-10', 'terminated'), ...meeting])
  expect(contradictions(buildGraph(facts))).toMatchObject([
    { node: 'treaty:t', kind: 'treaty', about: ['time'], claims: [{ id: 'a' }, { id: 'b' }] },
  ])
})
