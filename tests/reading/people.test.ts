import { describe, expect, test } from 'vitest'
import { knownNames, makePeople, personId } from '../../graph/reading/names/people.ts'
import { readArticle } from '../../graph/reading/read-article.ts'
import { FoldedText } from '../../graph/reading/text/folded-text.ts'
import { foldedWords } from '../../graph/reading/text/phrases.ts'
import { tokensOf } from '../../graph/reading/text/tokens.ts'
import { lexicon, peopleRows } from './lexicon-files.ts'
import { readingRules } from './reading-rules.ts'

const people = makePeople(peopleRows)

function entitiesOf(text: string, language: 'ar' | 'en') {
  return readArticle({ text, sourceId: 'source:test', language, published: '2025-07-20' }, readingRules).entities
}

describe('people.csv', () => {
  test('has each person once', () => {
    const ids = peopleRows.map(({ id }) => id)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  })

  test('gives no name to two persons', () => {
    const owners = new Map<string, string>()
    const shared = peopleRows.flatMap(({ id, name_en, name_ar, also_en, also_ar }) =>
      [name_en, name_ar, ...also_en, ...also_ar].filter((name) => {
        const folded = foldedWords(name).join(' ')
        const owner = owners.get(folded)
        owners.set(folded, id)
        return owner !== undefined && owner !== id
      }),
    )
    expect(shared).toEqual([])
  })

  test('lets everybody act for a state or an organisation that is known', () => {
    const unknown = [...people.byName.values()].filter(({ of }) => of !== null && !lexicon.actors.has(of))
    expect(unknown.map(({ id, of }) => `${id} of ${of}`)).toEqual([])
  })
})

test('a person has one identity in both languages, and both names', () => {
  const [english] = entitiesOf('President Emmanuel Macron met Giorgia Meloni in Rome.', 'en')
  const [arabic] = entitiesOf('التقى الرئيس الفرنسي إيمانويل ماكرون جورجيا ميلوني في روما.', 'ar').filter(
    ({ type }) => type === 'person',
  )
  expect(english?.id).toBe('person:emmanuel-macron')
  expect(arabic?.id).toBe('person:emmanuel-macron')
  expect(arabic?.names).toEqual({ en: 'Emmanuel Macron', ar: 'إيمانويل ماكرون' })
})

test('a state within the name of a person is not named', () => {
  const ids = entitiesOf('استقبلت جورجيا ميلوني الرئيس التونسي قيس سعيد.', 'ar').map(({ id }) => id)
  expect(ids).toContain('person:giorgia-meloni')
  expect(ids).not.toContain('state:GEO')
})

test('a family name is not that of somebody else whom the text introduces by it', () => {
  const ids = entitiesOf('Finance Minister Pierre Macron resigned. Macron said he was tired.', 'en').map(({ id }) => id)
  expect(ids).toEqual(['person:pierre-macron'])
})

test.each([
  ['ولافروف', ['person:sergei-lavrov']],
  ['Lavrov', ['person:sergei-lavrov']],
  ['lavrov', []],
])('%s', (text, ids) => {
  expect(knownNames(text, tokensOf(new FoldedText(text)), people).map(({ id }) => id)).toEqual(ids)
})

test('somebody unknown is known by the words of the name', () => {
  expect(personId('john smith', people)).toBe('person:john-smith')
})
