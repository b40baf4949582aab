import { describe, expect, test } from 'vitest'
import { type ArticleReading, readArticle } from '../../graph/reading/read-article.ts'
import { articleText } from '../fixtures/first-article.ts'
import { readingRules } from './reading-rules.ts'

/** What a claim says besides who did what: whose word it is, where it was, of which kind, and to what it belongs. */

function read(text: string, language: 'ar' | 'en', published = '2025-07-20'): ArticleReading {
  return readArticle({ text, sourceId: 'source:test', language, published }, readingRules)
}

const FIRST = read(articleText, 'ar', '2025-07')

function only(reading: ArticleReading, type: string) {
  return reading.claims.filter((claim) => claim.type === type)
}

describe('whose word it is', () => {
  test('in the first article: an agency and Western reports', () => {
    const told = FIRST.claims.flatMap(({ type, certainty, attribution }) =>
      attribution.map(({ entityId }) => [type, certainty, entityId]),
    )
    expect(told).toEqual([
      ['statement', 'reported', 'org:KCNA'],
      ['commitment', 'reported', 'org:KCNA'],
      ['aid', 'reported', 'group:western-reports'],
    ])
  })

  test.each([
    ['en', 'According to Ukraine, Pyongyang sent 10,000 soldiers to Russia.', 'aid', 'reported', 'state:UKR'],
    ['en', 'Kenya said that Somalia had attacked a village in Ethiopia.', 'event', 'claimed', 'state:KEN'],
    ['en', 'Washington accuses Tehran of supplying Moscow with drones.', 'aid', 'claimed', 'state:USA'],
    ['ar', 'أرسلت إيران مسيرات إلى روسيا، بحسب أوكرانيا.', 'aid', 'reported', 'state:UKR'],
    ['ar', 'قال الجيش السوداني إن قوات الدعم السريع قصفت مدينة الفاشر.', 'event', 'claimed', 'org:SDN-armed-forces'],
  ] as const)('%s: %s', (language, text, type, certainty, entityId) => {
    const [claim] = only(read(text, language), type)
    expect(claim).toMatchObject({ certainty, attribution: [expect.objectContaining({ entityId })] })
    expect(text).toContain(claim!.attribution[0]!.quote)
  })

  test('what the article says itself is asserted, and nobody else is named for it', () => {
    expect(read('Kenya and Ghana signed a treaty on 3 May 2024.', 'en').claims).toMatchObject([
      { certainty: 'asserted', attribution: [] },
    ])
  })

  test('a source is one of the actors', () => {
    const ids = new Set(FIRST.entities.map(({ id }) => id))
    expect(FIRST.claims.flatMap(({ attribution }) => attribution).every(({ entityId }) => ids.has(entityId))).toBe(true)
  })
})

describe('where it was', () => {
  test.each([
    ['en', 'Kenyan President William Ruto met Ghanaian President John Mahama in Cairo.', 'place:cairo'],
    ['en', 'Japanese Prime Minister Fumio Kishida arrived in Hanoi on Monday.', 'place:hanoi'],
    ['ar', 'التقى وزير الخارجية التركي هاكان فيدان نظيره المصري بدر عبد العاطي في باريس.', 'place:paris'],
    ['en', 'Kenya and Ghana signed a treaty.', null],
    ['ar', 'قطعت الرياض علاقاتها بطهران.', null],
  ] as const)('%s: %s', (language, text, place) => {
    expect(read(text, language).claims[0]?.place).toBe(place)
  })

  test('a place is one of the actors', () => {
    const { entities, claims } = read('Japan and Vietnam signed a treaty in Hanoi.', 'en')
    expect(entities.find(({ id }) => id === claims[0]?.place)?.type).toBe('place')
  })
})

describe('of which kind', () => {
  test.each([
    ['en', 'France delivered 40 tanks and ammunition to Ukraine.', ['military'], 'military'],
    ['en', 'The United Arab Emirates sent tents, food and medicine to Chad.', ['humanitarian'], 'humanitarian'],
    ['ar', 'قدمت الإمارات مساعدات غذائية وطبية إلى تشاد.', ['humanitarian'], 'humanitarian'],
    ['ar', 'سلمت فرنسا دبابات وذخيرة إلى أوكرانيا.', ['military'], 'military'],
  ] as const)('%s: %s', (language, text, context, mode) => {
    expect(only(read(text, language), 'aid')[0]?.codes).toMatchObject({ context: expect.arrayContaining([...context]), mode })
  })

  test('a visit is a consultation by visit', () => {
    expect(only(FIRST, 'visit')[0]?.codes).toMatchObject({ plover: 'CONSULT', mode: 'visit' })
  })

  test('a treaty obliges to what its sentence says', () => {
    expect(only(FIRST, 'treaty')[0]?.codes.atop).toEqual(['defense'])
    expect(only(read('Kenya and Ghana signed a pact on mutual defence.', 'en'), 'treaty')[0]?.codes.atop).toEqual(['defense'])
    expect(only(read('Kenya and Ghana signed a pact without a mutual defence clause.', 'en'), 'treaty')[0]?.codes.atop).toEqual(
      [],
    )
  })
})

describe('to what it belongs', () => {
  test.each([
    [
      'en',
      'Kenya and Ghana signed a treaty in Accra. Kenya promised to send 50 engineers to Ghana.',
      'commitment',
      'under',
      'treaty',
    ],
    ['ar', 'وقعت كينيا وغانا معاهدة في أكرا. وتعهدت كينيا بإرسال 50 مهندسا إلى غانا.', 'commitment', 'under', 'treaty'],
    [
      'en',
      'Kenyan President William Ruto met Ghanaian President John Mahama in Cairo. Ruto praised Ghana.',
      'statement',
      'at',
      'meeting',
    ],
    [
      'ar',
      'التقى وزير الخارجية التركي هاكان فيدان نظيره المصري بدر عبد العاطي في باريس. وأشاد فيدان بمصر.',
      'statement',
      'at',
      'meeting',
    ],
    ['en', 'Kenya and Ghana signed a treaty in Accra. Nigeria welcomed the treaty.', 'statement', 'about', 'treaty'],
  ] as const)('%s: %s', (language, text, type, rel, to) => {
    const reading = read(text, language)
    const [claim] = only(reading, type)
    const [other] = only(reading, to)
    expect(claim?.links).toContainEqual({ rel, claimId: other!.id })
  })

  test('links lead to claims of the same reading, and none to another paragraph', () => {
    const { claims } = read('Kenya and Ghana signed a treaty in Accra.\n\nKenya promised to send 50 engineers to Ghana.', 'en')
    expect(claims.flatMap(({ links }) => links)).toEqual([])
    const ids = new Set(FIRST.claims.map(({ id }) => id))
    expect(FIRST.claims.flatMap(({ links }) => links).every(({ claimId }) => ids.has(claimId))).toBe(true)
  })
})
