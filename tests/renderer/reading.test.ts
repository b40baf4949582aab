import { describe, expect, test } from 'vitest'
import { claimSchema } from '../../graph/model/claim.ts'
import { claimTypes, ruleOf } from '../../graph/model/claim-types.ts'
import type { ReviewedClaim } from '../../graph/model/review.ts'
import { letterOf } from '../../renderer/commands/latin-key.ts'
import {
  editableTypes,
  newClaim,
  ownNode,
  rolesOf,
  withDate,
  withNodeOf,
  withoutParticipant,
  withParticipant,
  withRole,
  withType,
} from '../../renderer/reading/edits.ts'
import { marksIn } from '../../renderer/reading/marks.ts'
import { newActor } from '../../renderer/reading/new-actor.ts'
import { readingOfFirstArticle } from '../fixtures/review.ts'

const reading = readingOfFirstArticle()
const claims = reading.claims.filter(({ type }) => editableTypes.includes(type))

describe('an edited claim', () => {
  test.each(editableTypes)('is of a form that the graph takes as a %s, whatever it was', (type) => {
    for (const claim of claims) {
      const edited = withType(claim, type)
      expect(claimSchema.safeParse(edited).error?.message).toBeUndefined()
      expect(edited.participants.map(({ entityId }) => entityId)).toEqual(claim.participants.map(({ entityId }) => entityId))
    }
  })

  test('keeps its node where the type is of the same kind, and gets one of its own where it is not', () => {
    const meeting = claims.find(({ type }) => type === 'meeting')!
    expect(withType(meeting, 'visit').asserts).toBe(meeting.asserts)
    expect(withType(meeting, 'treaty').asserts).toBe(ownNode(meeting, 'treaty'))
  })

  test('who gives goes on giving, who takes goes on taking', () => {
    const aid = {
      ...claims[0]!,
      type: 'aid' as const,
      participants: [
        { entityId: 'a', role: 'provider' },
        { entityId: 'b', role: 'recipient' },
      ],
    }
    const pledged = withType(aid, 'commitment').participants.map(({ role }) => role)
    expect(pledged).toEqual(['promiser', 'beneficiary'])
    expect(withType(aid, 'statement').participants.map(({ role }) => role)).toEqual(['speaker', 'addressee'])
  })

  test('has a participant once in a role, and without it again', () => {
    const [claim] = claims as [(typeof claims)[number]]
    const role = Object.keys(ruleOf(claim.type).roles)[0]!
    const added = withParticipant(withParticipant(claim, 'state:RUS', role), 'state:RUS', role)
    const mine = added.participants.filter((each) => each.entityId === 'state:RUS' && each.role === role)
    expect(mine).toEqual([{ entityId: 'state:RUS', role, via: 'analyst' }])
    const at = added.participants.length - 1
    expect(withoutParticipant(added, at).participants).not.toContainEqual(mine[0])
    const other = Object.keys(ruleOf(claim.type).roles)[1]!
    expect(withRole(added, at, other).participants[at]!.role).toBe(other)
  })

  test('of another type by the time that a role was chosen has a role of its own type', () => {
    const [claim] = claims as [(typeof claims)[number]]
    const meeting = withType(claim, 'meeting')
    const [last] = withParticipant(meeting, 'state:FRA', 'speaker').participants.slice(-1)
    expect(rolesOf('meeting')).toContain(last!.role)
    expect(rolesOf('meeting')).toContain(withRole(meeting, 0, 'speaker').participants[0]!.role)
  })

  test('a date that an analyst gives is explicit, the words of the article stay beside it', () => {
    const claim = { ...claims[0]!, time: { edtf: null, text: 'العام الماضي', basis: 'relative' as const } }
    expect(withDate(claim, '2024').time).toEqual({ edtf: '2024', text: 'العام الماضي', basis: 'explicit' })
    expect(withDate(claim, null).time).toMatchObject({ edtf: null, basis: 'none' })
  })

  test('two claims speak of one happening, and of two again', () => {
    const [one, other] = claims.filter(({ type }) => type === 'meeting') as [(typeof claims)[number], (typeof claims)[number]]
    const joined = withNodeOf(one, other)
    expect([joined.asserts, joined.evidence]).toEqual([other.asserts, one.evidence])
    expect(withNodeOf(joined, null).asserts).toBe(ownNode(one, 'meeting'))
  })
})

test('only types whose participants stand around a happening are offered', () => {
  expect(claimTypes.filter((type) => ruleOf(type).node !== null)).toEqual(editableTypes)
})

test('a claim made of words is of the form of one, and of the analyst', () => {
  const span = { start: 3, end: 20, quote: reading.text.slice(3, 20) }
  const claim = newClaim(span, { id: 'claim:1', language: 'ar' }, reading.source.id)
  expect(claimSchema.safeParse(claim).error?.message).toBeUndefined()
  expect(claim).toMatchObject({ evidence: [span], extractor: { name: 'analyst' }, asserts: 'statement:1' })
})

test('an actor by name has every place of the article that names it, and the same id for the same name', () => {
  const { actor, mentions } = newActor('لافروف', 'person', reading)
  expect(mentions.length).toBeGreaterThan(1)
  for (const { start, end, quote } of mentions) expect(reading.text.slice(start, end)).toBe(quote)
  expect(newActor('لافروف', 'person', reading).actor.id).toBe(actor.id)
  expect(newActor('Nobody', 'group', reading).mentions).toEqual([])
})

describe('marks', () => {
  const reviewed = (id: string, start: number, end: number): ReviewedClaim => ({
    claim: { ...claims[0]!, id, evidence: [{ start, end, quote: 'x'.repeat(end - start) }] },
    verdict: 'undecided',
    edited: false,
    decided: null,
  })

  test('cut a stretch where claims begin and end, and lose none of it', () => {
    const runs = marksIn({ start: 10, end: 50 }, [reviewed('a', 5, 20), reviewed('b', 15, 30), reviewed('c', 60, 70)])
    expect(runs.map(({ start, end, claims: on }) => [start, end, on.map(({ claim }) => claim.id).join('')])).toEqual([
      [10, 15, 'a'],
      [15, 20, 'ab'],
      [20, 30, 'b'],
      [30, 50, ''],
    ])
  })
})

test.each([
  ['a', 'KeyA', 'a'],
  ['A', 'KeyA', 'a'],
  ['ش', 'KeyA', 'a'],
  ['ق', 'KeyR', 'r'],
  ['q', 'KeyA', 'q'],
  ['Enter', 'Enter', ''],
])('the key %s at %s is %j', (key, code, letter) => {
  expect(letterOf({ key, code, ctrlKey: false, metaKey: false, altKey: false })).toBe(letter)
  expect(letterOf({ key, code, ctrlKey: true, metaKey: false, altKey: false })).toBe('')
})
