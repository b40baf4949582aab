import { describe, expect, test } from 'vitest'
import { readArticle } from '../../graph/reading/read-article.ts'
import { readingRules } from './reading-rules.ts'

/** Places that no list knows, by the word for what they are or by what stands beside them. */
function placesIn(text: string, language: 'ar' | 'en'): string[] {
  const { entities } = readArticle({ text, sourceId: 'source:test', language, published: '2025-07-20' }, readingRules)
  return entities.filter(({ type }) => type === 'place').flatMap(({ mentions }) => mentions.map(({ quote }) => quote))
}

describe('a place that no list knows', () => {
  test.each<['ar' | 'en', string, string]>([
    ['en', 'Gunmen attacked the town of Nabiswera on Monday.', 'Nabiswera'],
    ['en', 'Gunmen attacked the village of New Haven on Monday.', 'New Haven'],
    ['en', 'Troops entered Tamboura, a town in Peru.', 'Tamboura'],
    ['en', 'Residents of Kalemie fled.', 'Kalemie'],
    ['en', 'Fighting broke out near San Pedro.', 'San Pedro'],
    ['ar', 'هاجم مسلحون بلدة تمبورة أمس.', 'تمبورة'],
    ['ar', 'دخلت القوات مدينة سان بيدرو في بيرو.', 'سان بيدرو'],
    ['ar', 'هاجمت كينيا بلدة تل السلام.', 'تل السلام'],
    ['ar', 'هاجم مسلحون قرية عين الوادي أمس.', 'عين الوادي'],
    ['ar', 'انفجرت قنبلة في حي الزهراء في بيرو.', 'الزهراء'],
    ['ar', 'سيطرت القوات على قضاء تلكيف أمس.', 'تلكيف'],
  ])('is found in %s: %s', (language, text, place) => {
    expect(placesIn(text, language)).toContain(place)
  })

  test.each(['وصلت إلى مدينة كبيرة.', 'فتح القضاء تحقيقا.', 'إنه على قيد الحياة.'])(
    'is none where nothing is called so: %s',
    (text) => {
      expect(placesIn(text, 'ar')).toEqual([])
    },
  )
})
