import { describe, expect, test } from 'vitest'
import { type ArticleReading, readArticle } from '../../graph/reading/read-article.ts'
import { articleText } from '../fixtures/first-article.ts'
import { readingRules } from './reading-rules.ts'

/** What a careful reader does and a careless program does not, in Arabic and in English. */

function read(text: string, language: 'ar' | 'en', published: string | null = '2025-07-20'): ArticleReading {
  return readArticle({ text, sourceId: 'source:test', language, published }, readingRules)
}

function typesOf({ claims }: ArticleReading): string[] {
  return claims.map(({ type }) => type)
}

describe('a promise and a delivery are two claims with two statuses', () => {
  test('in the first article', () => {
    const { claims } = read(articleText, 'ar', '2025-07')
    const counted = claims.flatMap(({ type, status, amounts }) => amounts.map(({ min, max }) => [type, status, min, max]))
    expect(counted).toContainEqual(['commitment', 'pledged', 6000, 6000])
    expect(counted).toContainEqual(['aid', 'delivered', 10000, null])
  })

  test('in English', () => {
    const { claims } = read('Japan has sent more than 200 trucks to Ukraine. Japan pledged about 50 engineers to Ukraine.', 'en')
    expect(claims.map(({ type, status }) => [type, status])).toEqual([
      ['aid', 'delivered'],
      ['commitment', 'pledged'],
    ])
  })
})

describe('what only may be is an assessment, never a commitment', () => {
  test.each([
    ['ar', 'وقد ترسل فرنسا جنودا إلى أوكرانيا.'],
    ['ar', 'ومن شأن هذا التحالف أن يغير موازين القوى بين روسيا وكوريا الشمالية.'],
    ['ar', 'ربما تتعهد ألمانيا بتقديم أسلحة إلى أوكرانيا.'],
    ['en', 'France may send soldiers to Ukraine.'],
    ['en', 'Germany could promise weapons to Ukraine.'],
    ['en', 'The pact might draw Poland and Lithuania closer together.'],
  ] as const)('%s: %s', (language, text) => {
    expect(new Set(typesOf(read(text, language)))).toEqual(new Set(['assessment']))
  })

  test('قد before the perfect only says that it is done', () => {
    expect(typesOf(read('وكانت الرياض قد قطعت علاقاتها مع طهران في يناير 2016.', 'ar'))).toEqual(['event'])
  })
})

describe('a capital stands for its government, unless something happens in the city', () => {
  test.each([
    ['ar', 'وتعهدت باريس بتقديم 100 مدرعة إلى كييف.', 'state:FRA'],
    ['en', 'Paris pledged 100 vehicles to Kyiv.', 'state:FRA'],
  ] as const)('%s: %s', (language, text, promiser) => {
    const [claim] = read(text, language).claims
    expect(claim?.participants).toContainEqual(expect.objectContaining({ entityId: promiser, role: 'promiser' }))
  })

  test.each([
    ['ar', 'التقى وزير الخارجية التركي هاكان فيدان نظيره المصري بدر عبد العاطي في باريس.'],
    ['en', 'Turkish Foreign Minister Hakan Fidan met Egyptian Foreign Minister Badr Abdelatty in Paris.'],
  ] as const)('%s: %s', (language, text) => {
    const ids = read(text, language).claims.flatMap(({ participants }) => participants.map(({ entityId }) => entityId))
    expect(ids).not.toContain('state:FRA')
    expect(ids.filter((id) => id.startsWith('person:'))).toHaveLength(2)
  })
})

describe('who is told by an office', () => {
  test.each([
    ['ar', 'التقى وزير الخارجية الروسي سيرغي لافروف نظيره الإيراني في طهران يوم الخميس.'],
    ['en', 'Sergei Lavrov met his Iranian counterpart in Tehran on Thursday.'],
  ] as const)('%s: a counterpart without a name is their state', (language, text) => {
    const { claims } = read(text, language)
    expect(claims).toMatchObject([{ type: 'meeting' }])
    expect(claims[0]!.participants.map(({ entityId }) => entityId)).toContain('state:IRN')
  })

  test('a counterpart has the same office on the other side', () => {
    const { claims } = read('أجرى وزير الخارجية الروسي سيرغي لافروف لقاءً مع نظيرته الكورية الشمالية تشوي سون هوي.', 'ar')
    expect(claims[0]?.participants.map(({ entityId }) => entityId)).toEqual(['person:sergei-lavrov', 'person:choe-son-hui'])
  })

  test('a dual is two persons', () => {
    const text =
      'التقى وزير الخارجية الروسي سيرغي لافروف نظيرته الكورية الشمالية تشوي سون هوي. واجتمع وزيرا خارجية البلدين مرة ثانية.'
    const meeting = read(text, 'ar').claims.at(-1)
    expect(meeting?.participants.map(({ entityId }) => entityId)).toEqual(
      expect.arrayContaining(['person:sergei-lavrov', 'person:choe-son-hui']),
    )
    expect(meeting?.participants.find(({ entityId }) => entityId.startsWith('person:'))?.via).toBe('coreference')
  })
})

test('a title that repeats the first sentence is a second evidence of one claim', () => {
  const text = 'Kenya and Ghana sign trade pact\n\nKenya and Ghana signed a trade pact in Nairobi on Friday.'
  const treaties = read(text, 'en').claims.filter(({ type }) => type === 'treaty')
  expect(treaties).toHaveLength(1)
  expect(treaties[0]?.evidence.map(({ quote }) => quote)).toEqual([
    'Kenya and Ghana signed a trade pact in Nairobi on Friday',
    'Kenya and Ghana sign trade pact',
  ])
})

describe('what the article does not state stays empty', () => {
  test('relative dates without a publication date keep their text', () => {
    const { claims } = read('وقّعت روسيا وكوريا الشمالية معاهدة العام الماضي.', 'ar', null)
    expect(claims[0]?.time).toEqual({ edtf: null, text: 'العام الماضي', basis: 'relative' })
  })

  test('nothing is dated by a publication that nobody knows', () => {
    expect(read('Kenya praised Ghana.', 'en', null).claims[0]?.time).toEqual({ edtf: null, basis: 'none' })
  })

  test('a treaty that was signed is not ratified', () => {
    expect(read('Kenya and Ghana signed a treaty on 3 May 2024.', 'en').claims[0]).toMatchObject({
      status: 'signed',
      time: { edtf: '2024-05-03', basis: 'explicit' },
    })
  })
})

test('what is denied is a denial, and what did not happen is no event', () => {
  expect(read('Iran denied sending missiles to Russia.', 'en').claims.map(({ type, status }) => [type, status])).toEqual([
    ['statement', 'denied'],
  ])
  expect(typesOf(read('لم تنسحب فرنسا من الاتفاق.', 'ar'))).toEqual([])
})
