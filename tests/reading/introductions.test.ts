import { describe, expect, test } from 'vitest'
import { readArticle } from '../../graph/reading/read-article.ts'
import { foldWord } from '../../graph/reading/text/folded-text.ts'
import { readingRules } from './reading-rules.ts'

/** However somebody whom no list knows is introduced, they are one person by their whole name, and speak. */

type Language = 'en' | 'ar'

const NAMES: Record<Language, readonly string[]> = {
  en: [
    'Joanna Kopcinska',
    'Sayiba John',
    'Nguyen Van Dung',
    'Oluwaseun Adeyemi',
    'Park Ji-won',
    'Ahmed al-Hadidi',
    'Kiplagat arap Korir',
  ],
  ar: ['جوانا كوبشينسكا', 'ثاندي موكوينا', 'أولواسون أدييمي', 'أيجريم بيكوفا', 'فاتو ديالو', 'ميليتسا يوفانوفيتش', 'كريم ناصر'],
}

const INTRODUCED: readonly [Language, string][] = [
  ['en', '%, a farmer from Peru, said that prices had risen.'],
  ['en', '%, 33, said that prices had risen.'],
  ['en', '%, who fled the village last year, said that prices had risen.'],
  ['en', '% of the Rural Institute said that prices had risen.'],
  ['en', '"Prices have risen," said %, a teacher in Lima.'],
  ['en', 'According to %, an economist at the bank, prices have risen.'],
  ['en', "The group's leader, %, said that prices had risen."],
  ['en', 'Peruvian lawmaker % said that prices had risen.'],
  ['ar', 'وقال % إن الأسعار ارتفعت.'],
  ['ar', 'وأوضح % أن الأسعار ارتفعت.'],
  ['ar', 'وقال % (33 عاما) إن الأسعار ارتفعت.'],
  ['ar', 'وقال %، وهو مزارع من بيرو، إن الأسعار ارتفعت.'],
  ['ar', '% قال إن الأسعار ارتفعت.'],
  ['ar', 'أما % فقال إن الأسعار ارتفعت.'],
  ['ar', 'وقال المزارع % إن الأسعار ارتفعت.'],
  ['ar', 'وقال المحلل السياسي % إن الأسعار ارتفعت.'],
  ['ar', 'وقال أستاذ العلوم السياسية % إن الأسعار ارتفعت.'],
  ['ar', 'وقال المسؤول في الوزارة % إن الأسعار ارتفعت.'],
  ['ar', 'وقال سفير بيرو لدى كينيا % إن الأسعار ارتفعت.'],
]

function speakersIn(text: string, language: Language): string[] {
  const article = { text, sourceId: 'source:test', language, published: '2025-07-20' }
  const { entities, claims } = readArticle(article, readingRules)
  const names = new Map(entities.map(({ id, type, names: own }) => [id, `${type} ${foldWord(own[language] ?? '')}`]))
  return claims.flatMap(({ participants }) =>
    participants.filter(({ role }) => role === 'speaker').map(({ entityId }) => names.get(entityId) ?? entityId),
  )
}

describe('somebody whom no list knows', () => {
  test.each(INTRODUCED)('is introduced in %s: %s', (language, sentence) => {
    const said = NAMES[language].map((name) => speakersIn(sentence.replace('%', name), language))
    expect(said).toEqual(NAMES[language].map((name) => [`person ${foldWord(name)}`]))
  })

  test.each([
    'وقال ضابط كبير إن الأسعار ارتفعت.',
    'وقال متظاهرون غاضبون إن الأسعار ارتفعت.',
    'وقالت صحيفة محلية إن الأسعار ارتفعت.',
  ])('has no name: %s', (sentence) => {
    expect(speakersIn(sentence, 'ar').filter((speaker) => speaker.startsWith('person '))).toEqual([])
  })
})
