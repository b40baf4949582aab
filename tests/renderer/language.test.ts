import { parse } from '@formatjs/icu-messageformat-parser'
import { describe, expect, test } from 'vitest'
import { actorKinds } from '../../graph/model/actor.ts'
import { atopObligations, certainties, statuses } from '../../graph/model/claim.ts'
import { claimTypes, relationKinds, ruleOf } from '../../graph/model/claim-types.ts'
import { ar } from '../../renderer/i18n/ar.ts'
import { edtfText } from '../../renderer/i18n/edtf-text.ts'
import { en, type MessageKey } from '../../renderer/i18n/en.ts'
import { languages, preferredLanguage, term } from '../../renderer/i18n/language.ts'

/** The names that a message asks to be given, plural branches included. */
function placeholders(message: string): string[] {
  const names = JSON.stringify(parse(message)).matchAll(/"type":[1236],"value":"(\w+)"/g)
  return [...new Set([...names].map(([, name]) => name!))].sort()
}

describe('both languages', () => {
  test.each(Object.keys(en) as MessageKey[])('%s asks for the same values and is not empty', (key) => {
    expect(ar[key].trim()).not.toBe('')
    expect(placeholders(ar[key])).toEqual(placeholders(en[key]))
  })

  test.each(['en', 'ar'] as const)('%s has a word for every term of the model', (code) => {
    const ties = claimTypes.flatMap((type) => Object.values(ruleOf(type).roles)).filter(Boolean)
    const terms = [
      ...[...claimTypes, ...actorKinds].map((kind) => ['kind', kind] as const),
      ...[...ties, ...Object.values(relationKinds), 'HELD_AT', 'UNDER', 'PART_OF', 'ABOUT'].map((tie) => ['tie', tie] as const),
      ...statuses.map((status) => ['status', status] as const),
      ...certainties.map((certainty) => ['certainty', certainty] as const),
      ...atopObligations.map((obligation) => ['obligation', obligation] as const),
    ]
    for (const [group, value] of terms) expect(`${group}.${value}` in en, `${group}.${value}`).toBe(true)
    expect(term(languages[code], 'status', 'something new')).toBe('something new')
  })
})

test.each([
  ['2024', '2024'],
  ['2024-06', 'June 2024'],
  ['2024-06-19', 'June 19, 2024'],
  ['2024~', 'about 2024'],
  ['2024?', '2024 (uncertain)'],
  ['2022-02/..', 'since February 2022'],
  ['../2025-07', 'by July 2025'],
  ['2022-02/', 'from February 2022, end unknown'],
  ['1961/1996-09-10', '1961 to September 10, 1996'],
  ['2024-21', '2024-21'],
])('%s reads %s', (edtf, words) => {
  expect(edtfText(edtf, languages.en)).toBe(words)
})

test('Arabic dates are Gregorian and in Arabic', () => {
  expect(edtfText('2022-02/..', languages.ar)).toMatch(/منذ.*فبراير/)
})

test.each([
  [['ar-EG', 'en'], 'ar'],
  [['en-GB', 'ar'], 'en'],
  [['fr', 'ar'], 'ar'],
  [[], 'en'],
] as const)('a system that asks for %j gets %s', (tags, code) => {
  expect(preferredLanguage(tags)).toBe(code)
})
