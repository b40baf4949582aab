import { expect, test } from 'vitest'
import { readArticle } from '../../graph/reading/read-article.ts'
import { readingRules } from './reading-rules.ts'

test('a name that a hyphen ties is mentioned as a whole', () => {
  const text = 'ذكر رئيس كوريا الجنوبية، مون جيه-إن، الخميس، أن القمة قريبة.\nوأضاف مون أن بلاده مستعدة.'
  const { entities } = readArticle({ text, sourceId: 'source:test', language: 'ar', published: '2018-04-19' }, readingRules)
  const moon = entities.find(({ id }) => id.startsWith('person:'))
  expect(moon?.mentions.map(({ quote }) => quote)).toEqual(['مون جيه-إن', 'مون'])
})
