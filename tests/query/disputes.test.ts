import { expect, test } from 'vitest'
import { disputesOf } from '../../graph/query/disputes.ts'
import { claim } from '../fixtures/claims.ts'

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
