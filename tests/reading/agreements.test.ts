import { describe, expect, test } from 'vitest'
import { type Claim, claimSchema } from '../../graph/model/claim.ts'
import { agreements, withOneNode } from '../../graph/reading/claims/agreements.ts'

function claim(id: string, more: object = {}): Claim {
  const read = claimSchema.parse({
    id,
    type: 'meeting',
    asserts: `meeting:${id}`,
    participants: [
      { entityId: 'state:KEN', role: 'participant' },
      { entityId: 'state:GHA', role: 'participant' },
    ],
    evidence: [{ quote: 'Kenya met Ghana here', start: 10, end: 30 }],
    extractor: { name: id.startsWith('model') ? 'model' : 'rules', version: '1' },
    ...more,
  })
  return { ...read, sourceId: 'source:test' }
}

const at = (start: number, end: number) => ({ evidence: [{ quote: 'x'.repeat(end - start), start, end }] })
const visit = {
  type: 'visit',
  participants: [
    { entityId: 'state:GHA', role: 'host' },
    { entityId: 'state:KEN', role: 'visitor' },
  ],
}

describe('two extractors agree', () => {
  test.each([
    ['on the same words', {}],
    ['on half of the shorter', at(20, 40)],
    ['on a part of the clause', at(12, 18)],
    ['where one says visit and the other meeting, in other roles', visit],
  ])('%s', (_what, more) => {
    expect(agreements([claim('rule'), claim('model', more)])).toEqual([['rule', 'model']])
  })

  test.each([
    ['less than half is shared', claim('model', at(21, 41))],
    ['somebody else takes part', claim('model', { participants: [{ entityId: 'state:KEN', role: 'participant' }] })],
    ['it is of another kind', claim('model', { type: 'event', asserts: 'event:x', participants: [] })],
    ['one extractor says it twice', claim('rule-2')],
    ['it is of another source', { ...claim('model'), sourceId: 'source:other' }],
  ])('not where %s', (_what, other) => {
    expect(agreements([claim('rule'), other])).toEqual([])
  })

  test('an ally is no rival', () => {
    const tie = (relation: string) => ({
      type: 'relation',
      asserts: null,
      relation,
      participants: [
        { entityId: 'state:KEN', role: 'from' },
        { entityId: 'state:GHA', role: 'to' },
      ],
    })
    expect(agreements([claim('rule', tie('ally')), claim('model', tie('rival'))])).toEqual([])
    expect(agreements([claim('rule', tie('ally')), claim('model', tie('ally'))])).toEqual([['rule', 'model']])
  })
})

test('those that agree assert one node, and stay two claims; what agrees with nothing stays as it is', () => {
  const all = [claim('rule'), claim('model'), claim('model-2', at(100, 120))]
  const joined = withOneNode(all, agreements(all))
  expect(joined.map(({ id, asserts }) => [id, asserts])).toEqual([
    ['rule', 'meeting:rule'],
    ['model', 'meeting:rule'],
    ['model-2', 'meeting:model-2'],
  ])
  expect(all[1]?.asserts).toBe('meeting:model')
})
